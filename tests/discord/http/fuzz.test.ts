import type { APIInteraction } from 'discord-api-types/v10'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect } from '../../fuzz/corpus.ts'
import { judgeEndpoint, type EndpointJudge } from '../../fuzz/endpoint.ts'
import { mutated } from '../../fuzz/mutate.ts'
import { wrongRequests } from '../../fuzz/wrong-requests.ts'
import { choicesOf } from '../../support/messages.ts'

// All of it, with every command and button: npm run soak -- fuzz --at endpoint.
let judge: EndpointJudge
let corpus: readonly APIInteraction[]
beforeAll(async () => {
  judge = await judgeEndpoint()
  const { emulator } = judge.bot
  const member = emulator.as('member')
  corpus = await collect(emulator, async () => {
    const card = await member.slash('define', { term: 't01' })
    await member.press(card, 'もっと詳しく')
    const form = await member.choose(card, '1:menu', choicesOf(card)['問題を報告'] ?? '')
    await member.submit(form, { wrong: '数字が古いです' })
    await member.suggest('define', 'term', '核')
    await emulator.as('moderator').slash('pin', { entry: 't01' })
    await member.slash('privacy', {})
    const said = member.say('核共有って要するに日本が核武装するってことだよ。')
    await member.context('Look up in this message', said?.id ?? '')
  })
})
afterAll(() => judge.stop())

describe('does the endpoint stand, whatever comes?', () => {
  it('nothing is wrong with its answers to broken and forged interactions that are signed right', async () => {
    expect(corpus.length).toBeGreaterThan(7)
    await fc.assert(
      fc.asyncProperty(mutated(corpus), async (interaction) => {
        expect(await judge.faultsOfInteraction(interaction)).toEqual([])
      }),
      { seed: 5, numRuns: 300 },
    )
  })
  it('nothing is wrong with its answers to forged, cut, spoilt and oversized requests', async () => {
    const bodies = fc.constantFrom(...corpus).map((interaction) => Buffer.from(JSON.stringify(interaction)))
    await fc.assert(
      fc.asyncProperty(wrongRequests(bodies), async (wrong) => {
        expect(await judge.faultsOfRequest(wrong)).toEqual([])
      }),
      { seed: 5, numRuns: 200 },
    )
  })
  it('somebody who asks afterwards is answered, and no bug stands in the log', async () => {
    expect(await judge.faultsBeside()).toEqual([])
  })
})
