import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Entry } from '../../../src/content/schema/entry.ts'
import { slash, typing } from '../../support/interactions.ts'

/** What the load consists of. */
export const scenarios = ['/define', 'autocomplete', '/define, half forged'] as const
export type Scenario = (typeof scenarios)[number]

/** A pair of keys; the public one as 64 hexadecimal digits. */
export const benchKeys = (): { readonly publicKey: string; readonly privateKey: KeyObject } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'), privateKey }
}

let count = 0n

/** The interactions of a scenario: every term, in both languages, asked by many people, each with an id of its own. */
export const interactionFor = (scenario: Scenario, terms: readonly Entry[], index: number): APIInteraction => {
  const term = terms[index % terms.length]
  // So many people in so many servers that none of them is too fast.
  const asker = {
    userId: String(10_000 + (Number(count) % 15_000)),
    guildId: String(50_000 + (Number(count) % 1000)),
    locale: index % 2 === 0 ? 'ja' : 'en-US',
  }
  const typed = (index % 2 === 0 ? term?.title.ja : term?.title.en)?.slice(0, 1 + (index % 4)) ?? ''
  const made =
    scenario === 'autocomplete'
      ? typing('define', 'term', typed, asker)
      : slash('define', { term: term?.code ?? '' }, asker)
  return { ...made, id: String(1_300_000_000_000_000_000n + count++) }
}

/** Requests as they go over the wire, signed now; of a half-forged load every second bears a signature of nobody's. */
export const signedRequests = (
  scenario: Scenario,
  terms: readonly Entry[],
  key: KeyObject,
  amount: number,
): readonly Buffer[] => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return Array.from({ length: amount }, (_, index) => {
    const body = Buffer.from(JSON.stringify(interactionFor(scenario, terms, index)))
    const forged = scenario === '/define, half forged' && index % 2 === 1
    const signature = forged ? randomBytes(64) : sign(null, Buffer.concat([Buffer.from(timestamp), body]), key)
    const head = [
      'POST / HTTP/1.1', 'host: 127.0.0.1', 'user-agent: Discord-Interactions/1.0 (+https://discord.com)', 'content-type: application/json',
      `x-signature-ed25519: ${signature.toString('hex')}`, `x-signature-timestamp: ${timestamp}`, `content-length: ${body.length}`,
    ] // prettier-ignore
    return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
  })
}
