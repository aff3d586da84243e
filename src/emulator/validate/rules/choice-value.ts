import { objectsIn, text } from '../json.ts'
import type { JsonPath } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'

/** Longest string value of a choice. */
const MAX_CHOICE_VALUE = 100

const problem = problemsOf('choice-value')

/**
 * A choice's string value has at most 100 characters, in a command and in an autocomplete answer; the schema says 6,000.
 * Source: Discord docs, Application Commands, Option Choice.
 */
export const choiceValue = (choices: unknown, at: JsonPath): readonly Problem[] => {
  return objectsIn(choices)
    .filter(([, choice]) => text(choice['value']).length > MAX_CHOICE_VALUE)
    .map(([index]) =>
      problem([...at, index, 'value'], `Must be ${MAX_CHOICE_VALUE} or fewer in length.`, 'BASE_TYPE_MAX_LENGTH'),
    )
}
