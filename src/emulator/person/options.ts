import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import type {
  APIApplicationCommand,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOption,
  APIInteractionDataResolved,
} from 'discord-api-types/v10'
import type { Failure } from './exchange.ts'
import { localise } from './localise.ts'
import { resolveOption } from './resolve-option.ts'
import type { Place } from './place.ts'

/** What a person types into the options of a command; users, channels and roles by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

/** Options ready to be sent. */
export type BuiltOptions = {
  readonly options: APIApplicationCommandInteractionDataOption[]
  readonly resolved: APIInteractionDataResolved
}

/** A command or one of its subcommands: the options it defines and the names that lead there. */
export type Target = {
  readonly defined: readonly APIApplicationCommandOption[]
  readonly path: readonly APIApplicationCommandOption[]
}

/** Follows subcommand names (`pins list` is command `pins`, subcommand `list`). */
export const findTarget = (
  command: APIApplicationCommand,
  names: readonly string[],
  locale: string,
): Target | Failure => {
  let target: Target = { defined: command.options ?? [], path: [] }
  for (const name of names) {
    const next = target.defined.find(
      (option) => option.name === name || localise(option.name, option.name_localizations, locale) === name,
    )
    if (next?.type !== Type.Subcommand && next?.type !== Type.SubcommandGroup) return 'unknown command'
    target = { defined: next.options ?? [], path: [...target.path, next] }
  }
  const incomplete = target.defined.some(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup)
  return incomplete ? 'unknown command' : target
}

/** Whether Discord's client would send this value for the option: type, static choices, bounds. */
const fits = (option: APIApplicationCommandOption, value: string | number | boolean): boolean => {
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    return option.choices.some((choice) => choice.value === value)
  }
  switch (option.type) {
    case Type.String:
      return (
        typeof value === 'string' &&
        value.length >= (option.min_length ?? 0) &&
        value.length <= (option.max_length ?? 6000)
      )
    case Type.Integer:
    case Type.Number:
      return (
        typeof value === 'number' &&
        (option.type === Type.Number || Number.isInteger(value)) &&
        value >= (option.min_value ?? -(2 ** 53)) &&
        value <= (option.max_value ?? 2 ** 53)
      )
    case Type.Boolean:
      return typeof value === 'boolean'
    default:
      return typeof value === 'string'
  }
}

/** Wraps options in their subcommand and group. */
export const wrap = (
  { path }: Target,
  options: APIApplicationCommandInteractionDataOption[],
): APIApplicationCommandInteractionDataOption[] => {
  return path.toReversed().reduce<APIApplicationCommandInteractionDataOption[]>(
    // The path holds subcommands and groups only, as findTarget saw to.
    (inner, { name, type }) => [{ name, type, options: inner } as APIApplicationCommandInteractionDataOption],
    options,
  )
}

/** Checks values the way Discord's client does and turns them into the options of an interaction. */
export const buildOptions = (place: Place, target: Target, values: OptionValues): BuiltOptions | Failure => {
  const names = new Set(target.defined.map(({ name }) => name))
  if (Object.keys(values).some((name) => !names.has(name))) return 'unknown option'
  if (target.defined.some(({ name, required }) => required === true && !(name in values))) return 'missing option'
  const given = target.defined.flatMap((option) => {
    const value = values[option.name]
    return value === undefined ? [] : [{ option, value }]
  })
  if (given.some(({ option, value }) => !fits(option, value))) return 'invalid option'
  let resolved: APIInteractionDataResolved = {}
  for (const { option, value } of given) {
    const added = resolveOption(place, option.type, String(value), resolved)
    if (added === null) return 'invalid option'
    resolved = added
  }
  const options = given.map(
    // Which value belongs to which type was checked above.
    ({ option, value }) =>
      ({ name: option.name, type: option.type, value }) as APIApplicationCommandInteractionDataOption,
  )
  return { options: wrap(target, options), resolved }
}
