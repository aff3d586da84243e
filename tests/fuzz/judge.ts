import { InteractionResponseType as Answer, type APIInteraction } from 'discord-api-types/v10'
import { IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod'
import type { App } from '../../src/door/app.ts'
import { handle } from '../../src/door/handle.ts'
import { readInteraction } from '../../src/door/read-interaction.ts'
import type { Reply } from '../../src/door/reply.ts'
import { callbackBody, deferBody, editBody } from '../../src/door/wire.ts'
import { acceptedCallbacks } from '../../src/emulator/interactions/answer-callback.ts'
import { checkCallback, EDIT_FLAGS } from '../../src/emulator/validate/callback.ts'
import { isObject, type JsonObject } from '../../src/emulator/validate/json.ts'
import { checkMessage } from '../../src/emulator/validate/message.ts'

/** What only the inside of the program knows: places of files, stacks, names of errors. */
const inside =
  /\/(?:work|src|node_modules|home|usr)\/|node:internal|\.ts:\d+|\bat \w+ \(|(?:Type|Range|Syntax|Reference)Error|SQLITE/
/** What shows that something was put together wrongly; of what is no interaction at all, that may be. */
const wrongly = /undefined|\[object Object\]/

const wireOf = (value: unknown): { readonly text: string; readonly body: JsonObject } => {
  const text = JSON.stringify(value)
  return { text, body: JSON.parse(text) as JsonObject }
}

/** What of the inside of the program stands in a text that answers an interaction. */
export const leaks = (text: string, interaction: unknown): readonly string[] => {
  const [found] = inside.exec(text) ?? (readInteraction(interaction) ? wrongly.exec(text) : undefined) ?? []
  // What somebody typed may be said back to them alone.
  return found === undefined || JSON.stringify(interaction).includes(found) ? [] : [`leaks ${found}`]
}

const flagsOf = ({ message }: APIInteraction): number =>
  isObject(message) && typeof message.flags === 'number' ? message.flags : 0

/**
 * What is wrong with what the door answers to an interaction, whatever that holds: thrown errors, answers that Discord would refuse, the
 * inside of the program in a text. Work is carried out too.
 */
export const faultsOf = async (app: App, interaction: APIInteraction): Promise<readonly string[]> => {
  const bugs: string[] = []
  const error: App['log']['error'] = (fields, message) => void (message === 'failed' && bugs.push(stackOf(fields)))
  const outcome = handle({ ...app, log: { ...app.log, error } }, interaction)
  const first = JSON.stringify('now' in outcome ? callbackBody(outcome.now) : deferBody(outcome.defer))
  const faults = [...faultsOfAnswer(first, interaction)]
  if (!('now' in outcome)) {
    const seen: Reply[] = []
    seen.push(await outcome.work((reply) => Promise.resolve(void seen.push(reply))))
    faults.push(...seen.flatMap((reply) => faultsOfEdit(reply, interaction)))
  }
  // The endpoint lets no others in. Of those it does let in, nothing may be a surprise.
  return readInteraction(interaction) ? [...faults, ...bugs.map((bug) => `a bug: ${bug}`)] : faults
}

/** Where an error that was logged comes from. */
export const stackOf = (fields: object): string =>
  'err' in fields && fields.err instanceof Error ? (fields.err.stack ?? '').split('\n').slice(0, 3).join(' ') : ''

/** What is wrong with the first answer to an interaction, as the JSON that goes to Discord. */
export const faultsOfAnswer = (text: string, interaction: APIInteraction): readonly string[] => {
  const body = JSON.parse(text) as JsonObject
  const { type, data } = body
  const isKnown = [1, 2, 3, 4, 5].includes(interaction.type)
  const accepted: readonly unknown[] = isKnown ? acceptedCallbacks(interaction) : [4]
  return [
    ...(accepted.includes(type) ? [] : [`type ${String(type)} to ${interaction.type}`]),
    ...checkCallback(body, flagsOf(interaction)).map(
      ({ rule, path, message }) => `${rule} at ${path.join('.')}: ${message}`,
    ),
    ...(type === Answer.ChannelMessageWithSource || type === Answer.UpdateMessage ? mentions(data) : []),
    ...leaks(text, interaction),
  ]
}

/** Whatever a message says, nobody may be notified by it. */
const mentions = (message: unknown): readonly string[] =>
  isObject(message) && JSON.stringify(message['allowed_mentions']) === '{"parse":[]}' ? [] : ['mentions are active']

const faultsOfEdit = (reply: Reply, interaction: APIInteraction): readonly string[] => {
  if (reply.kind !== 'card' && reply.kind !== 'text') return []
  const { text, body } = wireOf(editBody(reply))
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0
  const subject = { body, at: [], flags, allowedFlags: EDIT_FLAGS }
  return [
    ...checkMessage('IncomingWebhookUpdateRequestPartial', IncomingWebhookUpdateRequestPartialSchema, subject).map(
      ({ rule, path, message }) => `edit: ${rule} at ${path.join('.')}: ${message}`,
    ),
    ...mentions(body),
    ...leaks(text, interaction),
  ]
}
