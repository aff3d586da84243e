import { problemsOf } from '../problem.ts'
import type { ModalSubject, Rule } from '../rule.ts'

/** Most top-level components of a modal. */
const MAX_MODAL_COMPONENTS = 5

const problem = problemsOf('modal-size')

/** A modal has at most five top-level components; the schema says 40. Source: Discord docs, Receiving and Responding, Modal. */
export const modalSize: Rule<ModalSubject> = ({ body, at }) => {
  const components = body['components']
  if (!Array.isArray(components) || components.length <= MAX_MODAL_COMPONENTS) return []
  return [
    problem([...at, 'components'], `Must be between 1 and ${MAX_MODAL_COMPONENTS} in length.`, 'BASE_TYPE_BAD_LENGTH'),
  ]
}
