import {
  ApplicationCommandOptionType,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
} from 'discord-api-types/v10'
import type { Kind, Entry } from '../content/schema/entry.ts'
import type { Finder } from '../search/finder.ts'
import type { Command, GivenChannel, Option, OptionValue } from './define-command.ts'
import { fail, type Failure } from './failure.ts'

type Values = Readonly<Record<string, OptionValue>>

/** What the options of a command came to: values for `run`, a failure, or a name that no entry has, with those like it. */
export type ReadOptions =
  | { readonly ok: true; readonly values: Values }
  | {
      readonly ok: 'unknown'
      readonly typed: string
      readonly kinds: readonly Kind[]
      readonly suggestions: readonly Entry[]
    }
  | Failure

type Given = readonly APIApplicationCommandInteractionDataOption[]

/** Discord validates options only in its clients: here each is checked again, and entries are looked up by what was typed. */
export const readOptions = (
  command: Command,
  { data }: APIChatInputApplicationCommandInteraction,
  finder: Finder,
): ReadOptions => {
  const values: Record<string, OptionValue> = {}
  for (const [name, option] of Object.entries(command.options)) {
    const raw = rawValue(data.options ?? [], name)
    if (raw === undefined || raw === '') {
      if (option.required === true) return fail('missing-option', { option: name })
      continue
    }
    if (option.type === 'entry') {
      const typed = String(raw).trim()
      const resolved = finder.resolve(typed, option.kinds)
      if (!resolved.found) return { ok: 'unknown', typed, kinds: option.kinds, suggestions: resolved.suggestions }
      values[name] = resolved.entry
      continue
    }
    const checked = option.type === 'channel' ? channelOf(data, String(raw), option) : checkedValue(option, raw)
    if (checked === undefined) return fail('bad-option', { option: name })
    if (option.type === 'text' && typeof checked === 'string' && checked.length > option.maximum)
      return fail('too-long', { maximum: option.maximum })
    values[name] = checked
  }
  return { ok: true, values }
}

const rawValue = (given: Given, name: string): string | number | boolean | undefined => {
  const option = given.find((each) => each.name === name)
  return option === undefined ||
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
    ? undefined
    : option.value
}

type Data = APIChatInputApplicationCommandInteraction['data']

/** A channel as Discord resolved it, with what the person may do there; undefined where it is none of the types asked for. */
const channelOf = (
  { resolved }: Data,
  id: string,
  { channels }: Extract<Option, { type: 'channel' }>,
): GivenChannel | undefined => {
  const channel = resolved?.channels?.[id]
  if (!channel || !channels.some((type) => type === channel.type)) return undefined
  const { type, name, permissions, app_permissions: botPermissions } = channel
  return {
    id,
    type,
    name: name ?? '',
    permissions: BigInt(permissions),
    botPermissions: botPermissions === undefined ? undefined : BigInt(botPermissions),
  }
}

const checkedValue = (option: Option, raw: string | number | boolean): string | boolean | undefined => {
  if (option.type === 'flag') return typeof raw === 'boolean' ? raw : undefined
  if (typeof raw !== 'string') return undefined
  return option.type === 'choice' && !Object.hasOwn(option.choices, raw) ? undefined : raw
}
