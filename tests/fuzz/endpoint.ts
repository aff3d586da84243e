import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import type { APIInteraction } from 'discord-api-types/v10'
import { readInteraction } from '../../src/door/read-interaction.ts'
import { openStore } from '../../src/store/open.ts'
import { startBot } from '../support/emulated.ts'
import { textOf } from '../support/messages.ts'
import { faultsOfAnswer, leaks, stackOf } from './judge.ts'
import { exchange } from './raw.ts'
import type { WrongRequest } from './wrong-requests.ts'

/** What the endpoint says besides 200 and 202, always with nothing more (docs/faults.md, "Requests that are not Discord's"). */
const refusals = [400, 401, 404, 405, 408, 413, 417, 431]

/** What is wrong with the endpoint's answers to whatever comes. */
export type EndpointJudge = {
  readonly bot: Awaited<ReturnType<typeof startBot>>
  /** Sends an interaction as Discord would, signed right, under an id of its own. */
  readonly faultsOfInteraction: (interaction: APIInteraction) => Promise<readonly string[]>
  readonly faultsOfRequest: (wrong: WrongRequest) => Promise<readonly string[]>
  /** What has gone wrong besides the answers, and whether somebody who asks now is answered. */
  readonly faultsBeside: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

type Said = { readonly status: number; readonly type: string | undefined; readonly body: Buffer }

/** Starts the whole bot behind its endpoint, and what sends to it and judges. */
export const judgeEndpoint = async (): Promise<EndpointJudge> => {
  let letIn = 0
  let seen = 0
  const errors: string[] = []
  const bot = await startBot(
    {
      store: await openStore('memory'),
      measure: ({ what }) => void (what === 'answered' && letIn++),
      log: {
        info: () => {},
        warn: () => {},
        // Answers to interactions that somebody made up find nobody at Discord.
        error: (fields, message) => void (message !== 'not delivered' && errors.push(`${message}: ${stackOf(fields)}`)),
      },
    },
    {},
    undefined,
    { transport: 'http' },
  )
  const { port = 0 } = bot.connection
  const { token, endpoint, world } = bot.emulator
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })

  const send = async (body: Buffer): Promise<Said> => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length, ...endpoint.headersFor(body) }
    const sent = request({ host: '127.0.0.1', port, method: 'POST', agent, headers })
    // Of a body that is too long the rest may find the connection ended.
    const failed = once(sent, 'error').then(([error]: unknown[]) =>
      Promise.reject(new Error('broken off', { cause: error })),
    )
    sent.end(body)
    // What the event brings.
    const [response] = (await Promise.race([once(sent, 'response'), failed])) as [IncomingMessage]
    const read = Buffer.concat(await response.toArray())
    return { status: response.statusCode ?? 0, type: response.headers['content-type'], body: read }
  }

  /** What is wrong with one answer to a body; where that holds no interaction, no answer may say anything. */
  const faultsOfSaid = ({ status, type, body }: Said, interaction: APIInteraction | undefined): readonly string[] => {
    const text = body.toString()
    const secret = text.includes(token) ? ['says the token'] : []
    if (status !== 200) {
      const known = status === 202 || refusals.includes(status)
      return [
        ...(known ? [] : [`status ${status}`]),
        ...(text === '' ? [] : [`${status} with a body: ${text}`]),
        ...secret,
      ]
    }
    if (interaction === undefined) return ['200 to what is no interaction']
    if (type !== 'application/json') return [`200 of type ${type}`]
    return [...secret, ...faultsOfAnswer(text, interaction)]
  }

  return {
    bot,
    faultsOfInteraction: async (interaction) => {
      const own = /^\d{1,20}$/.test(interaction.id) ? { ...interaction, id: world.nextId() } : interaction
      const body = Buffer.from(JSON.stringify(own))
      // As the endpoint reads it.
      const known = readInteraction(JSON.parse(body.toString()))
      const expected = body.length > 100_000 ? [413] : known ? [200, 202] : [400]
      const said = await send(body).catch((error: unknown) => {
        if (body.length > 100_000) return { status: 413, type: undefined, body: Buffer.alloc(0) }
        throw error
      })
      return [
        ...(expected.includes(said.status) ? [] : [`status ${said.status} instead of ${expected.join(' or ')}`]),
        ...faultsOfSaid(said, known),
      ]
    },
    faultsOfRequest: async ({ what, bytes, refused, cut, answers: wanted }) => {
      const before = letIn
      const wire = bytes(endpoint.headersFor)
      const { answers, rest, hung } = await exchange(port, wire, cut)
      const silent = answers.length === 0 && !cut && wire.length < 100_000
      const faults = [
        ...(hung ? ['holds the connection'] : []),
        ...(silent ? ['no answer'] : []),
        ...(wanted !== undefined && answers.length !== wanted ? [`${answers.length} answers of ${wanted}`] : []),
        ...(rest === '' ? [] : [`says ${rest}`]),
        ...(refused && answers.some(({ status }) => status < 400) ? ['is let in'] : []),
        ...(refused && letIn !== before ? ['reaches the door'] : []),
        ...answers
          .filter(({ status }) => status !== 100)
          .flatMap(({ status, headers, body }) => [
            ...leaks(`${JSON.stringify(headers)}${body.toString()}`, wire.toString()),
            // Which of several bodies an answer belongs to is not known here: it is JSON in any case.
            ...(status === 200 ? faultsOfJson(body) : faultsOfSaid({ status, type: undefined, body }, undefined)),
          ]),
      ]
      return faults.map((fault) => `${what}: ${fault}`)
    },
    faultsBeside: async () => {
      const asked = await bot.emulator.as('member').slash('define', { term: 't01' })
      const answered = asked.failed === null && textOf(asked).includes('核共有')
      const refused = bot.emulator.faults.slice(seen)
      seen += refused.length
      return [
        ...errors.splice(0),
        // Tokens are made up, or of another interaction, whose answer an edit does not fit: the door's judge looks at edits.
        ...refused
          .filter(({ route }) => !/ \/(?:webhooks|interactions)\//.test(route))
          .map(({ route, rule, path }) => `${route}: ${rule} at ${path}`),
        ...(answered ? [] : [`nobody is answered any more: ${asked.failed}`]),
      ]
    },
    stop: async () => {
      agent.destroy()
      await bot.stop()
    },
  }
}

const faultsOfJson = (body: Buffer): readonly string[] => {
  try {
    JSON.parse(body.toString())
    return []
  } catch {
    return ['200 without JSON']
  }
}
