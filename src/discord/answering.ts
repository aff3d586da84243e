import { DiscordAPIError, type RawFile, type REST } from '@discordjs/rest'
import { RESTJSONErrorCodes, Routes, type APIInteraction } from 'discord-api-types/v10'
import type { App } from '../door/app.ts'
import { handle } from '../door/handle.ts'
import type { Outcome, Reply } from '../door/reply.ts'
import { createOnce } from './once.ts'
import { callbackBody, deferBody, editBody, messageBody } from '../door/wire.ts'

/** Takes interactions to the door and its answers back to Discord. */
export type Answering = {
  /** Answers one interaction. Never rejects: what cannot be delivered is written to the log. */
  readonly answer: (interaction: APIInteraction) => Promise<void>
  /** Resolves when nothing is under way any more, or after `milliseconds`. */
  readonly drain: (milliseconds: number) => Promise<void>
}

/** So many interactions are remembered: at the busiest some minutes of them, and one is delivered twice within seconds or not at all. */
const remembered = 2000

/** `callbacks` gives up at once, `edits` waits its turn: see rest.ts. */
export const createAnswering = (app: App, callbacks: REST, edits: REST): Answering => {
  const underWay = new Set<Promise<void>>()
  const isFirst = createOnce(remembered)
  const deliver = async (interaction: APIInteraction): Promise<void> => {
    const outcome = handle(app, interaction)
    try {
      if ('now' in outcome) await acknowledge(callbacks, interaction, callbackBody(outcome.now), filesOf(outcome.now))
      else await workThenEdit(outcome, interaction, callbacks, edits)
    } catch (error) {
      const known = error instanceof DiscordAPIError && expected.has(error.code)
      app.log[known ? 'warn' : 'error']({ interaction: interaction.id, err: error }, 'not delivered')
    }
  }
  return {
    answer: (interaction) => {
      if (!isFirst(interaction.id)) return Promise.resolve()
      const running = deliver(interaction).finally(() => underWay.delete(running))
      underWay.add(running)
      return running
    },
    drain: async (milliseconds) => {
      const { promise: late, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, milliseconds)
      await Promise.race([Promise.all(underWay), late])
      clearTimeout(timer)
    },
  }
}

/** Too late, or answered already by a replica or an earlier try: nothing is lost and nothing is wrong here. */
const expected = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
])

const acknowledge = async (
  rest: REST,
  { id, token }: APIInteraction,
  body: unknown,
  files: RawFile[] = [],
): Promise<void> => {
  const send = () => rest.post(Routes.interactionCallback(id, token), { body, files, auth: false })
  try {
    await send()
  } catch (error) {
    // A connection that the other side had closed while idle: the request never arrived, so it can be sent again.
    if (!isReset(error)) throw error
    await send()
  }
}

const isReset = (error: unknown): boolean =>
  error instanceof Error && ('code' in error ? error.code === 'ECONNRESET' : isReset(error.cause))

const workThenEdit = async (
  outcome: Extract<Outcome, { defer: unknown }>,
  interaction: APIInteraction,
  callbacks: REST,
  edits: REST,
): Promise<void> => {
  await acknowledge(callbacks, interaction, deferBody(outcome.defer))
  let isCard = false
  const reply = await outcome.work(async (soFar) => {
    await finish(edits, interaction, soFar, outcome.defer)
    isCard = soFar.kind === 'card' && soFar.format === 'card'
  })
  // A message that has shown a card cannot become plain content again (Discord docs, Component Reference).
  await finish(edits, interaction, isCard && reply.kind === 'text' ? textAsCard(reply) : reply, outcome.defer)
}

const textAsCard = ({ text, as }: Extract<Reply, { kind: 'text' }>): Reply => ({
  kind: 'card',
  card: {
    title: '',
    label: undefined,
    blocks: [{ kind: 'text', text }],
    footer: undefined,
    pages: 1,
    buttons: [],
    menu: undefined,
  },
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
