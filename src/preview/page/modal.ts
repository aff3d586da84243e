import type { ModalValues } from '../deed.ts'
import type { FieldView, FormView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { openDialog } from './dialog.ts'
import { draw, type Answer } from './draw.ts'
import { button, element } from './element.ts'
import { fill } from './fill.ts'
import { isComposing } from './listbox.ts'
import { createModalField, type ModalField } from './modal-field.ts'

/** Opens a form. `send` says why it could not be sent, or null: then the form closes. */
export const openModal = (
  { title, parts }: FormView,
  words: Words,
  answer: Answer,
  send: (values: ModalValues) => Promise<string | null>,
): void => {
  const fields: { readonly field: ModalField; readonly complain: () => boolean }[] = []
  const labelled = ({ label, about, component }: FieldView): HTMLElement => {
    const field = createModalField(component, words)
    if (field === undefined) return element('p', { class: 'unknown' }, fill(words.notShown, { type: component.type }))
    const { inputId } = field
    const isRequired = component.type !== 23 && component.required !== false
    const name = [label, ...(isRequired ? [element('span', { class: 'must' }, words.must)] : [])]
    const problem = element('p', { class: 'problem', role: 'alert' })
    const inside = [element('p', { class: 'help' }, about), field.element, problem]
    const place =
      inputId === undefined
        ? element('fieldset', { class: 'field' }, element('legend', {}, ...name), ...inside)
        : element('div', { class: 'field' }, element('label', { for: inputId }, ...name), ...inside)
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
  const drawn = parts.flatMap((part) => ('tag' in part ? draw([part], answer) : [labelled(part)]))
  const failure = element('p', { class: 'problem', role: 'alert' })
  const submit = element('button', { class: 'button primary' }, words.submit)
  const form = element('form', { novalidate: true }, ...drawn, failure)
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
