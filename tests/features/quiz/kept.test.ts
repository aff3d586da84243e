import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageCommands } from '../../../commands/index.ts'
import type { Exchange } from '../../../src/emulator/person/exchange.ts'
import { openStore } from '../../../src/store/open.ts'
import { realPack } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { dump } from '../../support/dump.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { buttonsOf, choiceOf, menuOf, textOf } from './pages.ts'

/** Something nobody else would type, in signs that keep their form in a database file. */
const typed = 'zyxwv-who-owns-the-bombs-8842'

describe.each(everyStore)('what stays of people in %s and in the log?', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeAll(async () => {
    kept = await open()
    bot = await startBot({ store: kept.store })
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })

  it('a long schedule is shown in a plain message too', async () => {
    const newcomer = bot.emulator.as('newcomer')
    const player = kept.store.playerOf(newcomer.userId)
    await kept.store.memory.optIn(player)
    const longest = realPack().entries.toSorted((a, b) => b.title.en.length - a.title.en.length)
    for (const { id: entryId, version } of longest.slice(0, 40))
      await kept.store.memory.put(player, { entryId, version, dueAt: 4_000_000_000_000, card: {} })
    for (const format of ['text', 'card']) {
      const shown = await newcomer.slash('privacy', { format })
      expect([shown.failed, textOf(shown.message)]).toEqual([null, expect.stringContaining(longest[0]?.title.en ?? '')])
    }
    expect(bot.emulator.faults).toEqual([])
    await kept.store.memory.forget(player)
  })
  it('neither who they are nor what they were asked, chose or typed', async () => {
    const [member, moderator] = [bot.emulator.as('member'), bot.emulator.as('moderator')]
    const asked: string[] = []
    const seen = (exchange: Exchange): Exchange => {
      expect(exchange.failed).toBeNull()
      asked.push(...textOf(exchange.message).split('\n'))
      return exchange
    }
    // A quiz of one's own, of which everything was missed and is to be remembered.
    let at = seen(await member.slash('quiz', { count: '3' }))
    for (let number = 0; number < 3; number++) {
      at = seen(await member.press(at, choiceOf(at.message, 'other')))
      at = seen(await member.press(at, buttonsOf(at.message)[0]?.id ?? ''))
    }
    const offer = seen(await member.press(at, '間違えた問題を覚えておく'))
    seen(await member.press(offer, '覚えておく'))
    // A round of a group, half-way.
    seen(await moderator.slash('quiz', { mode: 'group', count: '3' }))
    const post = member.sees().find((message) => menuOf(message).some(({ label }) => label === '答えを見る'))
    for (const person of [member, moderator]) seen(await person.press(post ?? '', buttonsOf(post)[0]?.id ?? ''))
    seen(await moderator.choose(post ?? '', '1:menu', menuOf(post)[0]?.value ?? ''))
    // What people type and point at.
    seen(await member.slash('ask', { question: typed }))
    seen(await member.slash('define', { term: typed }))
    const said = moderator.say(`${typed} 核武装と同じだ`)
    seen(await member.context(messageCommands[0]?.name.ja ?? '', said?.id ?? ''))
    seen(await member.slash('privacy'))

    const everything = `${await dump(kept.where)}\n${JSON.stringify(bot.lines)}`
    expect(everything).toContain(kept.store.playerOf(member.userId))
    for (const person of [member, moderator]) expect(everything).not.toContain(person.userId)
    expect(everything).not.toContain(typed)
    for (const line of asked.filter((text) => text.length > 12)) expect(everything).not.toContain(line)
    expect(JSON.stringify(bot.lines)).not.toContain(kept.store.playerOf(member.userId))
  })

  it('what a player deletes is gone from the tables', async () => {
    const member = bot.emulator.as('member')
    const shown = await member.slash('privacy', { language: 'en' })
    expect(textOf(shown.message)).toMatch(/Review schedule: 3 entries/)
    await member.press(await member.press(shown, 'Delete my review schedule'), 'Delete my review schedule')
    expect(await kept.store.memory.of(kept.store.playerOf(member.userId))).toEqual([])
    expect(await kept.store.memory.hasOptedIn(kept.store.playerOf(member.userId))).toBe(false)
  })
})

describe('what if the store fails?', () => {
  let bot: Awaited<ReturnType<typeof startBot>>
  const store = async () => {
    const memory = await openStore('memory')
    const full = () => Promise.reject(Object.assign(new Error('database or disk is full'), { errcode: 13 }))
    return {
      ...memory,
      memory: { ...memory.memory, of: full, put: full, optIn: full, hasOptedIn: full, forget: full },
      rounds: { ...memory.rounds, add: full },
    }
  }
  beforeAll(async () => {
    bot = await startBot({ store: await store() })
  })
  afterAll(() => bot.stop())
  const member = () => bot.emulator.as('member')

  it('a quiz of one’s own goes on to its result, and says that the schedule could not be looked at', async () => {
    let at = await member().slash('quiz', { count: '3' })
    for (let number = 0; number < 3; number++) {
      at = await member().press(at, choiceOf(at.message, 'right'))
      at = await member().press(at, buttonsOf(at.message)[0]?.id ?? '')
    }
    expect(textOf(at.message)).toMatch(/3問のうち3問[^]*保存先につながらない/)
    expect(textOf((await member().slash('quiz', { topic: 'due' })).message)).toMatch(/保存先につながらない/)
  })
  it('everything that needs it says so', async () => {
    const posts = member().sees().length
    for (const said of [await member().slash('quiz', { mode: 'group' }), await member().slash('privacy')])
      expect(said.message?.content).toMatch(/保存先がいっぱいです/)
    expect(member().sees().length - posts).toBe(2)
  })
})
