import { ComponentType, InteractionType } from 'discord-api-types/v10'
import type { APIInteraction } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import { componentsIn } from '../validate/components.ts'
import type { JsonObject } from '../validate/json.ts'
import { isObject, objectsIn, text } from '../validate/json.ts'
import { assignComponentIds } from '../wire/component-ids.ts'
import { findMessage } from '../world/messages.ts'
import type { Exchange, Failure } from './exchange.ts'
import { refusedExchange } from './exchange.ts'
import { interactionBase } from './interaction-base.ts'
import type { Place } from './place.ts'
import { send } from './sender.ts'

/** What a person enters into a modal, by `custom_id`: a text, chosen values, or a tick. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | boolean>>

const number = (value: unknown, fallback: number): number => {
  return typeof value === 'number' ? value : fallback
}

/** A field with its value, or why Discord's client would not submit it. */
const fill = (field: JsonObject, value: ModalValues[string] | undefined): JsonObject | Failure => {
  const { type, id, custom_id: customId } = field
  const base = { type, id, custom_id: customId }
  const required = field['required'] !== false
  if (type === ComponentType.Checkbox) return { ...base, value: value === true }
  if (type === ComponentType.TextInput) {
    const entered = typeof value === 'string' ? value : text(field['value'])
    if (entered === '') return required ? 'missing value' : { ...base, value: '' }
    const fits = entered.length >= number(field['min_length'], 0) && entered.length <= number(field['max_length'], 4000)
    return fits ? { ...base, value: entered } : 'invalid value'
  }
  const options = Array.isArray(field['options']) ? objectsIn(field['options']).map(([, one]) => one) : null
  const before = (options ?? []).filter((one) => one['default'] === true).map((one) => text(one['value']))
  const values = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : before
  const offered = options?.map((one) => one['value']) ?? null
  if (offered !== null && values.some((one) => !offered.includes(one))) return 'invalid value'
  if (required && values.length === 0) return 'missing value'
  if (type === ComponentType.RadioGroup) return { ...base, value: values[0] ?? null }
  return { ...base, values }
}

const submitted = (component: JsonObject, values: ModalValues): JsonObject | Failure => {
  const { type, id } = component
  if (type === ComponentType.TextDisplay) return { type, id }
  const inner = isObject(component['component']) ? component['component'] : null
  if (inner !== null) {
    const filled = fill(inner, values[text(inner['custom_id'])])
    return typeof filled === 'string' ? filled : { type, id, component: filled }
  }
  const filled = objectsIn(component['components']).map(([, child]) => fill(child, values[text(child['custom_id'])]))
  return filled.find((one) => typeof one === 'string') ?? { type, id, components: filled }
}

/** Fills in and submits the modal that an exchange ended with. */
export const submit = async (
  place: Place,
  limits: InteractionLimits,
  exchange: Exchange,
  values: ModalValues,
): Promise<Exchange> => {
  const { modal, interaction: trigger } = exchange
  if (modal === null || trigger === null) return refusedExchange('no modal')
  const shown = assignComponentIds(objectsIn(modal.components).map(([, component]) => component))
  const fields = new Set(componentsIn(shown, []).map(({ component }) => component['custom_id']))
  if (Object.keys(values).some((customId) => !fields.has(customId))) return refusedExchange('unknown component')
  const components = shown.map((component) => submitted(component, values))
  const failure = components.find((one) => typeof one === 'string')
  if (failure !== undefined) return refusedExchange(failure)
  const attached = trigger.message === undefined ? null : findMessage(place.world, trigger.message.id)
  const interaction = {
    ...interactionBase(place),
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.custom_id, components },
    ...(attached === null ? {} : { message: attached.wire }),
  }
  // Built from the modal's own validated components.
  return send(place, limits, interaction as unknown as APIInteraction, trigger.id)
}
