import { componentsIn } from '../components.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

/** Most components in one message, nested ones counted. */
export const MAX_COMPONENTS = 40

const problem = problemsOf('component-count')

/** At most 40 components counting nested ones. Source: Discord docs, Components reference; change log, 2025-04-29. */
export const componentCount: Rule<MessageSubject> = ({ body, at }) => {
  const count = componentsIn(body['components'], at).length
  if (count <= MAX_COMPONENTS) return []
  return [problem([...at, 'components'], `${count} components; at most ${MAX_COMPONENTS}, nested ones counted.`)]
}
