import { ComponentType, InteractionType } from 'discord-api-types/v10'
import type {
  APIButtonComponent,
  APIInteraction,
  APIMessage,
  APIMessageComponentInteractionData,
  APIStringSelectComponent,
} from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import { componentsIn } from '../validate/components.ts'
import { withReferenced } from '../wire/referenced.ts'
import type { Exchange } from './exchange.ts'
import { refusedExchange } from './exchange.ts'
import { interactionBase } from './interaction-base.ts'
import type { Place } from './place.ts'
import { placeOf } from './place.ts'
import { visibleMessage } from './sees.ts'
import { send } from './sender.ts'

/** A message, an exchange's message, or its id. */
export type MessageReference = string | Pick<APIMessage, 'id'> | Pick<Exchange, 'message'>

const idOf = (reference: MessageReference): string | undefined => {
  if (typeof reference === 'string') return reference
  return 'id' in reference ? reference.id : reference.message?.id
}

const componentsOf = (message: APIMessage, type: ComponentType): readonly unknown[] => {
  return componentsIn(message.components, [])
    .map(({ component }) => component)
    .filter((component) => component['type'] === type)
}

const sendComponent = (
  place: Place,
  limits: InteractionLimits,
  message: APIMessage,
  data: APIMessageComponentInteractionData & { readonly id: number | undefined },
): Promise<Exchange> => {
  // A press happens where the message is, whatever channel the person is looking at.
  const direct = place.world.channels.get(message.channel_id)?.guildId === null
  const there = placeOf(place.world, place.user().id, direct ? { dm: true } : { channel: message.channel_id })
  const interaction = {
    ...interactionBase(there),
    type: InteractionType.MessageComponent,
    message: withReferenced(place.world, message),
    data,
  }
  // The union splits by server or DM and by component; both are filled as they belong together.
  return send(there, limits, interaction as APIInteraction)
}

/** Presses a button, named by `custom_id` or by label. */
export const press = async (
  place: Place,
  limits: InteractionLimits,
  reference: MessageReference,
  name: string,
): Promise<Exchange> => {
  const message = visibleMessage(place, idOf(reference) ?? '')
  if (message === null) return refusedExchange('unknown message')
  // Selected by type just before.
  const buttons = componentsOf(message, ComponentType.Button) as readonly APIButtonComponent[]
  const button =
    buttons.find((one) => 'custom_id' in one && one.custom_id === name) ??
    buttons.find((one) => 'label' in one && one.label === name)
  if (button === undefined) return refusedExchange('unknown component')
  if (button.disabled === true) return refusedExchange('component disabled')
  if (!('custom_id' in button)) return refusedExchange('opens a link')
  const data = { component_type: ComponentType.Button, custom_id: button.custom_id, id: button.id } as const
  return sendComponent(place, limits, message, data)
}

/**
 * Sends the press of a button that a message does not show: one that it showed a moment ago in another window, or one that somebody made up.
 * Discord's client does not check it, and the bot must not rely on it either.
 */
export const pressUnshown = async (
  place: Place,
  limits: InteractionLimits,
  reference: MessageReference,
  customId: string,
): Promise<Exchange> => {
  const message = visibleMessage(place, idOf(reference) ?? '')
  if (message === null) return refusedExchange('unknown message')
  const data = { component_type: ComponentType.Button, custom_id: customId, id: undefined } as const
  return sendComponent(place, limits, message, data)
}

/** Chooses one or more values of a string select. */
export const choose = async (
  place: Place,
  limits: InteractionLimits,
  reference: MessageReference,
  customId: string,
  chosen: string | readonly string[],
): Promise<Exchange> => {
  const message = visibleMessage(place, idOf(reference) ?? '')
  if (message === null) return refusedExchange('unknown message')
  // Selected by type just before.
  const selects = componentsOf(message, ComponentType.StringSelect) as readonly APIStringSelectComponent[]
  const select = selects.find((one) => one.custom_id === customId)
  if (select === undefined) return refusedExchange('unknown component')
  if (select.disabled === true) return refusedExchange('component disabled')
  const values = typeof chosen === 'string' ? [chosen] : [...chosen]
  const known = values.every((value) => select.options.some((option) => option.value === value))
  const count = values.length >= (select.min_values ?? 1) && values.length <= (select.max_values ?? 1)
  if (!known || !count) return refusedExchange('unknown choice')
  const data = { component_type: ComponentType.StringSelect, custom_id: customId, id: select.id, values } as const
  return sendComponent(place, limits, message, data)
}
