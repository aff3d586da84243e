import type { APIComponentInLabel, APITextInputComponent } from 'discord-api-types/v10'
import type { ModalValues } from '../deed.ts'
import type { Words } from '../words/page.ts'
import { element } from './element.ts'
import { fill } from './fill.ts'

/** The field of a modal. */
export type ModalField = {
  readonly customId: string
  readonly element: HTMLElement
  /** What labels point at; undefined for a group, which is labelled as a whole. */
  readonly inputId: string | undefined
  readonly value: () => ModalValues[string]
  /** Why Discord's client would not send it; empty where it would. */
  readonly problem: () => string
  readonly focus: () => void
}

let made = 0

/** Makes the field of a component; undefined for one that Ronten does not use (files, users, roles and channels). */
export const createModalField = (part: APIComponentInLabel, words: Words): ModalField | undefined => {
  made += 1
  const id = `field-${made}`
  switch (part.type) {
    case 4:
      return textField(part, id, words)
    case 3:
      return (part.max_values ?? 1) > 1
        ? boxes(part, id, words, part.min_values ?? 1, part.max_values ?? 1)
        : select(part, id, words)
    case 21:
      return boxes(part, id, words, 1, 1)
    case 22:
      return boxes(part, id, words, part.min_values ?? 1, part.max_values ?? part.options.length)
    case 23:
      return tick(part.custom_id, part.default === true, id)
    default:
      return undefined
  }
}

const textField = (part: APITextInputComponent, id: string, words: Words): ModalField => {
  const { custom_id: customId, required = true, min_length: least = 0, max_length: most = 4000 } = part
  const attributes = {
    id,
    maxlength: most,
    placeholder: part.placeholder,
    autocomplete: 'off',
    'aria-required': String(required),
  }
  // Style 2 is a paragraph (Discord docs, Text Input Styles).
  const input = part.style === 2 ? element('textarea', { ...attributes, rows: 4 }) : element('input', attributes)
  input.value = part.value ?? ''
  const count = element('span', { class: 'count', 'aria-hidden': 'true' })
  const showCount = (): void => void (count.textContent = `${input.value.length}/${most}`)
  input.addEventListener('input', showCount)
  showCount()
  return {
    customId,
    element: element('div', { class: 'text-field' }, input, count),
    inputId: id,
    value: () => input.value,
    problem: () => {
      if (input.value.trim() === '') return required ? words.required : ''
      return input.value.length < least ? fill(words.tooShort, { least }) : ''
    },
    focus: () => input.focus(),
  }
}

type Option = {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly default?: boolean
}
type Choosing = { readonly custom_id: string; readonly required?: boolean; readonly options?: readonly Option[] }

const select = (part: Choosing & { readonly placeholder?: string }, id: string, words: Words): ModalField => {
  const { custom_id: customId, required = true, options = [] } = part
  const input = element(
    'select',
    { id, 'aria-required': String(required) },
    element('option', { value: '' }, part.placeholder ?? words.select),
    ...options.map(({ label, value, description, default: chosen }) =>
      element(
        'option',
        { value, selected: chosen === true },
        description === undefined ? label : `${label} — ${description}`,
      ),
    ),
  )
  return {
    customId,
    element: input,
    inputId: id,
    value: () => (input.value === '' ? [] : [input.value]),
    problem: () => (required && input.value === '' ? words.required : ''),
    focus: () => input.focus(),
  }
}

/** Radio buttons where one may be chosen, else boxes to tick. */
const boxes = (part: Choosing, id: string, words: Words, least: number, most: number): ModalField => {
  const { custom_id: customId, required = true, options = [] } = part
  const inputs = options.map(({ value, default: chosen }) =>
    element('input', { type: most === 1 ? 'radio' : 'checkbox', name: id, value, checked: chosen === true }),
  )
  const chosen = (): string[] => inputs.filter(({ checked }) => checked).map(({ value }) => value)
  const lines = options.map(({ label, description }, at) =>
    element(
      'label',
      { class: 'line' },
      inputs[at] ?? '',
      element('span', {}, label, ...(description === undefined ? [] : [element('small', {}, description)])),
    ),
  )
  return {
    customId,
    element: element('div', { class: 'lines' }, ...lines),
    inputId: undefined,
    value: chosen,
    problem: () => {
      const count = chosen().length
      if (count === 0) return required ? words.required : ''
      return count < least || count > most ? fill(words.howMany, { least, most }) : ''
    },
    focus: () => (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus(),
  }
}

const tick = (customId: string, checked: boolean, id: string): ModalField => {
  const input = element('input', { type: 'checkbox', id, checked })
  return {
    customId,
    element: input,
    inputId: id,
    value: () => input.checked,
    problem: () => '',
    focus: () => input.focus(),
  }
}
