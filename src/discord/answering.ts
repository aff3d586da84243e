import { setTimeout as pause } from 'node:timers/promises'
import type { RawFile, RequestData, REST } from '@discordjs/rest'
import { RESTJSONErrorCodes, Routes, type APIInteraction } from 'discord-api-types/v10'
import { plainCard } from '../cards/plain-card.ts'
import type { App } from '../door/app.ts'
import { handle } from '../door/handle.ts'
import type { Outcome, Reply } from '../door/reply.ts'
import { madeAt } from '../door/snowflake.ts'
import { atMost } from '../ops/shutdown.ts'
import { createOnce } from './once.ts'
import { DiscordAPIError, HTTPError, RateLimitError } from './rest-library.ts'
import { callbackBytes, deferBody, editBody, messageBody } from '../door/wire.ts'

/** Takes interactions to the door and its answers back to Discord. */
export type Answering = {
  /** Answers one interaction. Never rejects: what cannot be delivered is written to the log. */
  readonly answer: (interaction: APIInteraction) => Promise<void>
  /**
   * Carries out what the door has said already, with `acknowledge` for the first answer. Never rejects either: resolves with whether nobody
   * waits for an answer any more, since it has arrived, another has, or it is too late for any.
   */
  readonly carryOut: (interaction: APIInteraction, outcome: Outcome, acknowledge?: Acknowledge) => Promise<boolean>
  /** Resolves when nothing is under way any more, or after `milliseconds`. */
  readonly drain: (milliseconds: number) => Promise<void>
}

/** Brings the first answer to Discord, JSON in bytes; resolves once it is on its way. */
type Acknowledge = (body: Buffer, files: readonly RawFile[]) => Promise<void>

/** So many interactions are remembered: at the busiest some minutes of them, and one is delivered twice within seconds or not at all. */
const remembered = 2000

/** `callbacks` gives up at once, `edits` waits its turn: see rest.ts. */
export const createAnswering = (app: App, callbacks: REST, edits: REST): Answering => {
  const underWay = new Set<Promise<boolean>>()
  const isFirst = createOnce(remembered)
  const deliver = async (interaction: APIInteraction, outcome: Outcome, acknowledge: Acknowledge): Promise<boolean> => {
    try {
      if ('now' in outcome) await acknowledge(callbackBytes(outcome.now), filesOf(outcome.now))
      else await workThenEdit(app, outcome, interaction, acknowledge, edits)
      return true
    } catch (error) {
      const known = error instanceof DiscordAPIError && expected.has(error.code)
      app.log[known ? 'warn' : 'error']({ interaction: interaction.id, err: error }, 'not delivered')
      app.measure({ what: 'undelivered', cause: causeOf(error) })
      return known
    }
  }
  const carryOut: Answering['carryOut'] = (interaction, outcome, acknowledge = byCallback(callbacks, interaction)) => {
    const running = deliver(interaction, outcome, acknowledge).finally(() => underWay.delete(running))
    underWay.add(running)
    return running
  }
  return {
    answer: async (interaction) => {
      if (isFirst(interaction.id)) await carryOut(interaction, handle(app, interaction))
    },
    carryOut,
    drain: async (milliseconds) => {
      const all = async (): Promise<void> => {
        // The gateway goes on delivering meanwhile, and what it delivers is answered as well.
        while (underWay.size > 0) await Promise.all(underWay)
      }
      await atMost(milliseconds, all())
    },
  }
}

/** Too late, or answered already by a replica or an earlier try: nothing is lost and nothing is wrong here. */
const expected = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
])

/** Why an answer did not arrive: what Discord says, of the codes that are to be expected, or how the request itself failed. */
const causeOf = (error: unknown): string => {
  if (error instanceof RateLimitError) return 'rate-limited'
  if (error instanceof HTTPError) return `status-${error.status}`
  if (!(error instanceof DiscordAPIError)) return 'network'
  return expected.has(error.code) ? String(error.code) : `status-${error.status}`
}

const byCallback =
  (rest: REST, { id, token }: APIInteraction): Acknowledge =>
  async (body, files) => {
    const request = files.length > 0 ? withFiles(body, files) : asItIs(body)
    const send = () => rest.post(Routes.interactionCallback(id, token), { ...request, auth: false })
    try {
      await send()
    } catch (error) {
      // A connection that the other side had closed while idle: the request never arrived, so it can be sent again.
      if (!isReset(error)) throw error
      await send()
    }
  }

/** The library would make JSON of a body anew each time: of most answers the bytes are known. */
const asItIs = (body: Buffer): RequestData => ({
  body,
  passThroughBody: true,
  headers: { 'Content-Type': 'application/json' },
})

/** Files go in a form, and what would else be the body in a field of it (Discord docs, Uploading Files). */
const withFiles = (body: Buffer, files: readonly RawFile[]): RequestData => ({
  body: { payload_json: body.toString() },
  appendToFormData: true,
  files: [...files],
})

const isReset = (error: unknown): boolean =>
  error instanceof Error && ('code' in error ? error.code === 'ECONNRESET' : isReset(error.cause))

const workThenEdit = async (
  app: App,
  outcome: Extract<Outcome, { defer: unknown }>,
  interaction: APIInteraction,
  acknowledge: Acknowledge,
  edits: REST,
): Promise<void> => {
  await acknowledge(Buffer.from(JSON.stringify(deferBody(outcome.defer))), [])
  if (!(await isFirstOfAll(app, interaction.id))) return
  let isCard = false
  const reply = await outcome.work(async (soFar) => {
    await afterAcknowledgement(() => finish(edits, interaction, soFar, outcome.defer))
    isCard = soFar.kind === 'card' && soFar.format === 'card'
  })
  // A message that has shown a card cannot become plain content again (Discord docs, Component Reference).
  const last = isCard && reply.kind === 'text' ? textAsCard(reply) : reply
  await afterAcknowledgement(() => finish(edits, interaction, last, outcome.defer))
}

/**
 * Whether no other process has begun this work: what stands before replicas may send an interaction to two of them. The other says what came of
 * it then; whatever we said would only overwrite that.
 */
const isFirstOfAll = async ({ store }: App, interactionId: string): Promise<boolean> => {
  if (!store.shared) return true
  try {
    return await store.operations.note(interactionId, madeAt(interactionId))
  } catch {
    // Work that needs the store says that it is away.
    return true
  }
}

/**
 * Until Discord has read the acknowledgement it knows no answer to edit. One that went in the body of a response may be overtaken by what
 * follows, since that goes another way; so what comes too early is sent once more.
 */
const afterAcknowledgement = async (send: () => Promise<void>): Promise<void> => {
  try {
    await send()
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.UnknownWebhook) throw error
    await pause(500)
    await send()
  }
}

const textAsCard = ({ text, as }: Extract<Reply, { kind: 'text' }>): Reply => ({
  kind: 'card',
  card: plainCard('', [{ kind: 'text', text }]),
  format: 'card',
  as,
})

/** The files of a reply as discord.js uploads them. */
const filesOf = (reply: Reply): RawFile[] =>
  reply.kind === 'card'
    ? (reply.files ?? []).map(({ name, text }) => ({
        name,
        data: Buffer.from(text),
        contentType: 'text/plain; charset=utf-8',
      }))
    : []

const finish = async (
  rest: REST,
  { application_id: application, token }: APIInteraction,
  reply: Reply,
  deferred: 'private' | 'public' | 'update',
): Promise<void> => {
  const original = Routes.webhookMessage(application, token, '@original')
  if (reply.kind === 'removed') await rest.delete(original, { auth: false })
  else if (reply.kind === 'text' || reply.kind === 'card') {
    // After a deferred update `@original` is the message that was pressed: a private refusal must not overwrite it.
    if (deferred === 'update' && reply.as === 'private')
      await rest.post(Routes.webhook(application, token), {
        body: messageBody(reply),
        files: filesOf(reply),
        auth: false,
      })
    else await rest.patch(original, { body: editBody(reply), files: filesOf(reply), auth: false })
  }
}
