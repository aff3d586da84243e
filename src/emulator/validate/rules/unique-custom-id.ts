import { componentsIn } from '../components.ts'
import { problemsOf } from '../problem.ts'
import type { ModalSubject, Rule } from '../rule.ts'

const problem = problemsOf('unique-custom-id')

/** `custom_id` is unique in a message and in a modal. Source: Discord docs, Components reference, "Custom ID". */
export const uniqueCustomId: Rule<ModalSubject> = ({ body, at }) => {
  const seen = new Set<unknown>()
  return componentsIn(body['components'], [...at, 'components']).flatMap(({ component, path }) => {
    const id = component['custom_id']
    if (typeof id !== 'string') return []
    if (seen.has(id)) {
      return [
        problem([...path, 'custom_id'], 'Component custom id cannot be duplicated', 'COMPONENT_CUSTOM_ID_DUPLICATED'),
      ]
    }
    seen.add(id)
    return []
  })
}
