import {
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import { actionRows, cardComponents } from '../cards/to-components.ts'
import { cardText } from '../cards/to-text.ts'
import { modalBody } from './modal.ts'
import type { Outcome, Reply, TextFile } from './reply.ts'

/** Nobody is ever notified by what Ronten says, whatever stands in it. */
const allowedMentions = { parse: [] }

/** A reply as the body of an interaction callback (Discord docs, Interaction Response object). */
export const callbackBody = (reply: Reply): APIInteractionResponse => {
  switch (reply.kind) {
    case 'pong':
      return { type: InteractionResponseType.Pong }
    case 'choices':
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: reply.choices.map(({ name, value }) => ({ name, value })) },
      }
    case 'modal':
      return modalBody(reply.modal)
    case 'removed':
      return { type: InteractionResponseType.DeferredMessageUpdate }
    case 'text':
    case 'card':
      return reply.as === 'update'
        ? { type: InteractionResponseType.UpdateMessage, data: messageBody(reply) }
        : { type: InteractionResponseType.ChannelMessageWithSource, data: messageBody(reply) }
  }
}

/** Bodies by the card or the choices that they show, in each form; they go with those. */
const bodies = new WeakMap<object, Map<string, Buffer>>()

/**
 * The body of a callback as JSON in bytes. Cards and choices that are kept are put into bytes once: that is most of what is left to do for
 * them.
 */
export const callbackBytes = (reply: Reply): Buffer => {
  const shown =
    reply.kind === 'choices' ? reply.choices : reply.kind === 'card' && !reply.files ? reply.card : undefined
  if (shown === undefined) return Buffer.from(JSON.stringify(callbackBody(reply)))
  let known = bodies.get(shown)
  if (!known) bodies.set(shown, (known = new Map<string, Buffer>()))
  const form = reply.kind === 'card' ? `${reply.as}:${reply.format}` : ''
  let bytes = known.get(form)
  if (!bytes) known.set(form, (bytes = Buffer.from(JSON.stringify(callbackBody(reply)))))
  return bytes
}

/** The acknowledgement of work that takes longer. It can only say who will see the answer: the rest comes with the edit. */
export const deferBody = (how: Extract<Outcome, { defer: unknown }>['defer']): APIInteractionResponse =>
  how === 'update'
    ? { type: InteractionResponseType.DeferredMessageUpdate }
    : {
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(how === 'private' ? { data: { flags: MessageFlags.Ephemeral } } : {}),
      }

/** The message that a reply makes. Components V2 exclude `content` (Discord docs, Component Reference), so it is one or the other. */
export const messageBody = (reply: Extract<Reply, { kind: 'card' | 'text' }>): APIInteractionResponseCallbackData => {
  // Discord's types know single flags only; a message may carry several, or none.
  const flags = (flag: number): MessageFlags => (reply.as === 'private' ? flag | MessageFlags.Ephemeral : flag)
  if (reply.kind === 'text') return { content: reply.text, flags: flags(0), allowed_mentions: allowedMentions }
  if (reply.format === 'card')
    return {
      components: [...cardComponents(reply.card), ...fileComponents(reply.files)],
      flags: flags(MessageFlags.IsComponentsV2),
      allowed_mentions: allowedMentions,
    }
  return {
    content: cardText(reply.card),
    components: actionRows(reply.card),
    flags: flags(MessageFlags.SuppressEmbeds),
    allowed_mentions: allowedMentions,
  }
}

/** Files are not shown beside Components V2 unless a component names them (Discord docs, File). */
const fileComponents = (files: readonly TextFile[] = []) =>
  files.map(({ name }) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } }))

/** The same message as an edit: who sees a message is settled when it is made, and an edit that says so again is refused. */
export const editBody = (reply: Extract<Reply, { kind: 'card' | 'text' }>): APIInteractionResponseCallbackData => {
  const { flags, ...body } = messageBody(reply)
  const lasting = (flags ?? 0) & ~MessageFlags.Ephemeral
  return { ...body, ...(lasting === 0 ? {} : { flags: lasting }) }
}
