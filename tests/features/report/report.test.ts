import { MessageFlags } from 'discord-api-types/v10'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fence } from '../../../src/cards/markdown.ts'
import { cardComponents } from '../../../src/cards/to-components.ts'
import { plainCard } from '../../../src/cards/plain-card.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { setBotPermissions } from '../../../src/emulator/world/change.ts'
import { issueLink } from '../../../src/features/report/issue-link.ts'
import { reportOf } from '../../../src/features/report/report-text.ts'
import { positionOf } from '../../../src/features/report/position.ts'
import type { App } from '../../../src/door/app.ts'
import { realPack, today } from '../../support/app.ts'
import { recoverLater } from '../../support/after-crash.ts'
import { startBot } from '../../support/emulated.ts'
import { choicesOf, textOf } from '../../support/messages.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'

const pack = realPack()
const repository = 'https://github.com/ronten/ronten'
const entry = pack.byCode('t01') ?? expect.fail('no t01')
const { ja: sentence = '' } = 'points' in entry ? (entry.points[2]?.text ?? { ja: '' }) : { ja: '' }

describe('where does a quoted sentence stand?', () => {
  it('at its point, in either language, whatever its spaces and signs', () => {
    expect(positionOf(sentence, entry)).toBe('points.2.text')
    expect(positionOf(`> ${sentence.slice(0, 20)} `, entry)).toBe('points.2.text')
    expect(positionOf(entry.summary.en, entry)).toBe('summary')
  })
  it('nowhere, if it is short or not there', () => {
    expect([
      positionOf('核', entry),
      positionOf('どこにもない文がここにあります', entry),
      positionOf('', entry),
    ]).toEqual([undefined, undefined, undefined])
  })
})

describe('can a link be made of every report?', () => {
  const typed = fc.record({
    sentence: fc.string({ unit: 'binary', maxLength: 300 }),
    wrong: fc.string({ unit: 'binary', maxLength: 800 }),
    source: fc.string({ unit: 'binary', maxLength: 300 }),
  })
  const where = { version: 9999, view: 'history', page: 99 } as const
  it('of at most 512 characters, for every entry and whatever is typed', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...pack.entries), fc.boolean(), (entered, each, english) => {
        const lang = english ? 'en' : 'ja'
        const report = reportOf(each, where, entered, { lang, name: 'n'.repeat(32) })
        for (const place of [repository, `https://github.com/${'x'.repeat(180)}`]) {
          const { url } = issueLink(place, report)
          expect(url.length).toBeLessThanOrEqual(512)
          expect(new URL(url).pathname.endsWith('/issues/new')).toBe(true)
          expect(url).not.toMatch(/[()<>\s'*[\]]/)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
  it('with entry, version, view and position in it, and the text where it fits', () => {
    const report = (wrong: string) =>
      reportOf(entry, { version: 2, view: 'full', page: 1 }, { sentence, wrong }, { lang: 'ja', name: undefined })
    const link = new URL(issueLink(repository, report('誤り')).url)
    expect(link.searchParams.get('title')).toBe('t01@2 の問題')
    expect(link.searchParams.get('body')).toBe('t01@2 nuclear-sharing\n表示: 詳細 1ページ / 位置: points.2.text')
    const short = reportOf(entry, { version: 2, view: 'full', page: 1 }, { wrong: 'typo' }, { lang: 'en', name: 'Ann' })
    const full = issueLink(repository, short)
    expect(full.isFull).toBe(true)
    expect(new URL(full.url).searchParams.get('body')).toContain('What is wrong: typo\nReported by: Ann')
  })
})

describe('does the text of a report stay text?', () => {
  it('no code block is left before its end, and nothing else is in it', () => {
    const words = fc.string({
      unit: fc.constantFrom('`', '\n', ' ', 'a', '@', '<', '\u202E', '\uD800', '\r'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const block = fence(typed)
        expect(block.startsWith('```\n') && block.endsWith('\n```')).toBe(true)
        expect(block.slice(3, -3)).not.toContain('```')
        expect(block).toBe(block.toWellFormed())
      }),
      { seed: 2, numRuns: 500 },
    )
  })
  it('mentions in it are in a block', () => {
    const [container] = cardComponents(plainCard('t', [{ kind: 'code', text: '```@everyone``` <@1>' }]))
    expect(JSON.stringify(container)).toContain("```\\n'''@everyone''' <@1>\\n```")
  })
})

describe.each(everyStore)('reporting a problem, on %s', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeEach(async () => {
    kept = await open()
    bot = await startBot({ store: kept.store, repository })
  })
  afterEach(async () => {
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
    await kept.done()
  })
  const restart = async (parts: Partial<App>) => {
    await bot.stop()
    bot = await startBot({ store: kept.store, repository, ...parts })
  }
  const guild = () => [...bot.emulator.world.guilds.keys()][0] ?? ''
  const modOnly = () => bot.emulator.as('moderator', { channel: 'mod-only' }).channelId
  const toModerators = () => bot.app.settings.change(guild(), { moderatorChannel: modOnly() }, today)
  const told = () =>
    bot.emulator
      .as('moderator', { channel: 'mod-only' })
      .sees(modOnly())
      .map((message) => textOf({ message }))
  const form = async (who = 'member', label = '問題を報告') => {
    const person = bot.emulator.as(who)
    const post = await person.slash('define', { term: 't01', language: who === 'newcomer' ? 'en' : 'ja' })
    return person.choose(post, '1:menu', choicesOf(post)[label] ?? '')
  }
  const send = async (values: Record<string, string>, who = 'member') =>
    bot.emulator.as(who).submit(await form(who, who === 'newcomer' ? 'Report a problem' : '問題を報告'), values)
  const journal = () => kept.store.operations.takeOver(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

  it('opens a form, and gives a ready link and the text to the person alone', async () => {
    const sent = await send({ sentence, wrong: '数字が古いです', source: 'https://example.com/a_(b)' })
    expect([sent.failed, (sent.message?.flags ?? 0) & MessageFlags.Ephemeral]).toEqual([null, MessageFlags.Ephemeral])
    const text = textOf(sent)
    expect(text).toContain(`${repository}/issues/new?title=t01%40`)
    expect(text).toContain('貼り付けてください')
    expect(text).toContain('違う点: 数字が古いです')
    expect(text).toContain('位置: points.2.text')
    expect(text).not.toContain('メンバー')
    expect(await journal()).toBeUndefined()
  })
  it('in English', async () => {
    const sent = await send({ wrong: 'The number is out of date' }, 'newcomer')
    expect(textOf(sent)).toMatch(
      /Your report is ready[^]*filled in already[^]*What is wrong: The number is out of date/,
    )
  })
  it('adds the name only where the person says so', async () => {
    await toModerators()
    await send({ wrong: 'x'.repeat(800), sentence: '核'.repeat(300), source: '`'.repeat(300) })
    await send({ wrong: '名前つきです', name: 'yes' })
    expect(told()[0]).not.toContain('メンバー')
    expect(told()[1]).toContain('報告した人: メンバー')
    for (const text of told()) expect(text).not.toContain(bot.emulator.as('member').userId)
  })
  it('tells the moderators where a server wants it, and says so', async () => {
    await toModerators()
    const sent = await send({ wrong: '```\n@everyone <@1> **太字**' })
    expect(textOf(sent)).toContain('サーバーのモデレーターには、この内容を伝えました')
    expect(told()[0]).toMatch(/記事の問題の報告: 核共有[^]*'''\n@everyone/)
    const message = bot.emulator.as('moderator', { channel: 'mod-only' }).sees(modOnly()).at(-1)
    expect([message?.mentions, message?.mention_everyone]).toEqual([[], false])
    const opened = await bot.emulator.as('moderator', { channel: 'mod-only' }).press(message?.id ?? '', '核共有')
    expect(textOf(opened)).toContain('t01@')
    expect(await journal()).toBeUndefined()
  })
  it('says so when the moderators cannot be told, and loses nothing', async () => {
    await toModerators()
    setBotPermissions(bot.emulator.world, guild(), BOT_PERMISSIONS & ~(1n << 11n))
    const sent = await send({ wrong: '送れない場合' })
    expect(textOf(sent)).toMatch(/投稿できませんでした。.*「メッセージを送信」[^]*違う点: 送れない場合/)
    expect(await journal()).toBeUndefined()
  })
  it('says so when the store fails, and loses nothing', async () => {
    const begin = () => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))
    await restart({ store: { ...kept.store, operations: { ...kept.store.operations, begin } } })
    await toModerators()
    const sent = await send({ wrong: '保存先がない場合' })
    expect(textOf(sent)).toMatch(/投稿できませんでした。保存先につながりません[^]*違う点: 保存先がない場合/)
    expect(told()).toEqual([])
  })
  it('without a repository: says whom to give the text to', async () => {
    await restart({ repository: undefined })
    const text = textOf(await send({ wrong: '渡し先' }))
    expect([text.includes('運営者かサーバーのモデレーターに渡して'), text.includes('issues/new')]).toEqual([
      true,
      false,
    ])
  })
  it('with nothing but spaces in it: asks for what is wrong', async () => {
    expect(textOf(await send({ wrong: '   ' }))).toContain('「何が違いますか」が空です')
  })
  it('without saying what is wrong: asks for it, and loses nothing of the rest', async () => {
    const said = textOf(await send({ wrong: '  ', sentence: 'この文のことです', source: 'https://example.org' }))
    expect(said).toContain('この文のことです')
    expect(said).toContain('https://example.org')
  })
  it('after a crash: nothing is told twice and nothing stays in the journal', async () => {
    const end = () => Promise.reject(new Error('killed'))
    await restart({ store: { ...kept.store, operations: { ...kept.store.operations, end } } })
    await toModerators()
    await send({ wrong: '途中で止まる場合' })
    expect(told().length).toBe(1)
    await recoverLater(bot, { store: kept.store })
    expect([told().length, await journal()]).toEqual([1, undefined])
  })
  it('writes no word of it down, in the journal or the log', async () => {
    const rows: unknown[] = []
    const begin: App['store']['operations']['begin'] = (row) => {
      rows.push(row)
      return kept.store.operations.begin(row)
    }
    await restart({ store: { ...kept.store, operations: { ...kept.store.operations, begin } } })
    await toModerators()
    await send({ wrong: 'ひみつの指摘', name: 'yes' })
    const written = JSON.stringify([rows, bot.lines])
    expect(rows.length).toBe(1)
    for (const word of ['ひみつ', 'メンバー', bot.emulator.as('member').userId]) expect(written).not.toContain(word)
  })
})

describe('is every card open to reports?', () => {
  it('in both languages', async () => {
    const bot = await startBot()
    const member = bot.emulator.as('member')
    for (const [command, option, code] of [
      ['define', 'term', 't01'],
      ['myth', 'claim', 'm01'],
      ['proscons', 'question', 'd01'],
      ['case', 'place', 'c01'],
      ['compare', 'pair', 'v01'],
      ['guide', 'guide', 'g01'],
    ] as const)
      // prettier-ignore
      for (const [language, label] of [['ja', '問題を報告'], ['en', 'Report a problem']] as const) { // prettier-ignore
        const post = await member.slash(command, { [option]: code, language })
        const opened = await member.choose(post, '1:menu', choicesOf(post)[label] ?? '')
        expect(opened.modal?.title).toBe('記事の問題を報告')
      }
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
  })
})
