import { MessageFlags } from 'discord-api-types/v10'
import { objectsIn, text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('attachments-shown')

/**
 * In a Components V2 message a file shows only where a component names it as `attachment://file`.
 * Source: Discord docs, Message resource, flag IS_COMPONENTS_V2.
 */
export const attachmentsShown: Rule<MessageSubject> = ({ body, at, flags }) => {
  if ((flags & MessageFlags.IsComponentsV2) === 0) return []
  const used = JSON.stringify(body['components'] ?? [])
  return objectsIn(body['attachments'])
    .filter(
      ([, file]) => typeof file['filename'] === 'string' && !used.includes(`attachment://${text(file['filename'])}`),
    )
    .map(([index]) => problem([...at, 'attachments', index], 'No component shows this file.'))
}
