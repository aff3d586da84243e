import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { componentsIn } from '../components.ts'
import type { PlacedComponent } from '../components.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('button-target')

const check = ({ component, path }: PlacedComponent): readonly Problem[] => {
  const isLink = component['style'] === ButtonStyle.Link
  const isPremium = component['style'] === ButtonStyle.Premium
  const hasId = typeof component['custom_id'] === 'string'
  const hasUrl = typeof component['url'] === 'string'
  const problems: Problem[] = []
  if (isLink && !hasUrl) problems.push(problem([...path, 'url'], 'A url is required', 'BUTTON_COMPONENT_URL_REQUIRED'))
  if (!isLink && !isPremium && !hasId) {
    problems.push(problem([...path, 'custom_id'], 'A custom id is required', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'))
  }
  if (hasId && (isLink || hasUrl)) {
    problems.push(
      problem([...path], 'A custom id and url cannot both be specified', 'COMPONENT_CUSTOM_ID_AND_URL_EXCLUSIVE'),
    )
  } else if (hasUrl && !isLink) {
    problems.push(problem([...path, 'url'], 'Only a link button has a url'))
  }
  if (!isPremium && component['label'] === undefined && component['emoji'] === undefined) {
    problems.push(problem([...path], 'Must have at least a label or emoji', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'))
  }
  return problems
}

/**
 * A link button has a url and no `custom_id`; any other button has a `custom_id` and no url; both show something.
 * Source: Discord docs, Components reference, Button.
 */
export const buttonTarget: Rule<MessageSubject> = ({ body, at }) =>
  componentsIn(body['components'], [...at, 'components'])
    .filter(({ component }) => component['type'] === ComponentType.Button)
    .flatMap(check)
