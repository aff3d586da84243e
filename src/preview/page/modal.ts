import type { APIComponentInLabel } from 'discord-api-types/v10'
import type { FormView, ModalValues } from '../protocol.ts'
import { openDialog } from './dialog.ts'
import { button, element } from './element.ts'
import type { Visit } from './link.ts'
import { isComposing } from './listbox.ts'
import { markdown } from './markdown-elements.ts'
import { createModalField, type ModalField } from './modal-field.ts'

type Part = FormView['components'][number]

/** Opens a form. `send` says why it could not be sent, or null: then the form closes. */
export const openModal = (
  { title, components }: FormView,
  visit: Visit,
  send: (values: ModalValues) => Promise<string | null>,
): void => {
  const { words } = visit
  const fields: { readonly field: ModalField; readonly complain: () => boolean }[] = []
  const labelled = (label: string, about: string | undefined, part: APIComponentInLabel): HTMLElement => {
    const field = createModalField(part, words)
    if (field === undefined) return element('p', { class: 'unknown' }, words.notShown(part.type))
    const { inputId } = field
    const required = !('required' in part) || part.required !== false
    const name = [label, ...(required && part.type !== 23 ? [element('span', { class: 'must' }, words.must)] : [])]
    const problem = element('p', { class: 'problem', role: 'alert' })
    const help = element('p', { class: 'help' }, about ?? '')
    const place =
      inputId === undefined
        ? element('fieldset', { class: 'field' }, element('legend', {}, ...name), help, field.element, problem)
        : element('div', { class: 'field' }, element('label', { for: inputId }, ...name), help, field.element, problem)
    fields.push({
      field,
      complain: () => {
        problem.textContent = field.problem()
        place.classList.toggle('wrong', problem.textContent !== '')
        return problem.textContent !== ''
      },
    })
    return place
  }
  const partElements = (part: Part): readonly HTMLElement[] => {
    switch (part.type) {
      case 18:
        return [labelled(part.label, part.description, part.component)]
      case 1:
        // The older form: a text input that carries its own label.
        return part.components.map((input) => labelled(input.label ?? '', undefined, input))
      case 10:
        return [markdown(part.content, visit)]
      default:
        return []
    }
  }
  const failure = element('p', { class: 'problem', role: 'alert' })
  const submit = element('button', { class: 'button primary' }, words.submit)
  const form = element('form', { novalidate: true }, ...components.flatMap(partElements), failure)
  form.append(
    element(
      'footer',
      {},
      button({ class: 'button' }, words.cancel, () => close()),
      submit,
    ),
  )
  const submitForm = async (): Promise<void> => {
    // Every field says what is wrong with it; the keyboard goes to the first.
    const wrong = fields.map(({ field, complain }) => (complain() ? field : undefined))
    const first = wrong.find((field) => field !== undefined)
    if (first !== undefined) return first.focus()
    failure.textContent = ''
    submit.disabled = true
    const failed = await send(Object.fromEntries(fields.map(({ field }) => [field.customId, field.value()])))
    submit.disabled = false
    if (failed === null) close()
    else failure.textContent = failed
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submitForm()
  })
  form.addEventListener('keydown', (event) => {
    // Safari: the key that ends a composition comes after it, and would send the form.
    if (event.key === 'Enter' && !event.isComposing && isComposing(event)) event.preventDefault()
  })
  const close = openDialog(title, words.close, 'modal', form)
  fields[0]?.field.focus()
}
