import { MessageFlags } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sizeOf } from '../../../src/cards/size.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { planCard } from '../../../src/features/guides/plan-card.ts'
import { guideSummary } from '../../../src/features/guides/summary.ts'
import { timingOf } from '../../../src/features/guides/timing.ts'
import { realPack } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { buttonsOf, choicesOf, textOf } from '../../support/messages.ts'

const pack = realPack()
const guides = pack.ofKind('guide')
let bot: Awaited<ReturnType<typeof startBot>>
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())
beforeEach(() => expect(bot.emulator.faults).toEqual([]))

const contextIn = (lang: 'ja' | 'en') =>
  ({ pack, lang, format: 'card', seenBy: 'others', today: '2026-11-26' }) as const

describe('what does /guide show?', () => {
  it('without a name: every guide with its minutes and goals, to be opened from the menu', async () => {
    const member = bot.emulator.as('member')
    const list = await member.slash('guide')
    for (const { title, code, minutes, goals } of guides) {
      expect(textOf(list)).toContain(`${title.ja} (${code})**: ${minutes}分。目標: ${goals[0]?.ja}`)
      const opened = await member.choose(list, '1:menu', choicesOf(list)[title.ja] ?? '')
      expect([opened.failed, textOf(opened).includes(title.ja)]).toEqual([null, true])
    }
  })
  it('with a name: its card, with a thread and the summary to choose', async () => {
    const card = await bot.emulator.as('member').slash('guide', { guide: '入門の手引き' })
    expect(textOf(card)).toContain('g01@')
    expect(buttonsOf(card)).toEqual(['もっと詳しく', '勉強会のスレッドを作る', 'English', '要約をMarkdownで'])
  })
  it('in a direct message no thread: there are none', async () => {
    const card = await bot.emulator.as('newcomer', { dm: true }).slash('guide', { guide: 'g01' })
    expect(buttonsOf(card)).not.toContain('Open a thread for a meeting')
    expect(Object.keys(choicesOf(card))).not.toContain('Open a thread for a meeting')
    expect(buttonsOf(card)).toContain('Summary as Markdown')
  })
  it('a name that no guide has: the ones like it, privately', async () => {
    const unknown = await bot.emulator.as('member').slash('guide', { guide: 'ドイツの手引き集' })
    expect((unknown.message?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
  })
})

describe('what does the summary hold?', () => {
  it('comes as a file that the person alone sees, in their own language', async () => {
    const post = await bot.emulator.as('member').slash('guide', { guide: 'g01' })
    const given = await bot.emulator.as('newcomer').press(post, '要約をMarkdownで')
    expect([given.failed, (given.message?.flags ?? 0) & MessageFlags.Ephemeral]).toEqual([null, MessageFlags.Ephemeral])
    expect(given.message?.attachments.map(({ filename }) => filename)).toEqual(['g01-guide-first-hour-en.md'])
    const { id = '' } = post.message ?? {}
    expect(bot.emulator.as('member').sees().at(-1)?.id).toBe(id)
  })
  it('stays in a direct message', async () => {
    const dm = bot.emulator.as('newcomer', { dm: true })
    const given = await dm.press(await dm.slash('guide', { guide: 'g02' }), 'Summary as Markdown')
    expect([given.failed, (given.message?.flags ?? 0) & MessageFlags.Ephemeral]).toEqual([null, 0])
  })
  it.each(languages)(
    'title, goals, entries in order with their summaries, questions, sources, licence (%s)',
    (lang) => {
      for (const guide of guides) {
        const { text } = guideSummary(guide, contextIn(lang))
        const steps = guide.steps.flatMap(({ entry }) => pack.byId(entry) ?? [])
        for (const wanted of [
          `# ${guide.title[lang]}\n`,
          `${guide.code}@${guide.version}`,
          ...guide.goals.map((goal) => goal[lang]),
          ...steps.map(({ summary }) => summary[lang]),
          ...guide.questions.map((question) => question[lang]),
          `/quiz guide:${guide.code}`,
          pack.head.licence.url,
          pack.version,
        ])
          expect(text).toContain(wanted)
        const places = steps.map(({ summary }) => text.indexOf(summary[lang]))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const { cite } of steps.flatMap((entry) => ('points' in entry ? entry.points : [])))
          for (const { source } of cite) {
            const { url } = pack.source(source)
            if (url !== null) expect(text).toContain(url.replaceAll('(', '%28').replaceAll(')', '%29'))
          }
      }
    },
  )
})

describe('what does the plan of a meeting say?', () => {
  it('when each step is due, up to the last minute', () => {
    for (const guide of guides) {
      const { steps, rest } = timingOf(guide)
      expect(steps[0]?.startsWith('0:00–')).toBe(true)
      steps.forEach((step, index) => {
        if (index > 0) expect(step.split('–')[0]).toBe(steps[index - 1]?.split('–')[1])
      })
      expect(rest?.time.split('–')[1] ?? steps.at(-1)?.split('–')[1]).toBe(
        `${Math.floor(guide.minutes / 60)}:${String(guide.minutes % 60).padStart(2, '0')}`,
      )
    }
  })
  it.each(languages)('and fits a message, with a menu of its entries (%s)', (lang) => {
    for (const guide of guides) {
      const card = planCard(guide, 1, contextIn(lang))
      const { characters, bytes } = sizeOf(card, 'card')
      expect([characters <= 3000, bytes <= 9500]).toEqual([true, true])
      expect(card.menu?.items.map(({ action }) => ('code' in action ? action.code : ''))).toEqual([
        ...guide.steps.map(({ entry }) => pack.byId(entry)?.code),
        guide.code,
      ])
    }
  })
})
