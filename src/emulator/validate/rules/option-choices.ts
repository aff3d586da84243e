import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'
import { choiceValue } from './choice-value.ts'
import { optionsIn } from './command-parts.ts'

/** Most choices of an option or of an autocomplete answer. */
const MAX_CHOICES = 25

const problem = problemsOf('option-choices')

/**
 * At most 25 choices, with values of at most 100 characters, and never together with autocomplete.
 * Source: Discord docs, Application Commands, Option Structure.
 */
export const optionChoices: Rule<CommandSubject> = ({ body, at }) =>
  optionsIn(body, at).flatMap(({ option, path }) => {
    const choices = Array.isArray(option['choices']) ? option['choices'] : []
    const both = option['autocomplete'] === true && choices.length > 0
    return [
      ...(both
        ? [
            problem(
              [...path, 'autocomplete'],
              'Options with choices cannot have autocomplete',
              'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES',
            ),
          ]
        : []),
      ...(choices.length > MAX_CHOICES
        ? [problem([...path, 'choices'], `Must be ${MAX_CHOICES} or fewer in length.`, 'BASE_TYPE_MAX_LENGTH')]
        : []),
      ...choiceValue(choices, [...path, 'choices']),
    ]
  })
