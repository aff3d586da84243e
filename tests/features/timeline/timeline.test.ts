import { MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sizeOf } from '../../../src/cards/size.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { encodeAction } from '../../../src/door/action.ts'
import { timelineCard } from '../../../src/features/timeline/card.ts'
import { firstDay, lastDay, readDate } from '../../../src/features/timeline/dates.ts'
import { selectEvents } from '../../../src/features/timeline/select.ts'
import { realPack, testApp } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { press } from '../../support/interactions.ts'
import { buttonsOf, choicesOf, textOf } from '../../support/messages.ts'
import { answer, said } from '../../support/replies.ts'

const pack = realPack()
const all = { topic: undefined, from: undefined, until: undefined, how: 'within' } as const
const until = (date: string, how: 'within' | 'by' = 'by') => selectEvents(pack, { ...all, until: date, how })
let bot: Awaited<ReturnType<typeof startBot>>
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())
beforeEach(() => expect(bot.emulator.faults).toEqual([]))
const ask = (options: Record<string, string | boolean> = {}, who = 'member') =>
  bot.emulator.as(who).slash('timeline', options)
const isPrivate = ({ message }: Awaited<ReturnType<typeof ask>>) =>
  ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

describe('which date did somebody mean?', () => {
  it.each([
    ['2022', '2022'],
    ['2022-03', '2022-03'],
    ['2022-03-15', '2022-03-15'],
    ['２０２２', '2022'],
    ['2022/3/5', '2022-03-05'],
    ['2022.3', '2022-03'],
    ['2022年', '2022'],
    ['2022年3月', '2022-03'],
    [' 2022年 3月 15日 ', '2022-03-15'],
    ['2022-13', undefined],
    ['2022-02-30', undefined],
    ['22', undefined],
    ['令和4年', undefined],
    ['yesterday', undefined],
    ['2022-3-', undefined],
    ['', undefined],
  ])('%j', (typed, date) => {
    expect(readDate(typed)).toBe(date)
  })
  it('never an unreal one, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.stringMatching(/^[0-9]{1,5}[-/年][0-9]{0,3}[-/月]?[0-9]{0,3}$/),
        ),
        (typed) => {
          const date = readDate(typed)
          return date === undefined || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)
        },
      ),
      { seed: 1 },
    )
  })
})

describe('which events are shown?', () => {
  it('each in the order of its dates', () => {
    const { events } = selectEvents(pack, all)
    const days = events.map(({ date }) => firstDay(date))
    expect(days).toEqual(days.toSorted())
    expect(events.length).toBe(pack.timeline.length)
  })
  it('by a date: those alone that had surely happened; the day itself counts', () => {
    for (const event of pack.timeline) {
      expect(until(event.date).events).toContain(event)
      const dayBefore = new Date(Date.parse(firstDay(event.date)) - 86_400_000).toISOString().slice(0, 10)
      const before = until(dayBefore)
      expect([...before.events, ...before.unsure]).not.toContain(event)
    }
  })
  it('by a date within a year of which no more is known: told apart as not known', () => {
    const event = pack.timeline.find(({ date }) => date.length === 4) ?? expect.fail('no event known to the year alone')
    const { events, unsure } = until(`${event.date}-06`)
    expect([events.includes(event), unsure.includes(event)]).toEqual([false, true])
  })
  it('from and until a date: all that may lie between', () => {
    const { events } = selectEvents(pack, { ...all, from: '1968', until: '1971' })
    expect(events.length).toBeGreaterThan(1)
    for (const { date } of events)
      expect([lastDay(date) >= '1968', firstDay(date) <= '1971-12-31']).toEqual([true, true])
  })
  it('of a topic: those alone that name it', () => {
    for (const topic of pack.entries) {
      const { events } = selectEvents(pack, { ...all, topic })
      expect(events).toEqual(pack.timeline.filter(({ entries }) => entries.includes(topic.id)))
    }
  })
})

describe('what does /timeline say?', () => {
  it('the events of a topic with what each rests on, its sources, and a page of these', async () => {
    const shown = await ask({ topic: '非核三原則', from: '1967', until: '1971-11' })
    expect(isPrivate(shown)).toBe(false)
    expect(textOf(shown)).toMatch(/年表: .*非核三原則/)
    expect(textOf(shown)).toContain('1967年から1971年11月まで')
    expect(textOf(shown)).toMatch(/-# .+ ・ .+時点 ・ \[1\]/)
    const sources = await bot.emulator.as('newcomer').press(shown, '出典')
    expect([isPrivate(sources), textOf(sources).includes('Sources · 1967 to November 1971')]).toEqual([true, true])
    expect(buttonsOf(sources)).toContain('Events')
  })
  it('as of a date: what had happened by then, and the latest of it first', async () => {
    const shown = await ask({ topic: 't01', as_of: '1975' })
    expect(textOf(shown)).toContain('1975年の時点で起きていたこと')
    expect(textOf(shown)).toContain('この時点までで最も新しい出来事は、1959年5月20日のものです。')
    expect(textOf(shown)).not.toMatch(/20\d\d年代/)
  })
  it('in English to whoever reads English', async () => {
    const shown = await ask({ topic: 't01', private: true }, 'newcomer')
    expect(textOf(shown)).toContain('Timeline: Nuclear sharing')
  })
  it.each(['card', 'text'])('every page, in one place, back and forth (%s)', async (format) => {
    const member = bot.emulator.as('member')
    let at = await ask({ private: true, format })
    const first = textOf(at)
    let pages = 1
    while (buttonsOf(at).includes('次へ')) {
      at = await member.press(at, '次へ')
      expect([at.failed, at.message?.id === undefined]).toEqual([null, false])
      pages += 1
    }
    expect(textOf(at)).toContain(`${pages}/${pages}ページ`)
    while (buttonsOf(at).includes('前へ')) at = await member.press(at, '前へ')
    expect(textOf(at)).toBe(first)
  })
  it('opens the entries that its events belong to', async () => {
    const shown = await ask({ topic: 't01' })
    const [first = ''] = Object.values(choicesOf(shown))
    expect(textOf(await bot.emulator.as('member').choose(shown, '1:menu', first))).toContain('t01@')
  })
  it('that there is nothing, where there is nothing', async () => {
    expect(textOf(await ask({ until: '1900' }))).toContain('この条件に合う出来事は、年表にありません')
    expect(textOf(await ask({ as_of: '1900' }))).toContain('この時点までの出来事は、年表にありません')
  })
})

describe('what is said to a date that is none?', () => {
  it.each([
    [{ from: 'きのう' }, /「きのう」は日付として読み取れませんでした。2022、2022-03、2022-03-15 のように/],
    [{ as_of: '2022-02-30' }, /実在する年・月・日/],
    [{ from: '2023', until: '2022' }, /順番を入れ替えてください/],
    [{ from: '2022', as_of: '2022' }, /どちらか一方だけを使ってください/],
    [{ until: '**@everyone**' }, /\\\*\\\*\\@everyone/],
  ])('%j: privately, with an example', async (options, sentence) => {
    const shown = await ask(options)
    expect([isPrivate(shown), sentence.test(textOf(shown))]).toEqual([true, true])
  })
  it('in English', async () => {
    expect(textOf(await ask({ from: 'soon' }, 'newcomer'))).toContain('such as 2022, 2022-03 or 2022-03-15')
  })
  it('a made-up button for no entry', () => {
    const { app } = testApp()
    const made = encodeAction({
      ...all,
      do: 'timeline',
      topic: 't98',
      from: '',
      until: '',
      part: 'events',
      page: 1,
      lang: 'own',
      format: 'card',
    })
    expect(said(answer(app, press(made)))).toContain('記事 t98 は今はありません')
  })
})

describe('does every page fit a message?', () => {
  it.each(languages)('%s', (lang) => {
    for (const format of ['card', 'text'] as const)
      for (const topic of [undefined, ...pack.entries])
        for (const part of ['events', 'sources'] as const) {
          const context = { pack, lang, format, seenBy: 'others', today: '2026-11-26' } as const
          const { pages } = timelineCard({ ...all, topic }, { part, page: 1 }, context)
          for (let page = 1; page <= pages; page++) {
            const card = timelineCard({ ...all, topic }, { part, page }, context)
            const { characters, bytes } = sizeOf(card, format)
            expect
              .soft([characters <= (format === 'card' ? 3000 : 2000), bytes <= 9500], card.title)
              .toEqual([true, true])
            expect.soft([card.buttons.length <= 4, (card.menu?.items.length ?? 0) <= 25]).toEqual([true, true])
          }
        }
  })
})
