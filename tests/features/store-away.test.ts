import { afterEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/store/open.ts'
import { openStore } from '../../src/store/open.ts'
import { realContent, today } from '../support/app.ts'
import { recoverLater } from '../support/after-crash.ts'
import { startBot } from '../support/emulated.ts'
import { choicesOf, textOf } from '../support/messages.ts'
import { button, startBox, text, type Box } from './questions/box.ts'

const away = (): Promise<never> => Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }))

/** A store of which parts can be taken away for a while. */
const openFragile = async () => {
  const whole = await openStore('memory')
  const store = { ...whole }
  return {
    store,
    whole,
    harm: (parts: Partial<Store>) => void Object.assign(store, parts),
    mend: () => void Object.assign(store, whole),
  }
}
type Fragile = Awaited<ReturnType<typeof openFragile>>

let stop = () => Promise.resolve()
afterEach(() => stop())
const start = async () => {
  const fragile = await openFragile()
  realContent().finder.prepare()
  const bot = await startBot({ store: fragile.store })
  stop = bot.stop
  return { ...bot, ...fragile }
}
const endFails = ({ whole, harm }: Fragile) => harm({ operations: { ...whole.operations, end: away } })
const journal = ({ whole }: Fragile) => whole.operations.takeOver(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

describe('what if the store fails just after something was posted?', () => {
  it('a report: the moderators have it, and whoever wrote it is told so', async () => {
    const bot = await start()
    const moderator = bot.emulator.as('moderator', { channel: 'mod-only' })
    const guildId = [...bot.emulator.world.guilds.keys()][0] ?? ''
    await bot.app.settings.change(guildId, { moderatorChannel: moderator.channelId }, today)
    const member = bot.emulator.as('member')
    const card = await member.slash('define', { term: 't01' })
    const form = await member.choose(card, '1:menu', choicesOf(card)['問題を報告'] ?? '')
    endFails(bot)
    expect(textOf(await member.submit(form, { wrong: '数字が古いです' }))).toContain('この内容を伝えました')
    expect(moderator.sees()).toHaveLength(1)
    bot.mend()
    await recoverLater(bot)
    expect([moderator.sees().length, await journal(bot)]).toEqual([1, undefined])
  })
  it('a quiz of a group: it has begun, and can be played', async () => {
    const bot = await start()
    bot.harm({ rounds: { ...bot.whole.rounds, posted: away } })
    const begun = await bot.emulator.as('member').slash('quiz', { mode: 'group', count: '3' })
    expect(textOf(begun)).not.toMatch(/保存先/)
    bot.mend()
    const post = bot.emulator.as('newcomer').sees().at(-1)
    const id = /"custom_id":"(1:quizPick[^"]*)"/.exec(JSON.stringify(post?.components))?.[1] ?? ''
    expect(textOf(await bot.emulator.as('newcomer').press(post?.id ?? '', id))).toMatch(/Your answer is noted/)
  })
})

describe('and what if it concerns the question box?', () => {
  const startFragile = async (): Promise<{ readonly box: Box; readonly fragile: Fragile }> => {
    const fragile = await openFragile()
    const box = await startBox('forum', { store: fragile.store })
    stop = box.stop
    return { box, fragile }
  }
  it.each([
    ['the answer is not noted', ({ whole, harm }: Fragile) => harm({ questions: { ...whole.questions, solve: away } })],
    ['the end is not noted', endFails],
  ])('%s: what was accepted stands, is said to, and is shown in the end', async (_, fail) => {
    const { box, fragile } = await startFragile()
    const { thread } = await box.put()
    const author = box.emulator.as('moderator', { channel: thread.id })
    const own = author.say('答えです。')
    fail(fragile)
    const told = await author.context('Accept as answer', own?.id ?? '')
    expect(text(told.message)).toContain('回答として採用しました')
    expect(text(told.message)).not.toContain('何も変更していません')
    fragile.mend()
    await box.recover()
    expect(await fragile.whole.questions.find(thread.id)).toMatchObject({ answerId: author.sees().at(-1)?.id })
    expect(text(box.now(thread.id))).toContain('-# 解決済み')
    expect(await box.journal()).toBeUndefined()
  })
  it('the receipt cannot be shown: nothing is posted, and what was typed comes back', async () => {
    const { box } = await startFragile()
    const asked = 'これは手で打った長い質問です'
    const form = await box.emulator.as('member').press(await box.ask(), '1:boxForm')
    let refused = 0
    box.emulator.disturb((method) =>
      // All tries of the first edit.
      method === 'PATCH' && refused++ < 4 ? { kind: 'answer', status: 503 } : null,
    )
    const done = await box.emulator.as('member').submit(form, { question: asked })
    expect(text(done.message)).toContain(asked)
    expect(button(done.message, 'boxReceipt')).toMatch(/^no button/)
    expect([box.posts().length, await box.journal()]).toEqual([0, undefined])
  })
})
