import { MessageFlags } from 'discord-api-types/v10'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('v2-excludes-classic')

const isEmpty = (value: unknown): boolean => {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/**
 * A Components V2 message has no content, embeds, stickers or poll; only emptying them in an edit is allowed.
 * Source: Discord docs, Message resource, Create Message, flag IS_COMPONENTS_V2.
 */
export const v2ExcludesClassic: Rule<MessageSubject> = ({ body, at, flags }) => {
  if ((flags & MessageFlags.IsComponentsV2) === 0) return []
  return ['content', 'embeds', 'sticker_ids', 'poll']
    .filter((key) => !isEmpty(body[key]))
    .map((key) =>
      problem(
        [...at, key],
        `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ),
    )
}
