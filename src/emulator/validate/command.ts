import type { ZodMiniType } from 'zod/mini'
import type { Problem } from './problem.ts'
import type { CommandSubject, Rule } from './rule.ts'
import { commandDescription } from './rules/command-description.ts'
import { commandName } from './rules/command-name.ts'
import { commandSize } from './rules/command-size.ts'
import { localeKey } from './rules/locale-key.ts'
import { memberPermissions } from './rules/member-permissions.ts'
import { optionChoices } from './rules/option-choices.ts'
import { optionNames } from './rules/option-names.ts'
import { optionOrder } from './rules/option-order.ts'
import { checkSchema } from './schema.ts'

const RULES: readonly Rule<CommandSubject>[] = [
  commandName,
  commandDescription,
  optionOrder,
  optionNames,
  optionChoices,
  commandSize,
  memberPermissions,
  ({ body, at }) => localeKey(body, at),
]

/** Judges one command of a registration by Discord's schema and by every rule of ours. */
export const checkCommand = (name: string, schema: ZodMiniType, subject: CommandSubject): readonly Problem[] => {
  return [...RULES.flatMap((rule) => rule(subject)), ...checkSchema(name, schema, subject.body, subject.at)]
}
