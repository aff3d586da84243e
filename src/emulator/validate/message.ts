import type { ZodMiniType } from 'zod/mini'
import { attachmentsShown } from './rules/attachments-shown.ts'
import { buttonTarget } from './rules/button-target.ts'
import { componentCount } from './rules/component-count.ts'
import { contentLength } from './rules/content-length.ts'
import { messageFlags } from './rules/message-flags.ts'
import { noMentions } from './rules/no-mentions.ts'
import { safeUrl } from './rules/safe-url.ts'
import { selectOptions } from './rules/select-options.ts'
import { textBytes } from './rules/text-bytes.ts'
import { textTotal } from './rules/text-total.ts'
import { uniqueCustomId } from './rules/unique-custom-id.ts'
import { v2ExcludesClassic } from './rules/v2-excludes-classic.ts'
import { v2NeedsFlag } from './rules/v2-needs-flag.ts'
import type { Problem } from './problem.ts'
import type { MessageSubject, Rule } from './rule.ts'
import { checkSchema } from './schema.ts'

const RULES: readonly Rule<MessageSubject>[] = [
  v2ExcludesClassic,
  v2NeedsFlag,
  componentCount,
  textTotal,
  textBytes,
  uniqueCustomId,
  buttonTarget,
  selectOptions,
  noMentions,
  contentLength,
  safeUrl,
  messageFlags,
  attachmentsShown,
]

/** Judges the parts of a message that the schemas do not see. */
export const checkMessageRules = (subject: MessageSubject): readonly Problem[] => {
  return RULES.flatMap((rule) => rule(subject))
}

/** Judges a message body by Discord's schema of the route and by every rule of ours. */
export const checkMessage = (name: string, schema: ZodMiniType, subject: MessageSubject): readonly Problem[] => {
  return [...checkMessageRules(subject), ...checkSchema(name, schema, subject.body, subject.at)]
}
