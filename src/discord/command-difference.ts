import type { APIApplicationCommand, RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10'

type Wanted = RESTPutAPIApplicationCommandsJSONBody[number]

/** What would change at Discord: names of commands, each with the fields that differ. */
export type CommandDifference = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[]
}

/** What Discord adds by itself to a command, or keeps for older clients: no part of what we declare. */
const added = new Set(['id', 'application_id', 'version', 'guild_id', 'default_permission', 'dm_permission', 'handler'])

/** Compares what Discord has with what the program declares, in whatever order and with whatever defaults Discord returns it. */
export const commandDifference = (
  have: readonly APIApplicationCommand[],
  want: readonly Wanted[],
): CommandDifference => {
  const key = ({ type, name }: { readonly type?: number | undefined; readonly name: string }) => `${type ?? 1} ${name}`
  const old = new Map(have.map((command) => [key(command), command]))
  const now = new Map(want.map((command) => [key(command), command]))
  return {
    added: want.filter((command) => !old.has(key(command))).map(({ name }) => name),
    removed: have.filter((command) => !now.has(key(command))).map(({ name }) => name),
    changed: want.flatMap((command) => {
      const before = old.get(key(command))
      const fields = before === undefined ? [] : differingFields(before, command)
      return fields.length === 0 ? [] : [{ name: command.name, fields }]
    }),
  }
}

/** Whether anything would change. */
export const differs = ({ added: more, removed, changed }: CommandDifference): boolean =>
  more.length + removed.length + changed.length > 0

const differingFields = (before: object, after: object): readonly string[] => {
  const a = fieldsOf(before)
  const b = fieldsOf(after)
  return [...new Set([...a.keys(), ...b.keys()])].filter((field) => a.get(field) !== b.get(field))
}

const fieldsOf = (command: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(command)
      .filter(([field]) => !added.has(field))
      .map(([field, value]) => [field, JSON.stringify(canonical(value))] as const)
      .filter(([, value]) => value !== undefined && !isDefault(value)),
  )

/** Discord leaves out, or fills in, null, false, empty texts and lists: they say the same as nothing. */
const isDefault = (json: string): boolean => ['null', 'false', '""', '[]', '{}'].includes(json)

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'number') ? value.toSorted((a, b) => a - b) : value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, child]) => [key, canonical(child)] as const)
      .filter(([, child]) => child !== undefined && !isDefault(JSON.stringify(child)))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
