import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../src/store/settings.ts'
import type { Pin } from '../../src/store/pins.ts'
import { everyStore, type TestStore } from '../support/stores.ts'

const now = Date.UTC(2026, 10, 26)
const pin = (change: Partial<Pin> = {}): Pin => ({
  messageId: '10',
  channelId: '20',
  guildId: '30',
  entryId: 'nuclear-sharing',
  language: 'ja',
  version: 1,
  offered: 0,
  createdAt: now,
  ...change,
})

describe.each(everyStore)('%s', (_, open) => {
  let kept: TestStore
  beforeAll(async () => {
    kept = await open()
  })
  afterAll(() => kept.done())

  describe('are the settings of a server kept?', () => {
    it('as they were put, with emoji and times beyond 32 bits', async () => {
      const settings = {
        ...defaultSettings,
        language: 'en',
        quiet: ['1', '2'],
        refreshPins: true,
        openTag: '🙂',
      } as const
      await kept.store.settings.put('30', settings, now)
      expect(await kept.store.settings.changedSince(now)).toEqual([{ guildId: '30', settings, updatedAt: now }])
    })
    it('the newest, and only what has changed since a moment is read again', async () => {
      await kept.store.settings.put('30', defaultSettings, now + 1)
      await kept.store.settings.put('31', defaultSettings, now - 1)
      const changed = await kept.store.settings.changedSince(now)
      expect(changed.map(({ guildId, settings }) => [guildId, settings.refreshPins])).toEqual([['30', false]])
      expect(await kept.store.settings.changedSince(0)).toHaveLength(2)
    })
  })

  describe('are pins kept?', () => {
    it('by server, oldest first, and by message', async () => {
      await kept.store.pins.put(pin())
      await kept.store.pins.put(pin({ messageId: '9', channelId: '21', createdAt: now - 5 }))
      await kept.store.pins.put(pin({ messageId: '11', channelId: '22', guildId: '99' }))
      expect((await kept.store.pins.ofGuild('30')).map(({ messageId }) => messageId)).toEqual(['9', '10'])
      expect(await kept.store.pins.find('10')).toEqual(pin())
    })
    it('a channel holds an entry once: the newer takes the place of the older', async () => {
      await kept.store.pins.put(pin({ messageId: '12', version: 2 }))
      expect(await kept.store.pins.inChannel('20', 'nuclear-sharing')).toEqual(pin({ messageId: '12', version: 2 }))
      expect(await kept.store.pins.find('10')).toBeUndefined()
    })
    it('what they show can change, and they can be forgotten', async () => {
      await kept.store.pins.shows('12', 'en', 3)
      await kept.store.pins.offered('12', 4)
      expect(await kept.store.pins.find('12')).toMatchObject({ language: 'en', version: 3, offered: 4 })
      await kept.store.pins.forget('12')
      expect(await kept.store.pins.find('12')).toBeUndefined()
    })
  })

  describe('is work under way written down?', () => {
    const operation = { id: '1', kind: 'pin', claim: 'pin:20:x', step: 'begun', data: { entry: 'x' }, updatedAt: now }

    it('an interaction is noted once, apart from its work, for two minutes', async () => {
      const { operations } = kept.store
      expect([await operations.note('77', now), await operations.note('77', now + 1)]).toEqual([true, false])
      expect(await operations.begin({ ...operation, id: '77', claim: 'seventy-seven' })).toBe(true)
      expect(await operations.count()).toBe(1)
      await operations.end('77')
      expect([await operations.note('77', now), await operations.count()]).toEqual([false, 0])
      expect(await operations.takeOver(now, now + 1)).toBeUndefined()
      expect(await operations.note('78', now + 600_001)).toBe(true)
      expect(await operations.note('77', now + 600_001)).toBe(true)
    })
    it('once: neither the same interaction nor the same claim begins twice', async () => {
      expect(await kept.store.operations.begin(operation)).toBe(true)
      expect(await kept.store.operations.begin(operation)).toBe(false)
      expect(await kept.store.operations.begin({ ...operation, id: '2' })).toBe(false)
    })
    it('with how far it has come, for whoever takes it over', async () => {
      await kept.store.operations.advance('1', 'posted', { message: '7' }, now + 1)
      expect(await kept.store.operations.takeOver(now, now + 2)).toBeUndefined()
      const taken = await kept.store.operations.takeOver(now + 1, now + 2)
      expect(taken).toMatchObject({ id: '1', step: 'posted', data: { message: '7' } })
    })
    it('and taken over by one alone, however many ask at once', async () => {
      const other = await kept.again()
      for (let index = 0; index < 20; index++)
        await kept.store.operations.begin({ ...operation, id: `many-${index}`, claim: `many-${index}` })
      const takeAll = async (store: TestStore['store']) => {
        const taken: string[] = []
        for (;;) {
          const next = await store.operations.takeOver(now, now + 100)
          if (!next) return taken
          taken.push(next.id)
        }
      }
      const taken = (await Promise.all([takeAll(kept.store), takeAll(other), takeAll(other)])).flat()
      expect([taken.length, new Set(taken).size]).toEqual([20, 20])
    })
    it('until it is over', async () => {
      await kept.store.operations.end('1')
      expect(await kept.store.operations.begin({ ...operation, id: '3' })).toBe(true)
    })
  })

  describe('who does the work that one does for all?', () => {
    const minute = 60_000
    const hold = (holder: string, at: number) => kept.store.jobs.hold('sweep', holder, at, at + 2 * minute)

    it('one of those that ask at once, on several replicas', async () => {
      const { jobs } = await kept.again()
      const asked = ['a', 'b', 'c', 'd', 'e', 'f'].map((holder, index) =>
        (index % 2 === 0 ? kept.store.jobs : jobs).hold('once', holder, now, now + minute),
      )
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
    })
    it('the same one as long as it gives signs of life, and another once these stop', async () => {
      expect(await hold('a', now)).toBe(true)
      expect(await hold('b', now + minute)).toBe(false)
      expect(await hold('a', now + minute)).toBe(true)
      expect(await hold('b', now + 2 * minute)).toBe(false)
      expect(await hold('b', now + 3 * minute)).toBe(true)
      expect(await hold('a', now + 3 * minute)).toBe(false)
    })
    it('nobody until it is due again; and who has lost it cannot lay it down', async () => {
      await kept.store.jobs.layDown('sweep', 'a', now)
      expect(await hold('a', now + 4 * minute)).toBe(false)
      await kept.store.jobs.layDown('sweep', 'b', now + 60 * minute)
      expect(await hold('b', now + 59 * minute)).toBe(false)
      expect(await hold('a', now + 60 * minute)).toBe(true)
    })
    it('somebody soon, even where a clock that was years ahead has written down when', async () => {
      const years = 5 * 365 * 24 * 60 * minute
      expect(await kept.store.jobs.hold('ahead', 'a', now + years, now + years + minute)).toBe(true)
      expect(await kept.store.jobs.hold('ahead', 'b', now, now + minute)).toBe(true)
    })
  })

  describe('are questions kept?', () => {
    const question = { threadId: '5', guildId: '30', channelId: '20', messageId: '6', receipt: 'r', createdAt: now, solvedAt: undefined, answerId: undefined } // prettier-ignore

    it('open until somebody solves them, once', async () => {
      await kept.store.questions.add(question)
      // Recovery and a process that it took for dead may both add it.
      await kept.store.questions.add(question)
      expect(await kept.store.questions.ofGuild('30', 'open')).toEqual([question])
      expect(await kept.store.questions.solve('5', now + 1, '8')).toBe(true)
      expect(await kept.store.questions.solve('5', now + 2)).toBe(false)
      expect(await kept.store.questions.byReceipt('r')).toMatchObject({ solvedAt: now + 1, answerId: '8' })
      expect(await kept.store.questions.ofGuild('30', 'open')).toEqual([])
      expect(await kept.store.questions.solve('5', now + 3, '9')).toBe(false)
      await kept.store.questions.reopen('5')
      expect(await kept.store.questions.solve('5', now + 4)).toBe(true)
      // An answer can still be noted on a question that was solved without one.
      expect(await kept.store.questions.solve('5', now + 5, '9')).toBe(true)
      expect(await kept.store.questions.find('5')).toMatchObject({ solvedAt: now + 4, answerId: '9' })
      await kept.store.questions.reopen('5')
      expect(await kept.store.questions.ofGuild('30', 'open')).toEqual([question])
    })
  })

  describe('is a round of a quiz kept?', () => {
    const round = { id: 'a', guildId: '30', channelId: '20', messageId: undefined, language: 'ja', questions: [{ entry: 'x' }], at: 0, updatedAt: now } // prettier-ignore

    it('each answer once, the next question opened once, and nothing after its end', async () => {
      await kept.store.rounds.add(round)
      await kept.store.rounds.posted('a', '77')
      expect(await kept.store.rounds.find('a')).toEqual({ ...round, messageId: '77' })
      expect(await kept.store.rounds.answer('a', { question: 0, player: 'p', choice: 2 })).toBe(true)
      expect(await kept.store.rounds.answer('a', { question: 0, player: 'p', choice: 1 })).toBe(false)
      const advanced = await Promise.all([0, 0, 0].map((from) => kept.store.rounds.advance('a', from, now)))
      expect(advanced.filter(Boolean)).toHaveLength(1)
      expect(await kept.store.rounds.answer('a', { question: 0, player: 'late', choice: 2 })).toBe(false)
      await kept.store.rounds.end('a')
      expect([await kept.store.rounds.find('a'), await kept.store.rounds.answers('a')]).toEqual([undefined, []])
    })
    it('idle ones end by themselves', async () => {
      await kept.store.rounds.add({ ...round, id: 'b' })
      expect(await kept.store.rounds.endIdle(now - 1)).toBe(0)
      expect(await kept.store.rounds.endIdle(now)).toBe(1)
    })
  })

  describe('is what a player learns kept?', () => {
    it('under a name that is the same on every replica and not the id', async () => {
      const other = await kept.again()
      expect(other.playerOf('123456789')).toBe(kept.store.playerOf('123456789'))
      expect(kept.store.playerOf('123456789')).not.toContain('123456789')
    })
    it('and deleted when the player says so', async () => {
      const memory = { entryId: 'x', version: 1, dueAt: now, card: { reps: 1 } }
      await kept.store.memory.optIn('p')
      await kept.store.memory.put('p', memory)
      await kept.store.memory.put('p', { ...memory, dueAt: now + 5 })
      expect(await kept.store.memory.of('p')).toEqual([{ ...memory, dueAt: now + 5 }])
      expect(await kept.store.memory.forget('p')).toBe(1)
      expect([await kept.store.memory.of('p'), await kept.store.memory.hasOptedIn('p')]).toEqual([[], false])
    })
    it('of nobody who has not asked for it', async () => {
      await kept.store.memory.put('q', { entryId: 'x', version: 1, dueAt: now, card: {} })
      expect([await kept.store.memory.of('q'), await kept.store.memory.hasOptedIn('q')]).toEqual([[], false])
    })
  })

  describe('what stays of a server that was left?', () => {
    it('everything during the grace period and nothing after it, unless the bot came back', async () => {
      await kept.store.settings.put('40', defaultSettings, now)
      await kept.store.settings.put('41', defaultSettings, now)
      await kept.store.guilds.present(['30', '31', '99'], now)
      await kept.store.guilds.present(['30', '31', '99', '41'], now + 1)
      expect(await kept.store.guilds.forgetLeft(now - 1)).toBe(0)
      expect(await kept.store.guilds.forgetLeft(now)).toBe(1)
      const left = (await kept.store.settings.changedSince(0)).map(({ guildId }) => guildId)
      expect(left.toSorted()).toEqual(['30', '31', '41'])
    })
  })
})
