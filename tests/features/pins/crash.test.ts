import { ChannelType } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../../src/door/app.ts'
import { addChannel } from '../../../src/emulator/world/change.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { appOn, type Bot, guildOf, postsIn, read, recoverAll, startPinBot, textOf } from './support.ts'

/** The steps of pinning, in order, as the bot takes them. */
const steps = ['begin', 'post', 'advance', 'pin', 'put', 'end'] as const
type Step = (typeof steps)[number]

/** What happens at a step, before or after its effect: nothing any more, as in a process that was killed; an error; or a lost answer. */
type Accident = { readonly step: Step; readonly when: 'before' | 'after'; readonly how: () => Promise<unknown> }
let accident: Accident | undefined
/** What was killed waits for ever; at the end of the tests it gives up, so that the client can be closed. */
const killed: (() => void)[] = []
const never = () => new Promise((_, reject) => killed.push(() => reject(new Error('killed'))))

/** The same function, with an accident at its step. */
const at =
  <Input extends readonly unknown[], Output>(step: Step, act: (...input: Input) => Promise<Output>) =>
  async (...input: Input): Promise<Output> => {
    const planted = accident?.step === step ? accident : undefined
    // An accident gives what its step could give, or nothing at all.
    if (planted?.when === 'before') return planted.how() as Promise<Output>
    const output = await act(...input)
    return planted === undefined ? output : (planted.how() as Promise<Output>)
  }

const fragile = (app: App): App => {
  const { operations, pins } = app.store
  return {
    ...app,
    channel: { ...app.channel, post: at('post', app.channel.post), pin: at('pin', app.channel.pin) },
    store: {
      ...app.store,
      operations: {
        ...operations,
        begin: at('begin', operations.begin),
        advance: at('advance', operations.advance),
        end: at('end', operations.end),
      },
      pins: { ...pins, put: at('put', pins.put) },
    },
  }
}

describe.each(everyStore)('pinning that is interrupted, kept in %s', (_, open) => {
  let kept: TestStore
  let doomed: Bot
  /** What starts after the bot: another process on the same store and the same Discord. */
  let next: App
  let channel: string
  beforeAll(async () => {
    kept = await open()
    doomed = await startPinBot(kept.store, fragile)
    next = appOn(doomed, await kept.again())
  })
  afterAll(async () => {
    for (const giveUp of killed) giveUp()
    await doomed.stop()
    await kept.done()
  })
  beforeEach(() => {
    accident = undefined
    channel = addChannel(doomed.emulator.world, {
      type: ChannelType.GuildText,
      name: 'room',
      guildId: guildOf(doomed),
    }).id
  })
  const pins = () => doomed.emulator.world.pins.get(channel) ?? []
  const row = () => kept.store.pins.inChannel(channel, 'nuclear-sharing')
  const journal = () => kept.store.operations.takeOver(Number.MAX_SAFE_INTEGER, 1)
  const reached = async (): Promise<void> => {
    void doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
    await hit
  }
  /** Kills the bot at a step; resolves once it has come there. */
  let hit: Promise<void>
  const kill = (step: Step, when: Accident['when']) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    hit = promise
    accident = { step, when, how: () => (resolve(), never()) }
  }

  describe('what stands after the bot was killed and started again?', () => {
    // Before it was posted there is nothing to finish; afterwards there is.
    const cases = steps.flatMap((step, index) =>
      (['before', 'after'] as const).map((when) => {
        const isPosted = index > 1 || (step === 'post' && when === 'after')
        return [when, step, isPosted ? 1 : 0] as const
      }),
    )
    it.each(cases)('%s %s: %i pin, and nothing double or left over', async (when, step, count) => {
      kill(step, when)
      await reached()
      accident = undefined
      await recoverAll(next)
      expect([postsIn(doomed, channel).length, pins().length]).toEqual([count, count])
      const stored = await row()
      expect(stored?.messageId).toBe(postsIn(doomed, channel)[0]?.id)
      expect(await journal()).toBeUndefined()
      // And it can be done again.
      const again = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, again, count === 0 ? '投稿し、ピン留めしました' : 'すでに')
      expect(postsIn(doomed, channel)).toHaveLength(1)
    })
    it('a post is found among many messages that came after it', async () => {
      kill('post', 'after')
      await reached()
      accident = undefined
      for (let index = 0; index < 250; index++) doomed.emulator.as('member', { channel }).say('…')
      await recoverAll(next)
      expect([pins().length, (await row())?.messageId]).toEqual([1, postsIn(doomed, channel)[0]?.id])
    })
  })

  describe('what stands when the store fails?', () => {
    const faults = [
      ['is full', { errcode: 13 }, '保存先がいっぱいです'],
      ['cannot be written', { errcode: 8 }, '書き込めません'],
      ['is away', { code: 'ECONNREFUSED' }, 'つながりません'],
    ] as const
    const cases = (['begin', 'advance', 'put'] as const).flatMap((step) =>
      faults.map(([name, fields, words]) => [step, name, fields, words] as const),
    )
    it.each(cases)('at %s it %s: nothing, and the moderator hears why', async (step, _name, fields, words) => {
      accident = { step, when: 'before', how: () => Promise.reject(Object.assign(new Error('planted'), fields)) }
      const answer = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      expect(answer.message?.content).toContain(words)
      accident = undefined
      expect([postsIn(doomed, channel), pins(), await row(), await journal()]).toEqual([[], [], undefined, undefined])
      // Look-ups go on.
      const looked = await doomed.emulator.as('member', { channel }).slash('define', { term: 't01' })
      expect(textOf(looked.message)).toContain('核共有')
    })
    it('at the very end: the pin stands, and recovery ends the work', async () => {
      const fail = () => Promise.reject(Object.assign(new Error('planted'), { errcode: 13 }))
      accident = { step: 'end', when: 'before', how: fail }
      const answer = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, answer, '投稿し、ピン留めしました')
      accident = undefined
      await recoverAll(next)
      expect([pins().length, (await row())?.messageId, await journal()]).toEqual([
        1,
        postsIn(doomed, channel)[0]?.id,
        undefined,
      ])
    })
  })

  describe('what stands when Discord does not answer?', () => {
    it('after it took the post: the moderator is told to wait, and recovery pins it', async () => {
      accident = { step: 'post', when: 'after', how: () => Promise.resolve({ ok: false, fault: 'unreachable' }) }
      const answer = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, answer, '投稿できたか分かりません')
      accident = undefined
      const busy = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, busy, '作業が進んでいます')
      await recoverAll(next)
      expect([pins().length, (await row())?.messageId]).toEqual([1, postsIn(doomed, channel)[0]?.id])
    })
    it('before it took the post: recovery finds none and ends the work', async () => {
      doomed.emulator.disturb((method, path) =>
        method === 'POST' && path === `/channels/${channel}/messages` ? { kind: 'reset' } : null,
      )
      const answer = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, answer, '投稿できたか分かりません')
      doomed.emulator.disturb(null)
      await recoverAll(next)
      expect([postsIn(doomed, channel), await row(), await journal()]).toEqual([[], undefined, undefined])
    })
    it('when the post is to be taken back: recovery does it, or pins it after all', async () => {
      doomed.emulator.disturb((method) => (method === 'PUT' || method === 'DELETE' ? { kind: 'reset' } : null))
      const answer = await doomed.emulator.as('moderator', { channel }).slash('pin', { entry: 't01' })
      await read(doomed, answer, '投稿を取り消せませんでした')
      doomed.emulator.disturb(null)
      await recoverAll(next)
      expect([postsIn(doomed, channel).length, pins().length, (await row())?.channelId]).toEqual([1, 1, channel])
    })
    it('when recovery itself cannot see the channel: it waits, and finishes later', async () => {
      kill('post', 'after')
      await reached()
      accident = undefined
      doomed.emulator.disturb((method) => (method === 'GET' ? { kind: 'reset' } : null))
      await recoverAll(next)
      expect([pins().length, await row()]).toEqual([0, undefined])
      doomed.emulator.disturb(null)
      await recoverAll(next)
      expect([pins().length, (await row())?.messageId]).toEqual([1, postsIn(doomed, channel)[0]?.id])
    })
  })
})
