import type { OptionValues } from '../deed.ts'
import type { Choice, CommandView, OptionView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { button, element, icon, signButton } from './element.ts'
import { valuesOf } from './entered.ts'
import { fill } from './fill.ts'
import { createOptionField, type OptionField } from './option-field.ts'

/** What the form of a command asks of the page. */
export type FormUse = {
  readonly words: Words
  readonly suggest: (option: string, typed: string, others: OptionValues) => Promise<readonly Choice[]>
  readonly send: (values: OptionValues) => void
  readonly leave: () => void
}

/** Makes the form of a chosen command: a field for each required option, and a button for each further one. */
export const createCommandForm = (
  command: CommandView,
  { words, suggest, send, leave }: FormUse,
): { readonly element: HTMLElement; readonly focus: () => void } => {
  const fields = new Map<string, OptionField>()
  const help = element('p', { class: 'help' }, command.description)
  const chips = element('div', { class: 'chips' }, element('strong', { class: 'command' }, `/${command.label}`))
  const lists = element('div', {})
  const further = element('div', { class: 'further' })

  const entered = () => new Map([...fields].map(([name, field]) => [name, field.entered()] as const))
  const submit = (): void => {
    const result = valuesOf(command, entered())
    if (result.ok) return send(result.values)
    const field = fields.get(result.lack.option)
    field?.complain(words[result.lack.why])
    field?.focus()
  }
  const others = (without: string): OptionValues => {
    const given = [...entered()].filter(([name, { text }]) => name !== without && text !== '')
    return Object.fromEntries(given.map(([name, { text, chosen }]) => [name, chosen ?? text]))
  }
  const add = (option: OptionView): OptionField => {
    const drop = (): void => {
      fields.get(option.name)?.element.remove()
      fields.delete(option.name)
      offer()
      focus()
    }
    const field = createOptionField(option, {
      words,
      suggest: (name, typed) => suggest(name, typed, others(name)),
      send: submit,
      leave,
      drop: option.required ? undefined : drop,
      focused: ({ description }) => {
        help.textContent = description
        lists.replaceChildren(field.list)
      },
    })
    fields.set(option.name, field)
    chips.append(field.element)
    return field
  }
  const offer = (): void => {
    const left = command.options.filter(({ name }) => !fields.has(name))
    further.replaceChildren(
      ...(left.length === 0 ? [] : [element('span', {}, words.optional)]),
      ...left.map((option) =>
        button(
          { class: 'add', 'aria-label': fill(words.addOption, { name: option.label }), title: option.description },
          `+ ${option.label}`,
          () => {
            const field = add(option)
            offer()
            field.focus()
          },
        ),
      ),
    )
  }
  const sendButton = signButton('send', words.send, icon('send'), submit)
  const focus = (): void => {
    const [first] = fields.values()
    if (first === undefined) sendButton.focus()
    else first.focus()
  }

  for (const option of command.options.filter(({ required }) => required)) add(option)
  offer()
  const form = element(
    'div',
    { class: 'form', role: 'group', 'aria-label': `/${command.label}` },
    lists,
    help,
    element('div', { class: 'box-line' }, chips, signButton('drop', words.leave, '×', leave), sendButton),
    further,
  )
  form.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented) leave()
  })
  return { element: form, focus }
}
