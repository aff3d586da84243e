import { componentsIn } from '../components.ts'
import { problemsOf } from '../problem.ts'
import type { ModalSubject, Rule } from '../rule.ts'

const problem = problemsOf('modal-enabled')

/** No field of a modal is disabled. Source: Discord docs, Components reference, String Select, `disabled`. */
export const modalEnabled: Rule<ModalSubject> = ({ body, at }) =>
  componentsIn(body['components'], [...at, 'components'])
    .filter(({ component }) => component['disabled'] === true)
    .map(({ path }) => problem([...path, 'disabled'], 'A field of a modal cannot be disabled.'))
