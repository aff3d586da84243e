import { ComponentType } from 'discord-api-types/v10'
import { componentsIn } from '../components.ts'
import { integer, objectsIn } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { ModalSubject, Rule } from '../rule.ts'

const problem = problemsOf('select-options')

/**
 * A string select has distinct values and asks for no more of them than it offers.
 * Source: Discord docs, Components reference, String Select.
 */
export const selectOptions: Rule<ModalSubject> = ({ body, at }) =>
  componentsIn(body['components'], [...at, 'components'])
    .filter(({ component }) => component['type'] === ComponentType.StringSelect)
    .flatMap(({ component, path }) => {
      const options = objectsIn(component['options'])
      const values = options.map(([, option]) => option['value'])
      const repeated = options
        .filter(([index, option]) => values.indexOf(option['value']) !== index)
        .map(([index]) =>
          problem(
            [...path, 'options', index, 'value'],
            'The specified option value is already used',
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          ),
        )
      const tooMany = ['min_values', 'max_values']
        .filter((key) => integer(component[key]) > options.length)
        .map((key) => problem([...path, key], `Only ${options.length} options to choose from.`))
      return [...repeated, ...tooMany]
    })
