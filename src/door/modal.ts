import {
  ComponentType,
  InteractionResponseType,
  TextInputStyle,
  type APIModalInteractionResponse,
  type APIModalSubmissionComponent,
} from 'discord-api-types/v10'
import { encodeAction, type Action } from './action.ts'

/** A field of a modal. Labels hold 45 characters, descriptions and placeholders 100 (Discord docs, Label, Text Input). */
type ModalField = {
  readonly name: string
  readonly label: string
  readonly about?: string
  readonly required: boolean
} & (
  | {
      readonly kind: 'text'
      readonly long: boolean
      /** At most 4,000 characters (Discord docs, Text Input). */
      readonly maximum: number
      readonly value?: string
      readonly placeholder?: string
    }
  /** One of 2 to 10 (Discord docs, Radio Group). */
  | {
      readonly kind: 'choice'
      readonly choices: readonly { readonly label: string; readonly value: string }[]
      /** The value chosen when the form opens. */
      readonly chosen?: string
    }
)

/** A form that opens before the person: title of at most 45 characters, 1 to 5 fields. `action` is what submitting it asks for. */
export type Modal = { readonly title: string; readonly action: Action; readonly fields: readonly ModalField[] }

/** What was entered, by the names of the fields; empty where nothing was. */
export type Entered = Readonly<Record<string, string>>

/** A modal as the body of an interaction callback (Discord docs, Interaction Response, Modal). */
export const modalBody = ({ title, action, fields }: Modal): APIModalInteractionResponse => ({
  type: InteractionResponseType.Modal,
  data: {
    title,
    custom_id: encodeAction(action),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: field.label,
      ...(field.about === undefined ? {} : { description: field.about }),
      component:
        field.kind === 'text'
          ? {
              type: ComponentType.TextInput,
              custom_id: field.name,
              style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
              required: field.required,
              max_length: field.maximum,
              ...(field.value === undefined ? {} : { value: field.value }),
              ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
            }
          : {
              type: ComponentType.RadioGroup,
              custom_id: field.name,
              required: field.required,
              options: field.choices.map((choice) => ({
                ...choice,
                ...(choice.value === field.chosen ? { default: true } : {}),
              })),
            },
    })),
  },
})

/** Most characters of a field (Discord docs, Text Input). */
const longestField = 4000

/** Reads what was entered into a modal. Fields of kinds that Ronten does not use are left out, and none is longer than Discord allows. */
export const enteredIn = (components: readonly APIModalSubmissionComponent[]): Entered =>
  Object.fromEntries(
    components.flatMap((component) => {
      if (component.type !== ComponentType.Label) return []
      const field = component.component
      return 'value' in field ? [[field.custom_id, String(field.value ?? '').slice(0, longestField)]] : []
    }),
  )
