import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slash, typing } from '../../support/interactions.ts'
import { keyPair, signedHeaders, startEndpoint } from '../../support/endpoint.ts'

let bot: Awaited<ReturnType<typeof startEndpoint>>
beforeAll(async () => {
  bot = await startEndpoint()
})
afterAll(() => bot.stop())

let count = 0n
const fresh = <T extends object>(interaction: T) => ({
  ...interaction,
  id: String(1_300_000_000_000_000_000n + count++),
})
const ping = { id: '1', application_id: '2', type: 1, token: 't', version: 1 }
const look = () => fresh(slash('define', { term: 't01' }))

describe('what does the endpoint answer to Discord?', () => {
  it('a pong to a ping', async () => {
    const response = await bot.send(ping)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(await response.json()).toEqual({ type: 1 })
  })
  it('an answer in the body of the response', async () => {
    const response = await bot.send(look())
    expect(await response.json()).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } })
  })
  it('suggestions', async () => {
    const response = await bot.send(fresh(typing('define', 'term', '核')))
    expect(await response.json()).toMatchObject({ type: 8, data: { choices: expect.any(Array) } })
  })
})

describe('what of everything else?', () => {
  const minutes = (count: number): number => Date.now() + count * 60_000

  it.each([
    ['signed by somebody else', () => bot.send(look(), signedHeaders(keyPair().privateKey, 'x'))],
    ['signed for another body', () => bot.send(look(), signedHeaders(bot.privateKey, 'another'))],
    ['without a signature', () => bot.send(look(), { 'x-signature-ed25519': '' })],
    ['with half a signature', () => bot.send(look(), { 'x-signature-ed25519': 'ab'.repeat(32) })],
    ['with a signature that is no number', () => bot.send(look(), { 'x-signature-ed25519': 'zz'.repeat(64) })],
    ['with a time that is none', () => bot.send(look(), { 'x-signature-timestamp': 'now' })],
    ['six minutes old, and signed right', () => bot.send(look(), {}, minutes(-6))],
    ['from six minutes ahead, and signed right', () => bot.send(look(), {}, minutes(6))],
  ])('a request %s is not let in', async (_, send) => {
    const response = await send()
    expect([response.status, await response.text()]).toEqual([401, ''])
  })
  it.each([4, -4])('a request from %i minutes ahead is: clocks differ', async (ahead) => {
    expect((await bot.send(look(), {}, minutes(ahead))).status).toBe(200)
  })
})
