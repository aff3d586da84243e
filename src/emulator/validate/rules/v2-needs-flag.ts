import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { objectsIn } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('v2-needs-flag')

/**
 * Without the flag a message may hold action rows only.
 * Source: Discord docs, Components reference, "Legacy Message Component Behavior".
 */
export const v2NeedsFlag: Rule<MessageSubject> = ({ body, at, flags }) => {
  if ((flags & MessageFlags.IsComponentsV2) !== 0) return []
  return objectsIn(body['components'])
    .filter(([, component]) => component['type'] !== ComponentType.ActionRow)
    .map(([index]) =>
      problem([...at, 'components', index, 'type'], 'Value of field "type" must be one of (1,).', 'BASE_TYPE_CHOICES'),
    )
}
