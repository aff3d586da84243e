import type { Choice, OptionView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { button, element } from './element.ts'
import type { Entered } from './entered.ts'
import { fill } from './fill.ts'
import { createListbox, onKeys, type Item } from './listbox.ts'

/** The field of one option. */
export type OptionField = {
  readonly element: HTMLElement
  readonly list: HTMLElement
  readonly focus: () => void
  readonly entered: () => Entered
  /** Says what is wrong with the field; nothing clears it. */
  readonly complain: (text?: string) => void
}

/** What a field asks of the form around it. */
export type FieldUse = {
  readonly words: Words
  readonly suggest: (option: string, typed: string) => Promise<readonly Choice[]>
  readonly send: () => void
  readonly leave: () => void
  /** Takes the option out again; undefined for one that must stay. */
  readonly drop: (() => void) | undefined
  readonly focused: (option: OptionView) => void
}

/** Makes the field of an option, with the list that belongs to it. */
export const createOptionField = (option: OptionView, use: FieldUse): OptionField => {
  const { words } = use
  const input = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: option.maximum,
    'aria-label': `${option.label}: ${option.description}`,
    'aria-required': String(option.required),
    'aria-autocomplete': 'list',
  })
  const list = createListbox(input, words.suggestions)
  let chosen: Entered['chosen']
  let asked = 0

  const take = ({ name, value }: { readonly name: string; readonly value: string | number | boolean }): void => {
    asked += 1
    input.value = name
    chosen = value
    complain()
    list.close()
  }
  const itemsOf = (
    choices: readonly { readonly name: string; readonly value: string | number | boolean }[],
  ): readonly Item[] => choices.map((choice) => ({ title: choice.name, choose: () => take(choice) }))

  const refresh = async (): Promise<void> => {
    asked += 1
    const turn = asked
    const typed = input.value.trim().toLowerCase()
    if (option.kind === 'suggest') {
      const choices = await use.suggest(option.name, input.value)
      // An answer that a later key press has overtaken is of no use.
      if (turn === asked && document.activeElement === input) list.open(itemsOf(choices), words.noSuggestion)
      return
    }
    const fixed =
      option.kind === 'flag'
        ? [
            { name: words.yes, value: true },
            { name: words.no, value: false },
          ]
        : option.choices
    const fitting = fixed.filter(({ name }) => chosen !== undefined || name.toLowerCase().includes(typed))
    list.open(itemsOf(fitting), option.kind === 'text' ? undefined : words.fromList)
  }
  const complain = (text = ''): void => {
    problem.textContent = text
    input.setAttribute('aria-invalid', String(text !== ''))
  }

  input.addEventListener('input', () => {
    chosen = undefined
    complain()
    void refresh()
  })
  input.addEventListener('focus', () => {
    use.focused(option)
    if (chosen === undefined) void refresh()
  })
  input.addEventListener('blur', () => {
    asked += 1
    list.close()
  })
  onKeys(input, (key) => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!list.isOpen()) void refresh()
        return list.move(key === 'ArrowDown' ? 1 : -1)
      case 'Tab':
        return list.chooseMarked()
      case 'Enter':
        if (!list.chooseMarked()) use.send()
        return true
      case 'Escape':
        if (list.isOpen()) list.close()
        else use.leave()
        return true
      case 'Backspace':
        if (input.value !== '') return false
        if (use.drop === undefined) use.leave()
        else use.drop()
        return true
      default:
        return false
    }
  })

  const problem = element('span', { class: 'problem', role: 'alert' })
  const chip = element('label', { class: 'chip' }, element('span', { class: 'chip-name' }, option.label), input)
  const place = element('span', { class: 'chip-place' }, chip, problem)
  if (use.drop !== undefined) {
    chip.append(
      button({ class: 'drop', 'aria-label': fill(words.removeOption, { name: option.label }) }, '×', use.drop),
    )
  }
  return {
    element: place,
    list: list.element,
    focus: () => input.focus(),
    entered: () => ({ text: input.value, chosen }),
    complain,
  }
}
