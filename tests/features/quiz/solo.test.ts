import { MessageFlags } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Exchange } from '../../../src/emulator/person/exchange.ts'
import type { Person } from '../../../src/emulator/person/person.ts'
import { realContent, today } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { buttonsOf, choiceOf, menuOf, textOf } from './pages.ts'

const day = 24 * 60 * 60 * 1000
const isPrivate = ({ message }: Exchange): boolean => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

/** Plays a quiz to its result; `missed` says which questions to get wrong, counted from 0. */
const play = async (person: Person, start: Exchange, missed: readonly number[] = []): Promise<Exchange> => {
  let at = start
  for (let number = 0; number < 12; number++) {
    const answered = await person.press(at, choiceOf(at.message, missed.includes(number) ? 'other' : 'right'))
    const [next] = buttonsOf(answered.message)
    at = await person.press(answered, next?.id ?? '')
    if (buttonsOf(at.message)[0]?.action?.do !== 'quizAnswer') return at
  }
  return expect.fail('a quiz without an end')
}

describe.each(everyStore)('a quiz of one’s own on %s', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  let now = today
  let content = realContent
  beforeAll(async () => {
    kept = await open()
    bot = await startBot({ store: kept.store, clock: () => now, content: () => content() })
  })
  beforeEach(() => {
    now = today
    content = realContent
  })
  afterAll(async () => {
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
    await kept.done()
  })
  const member = () => bot.emulator.as('member')

  it('is private: one question at a time, in one message', async () => {
    const first = await member().slash('quiz', { topic: 'misconceptions', count: '3' })
    expect([first.failed, isPrivate(first)]).toEqual([null, true])
    expect(textOf(first.message)).toMatch(/クイズ 1\/3/)
    expect(textOf(first.message)).toMatch(/m\d\d@\d+ ・ 20\d\d年/)
    const answered = await member().press(first, choiceOf(first.message, 'right'))
    expect(answered.message?.id).toBe(first.message?.id)
    expect(textOf(answered.message)).toMatch(/正解です[^]*正解[^]*解説: [^]*出典[^]*\]\(https?:/)
    const second = await member().press(answered, '次の問題')
    expect(textOf(second.message)).toMatch(/クイズ 2\/3/)
  })
  it('says what is right and why, and blames nobody', async () => {
    const first = await member().slash('quiz', { topic: 'terms', count: '3', language: 'en' })
    const answered = await member().press(first, choiceOf(first.message, 'other'))
    expect(textOf(answered.message)).toMatch(/Here is the answer[^]*Answer[^]*You chose[^]*Explanation: [^]*Sources/)
    expect(textOf(answered.message)).not.toMatch(/wrong|incorrect/i)
  })
  it('opens the entry beside the quiz, which can go on', async () => {
    const first = await member().slash('quiz', { topic: 'cases', count: '3' })
    const answered = await member().press(first, choiceOf(first.message, 'right'))
    const entry = await member().press(answered, '記事を開く')
    expect([entry.failed, isPrivate(entry), entry.message?.id === first.message?.id]).toEqual([null, true, false])
    expect(textOf((await member().press(answered, '次の問題')).message)).toMatch(/クイズ 2\/3/)
  })
  it('ends with what to look at again, to open or to try once more', async () => {
    const start = await member().slash('quiz', { guide: 'g01', count: '5' })
    const result = await play(member(), start, [1, 3])
    expect(textOf(result.message)).toMatch(/5問のうち3問に正解しました/)
    expect(menuOf(result.message)).toHaveLength(2)
    const opened = await member().choose(result, '1:menu', menuOf(result.message)[0]?.value ?? '')
    expect([opened.failed, isPrivate(opened)]).toEqual([null, true])
    const again = await member().press(result, '間違えた問題をもう一度')
    expect(textOf(again.message)).toMatch(/クイズ 1\/2/)
    const other = await member().press(await play(member(), again), '別の問題で')
    expect(textOf(other.message)).toMatch(/クイズ 1\/2/)
  })
  it('works in plain text and in a direct message', async () => {
    const dm = bot.emulator.as('newcomer', { dm: true })
    for (const format of ['card', 'text']) {
      const result = await play(dm, await dm.slash('quiz', { count: '4', format }), [0])
      expect(textOf(result.message)).toContain('You got 3 of 4 right.')
      expect(result.message?.content !== '').toBe(format === 'text')
    }
  })
  it('goes on behind another process: everything is in the buttons', async () => {
    const first = await member().slash('quiz', { count: '3' })
    const answered = await member().press(first, choiceOf(first.message, 'other'))
    await bot.connection.close()
    const { connectGateway } = await import('../../../src/discord/gateway.ts')
    const store = await kept.again()
    bot.connection = await connectGateway({ ...bot.app, store }, bot.emulator.token, { api: bot.emulator.restUrl })
    const result = await play(member(), await member().press(answered, '次の問題'))
    expect(textOf(result.message)).toMatch(/3問のうち2問/)
  })
  it('does not judge an answer by another text than was asked about', async () => {
    const first = await member().slash('quiz', { topic: 'terms', count: '3' })
    const choice = choiceOf(first.message, 'right')
    content = () => ({ ...realContent(), pack: { ...realContent().pack, version: 'ffffffffffff' } })
    const answered = await member().press(first, choice)
    expect(textOf(answered.message)).toMatch(/記事が更新されました/)
    expect(textOf((await member().press(answered, '最初から')).message)).toMatch(/クイズ 1\/3/)
  })
  it('says so where nothing fits', async () => {
    const none = await member().slash('quiz', { topic: 'cases', guide: 'g01' })
    expect(textOf(none.message)).toMatch(/選んだ条件に合う問題がありません/)
  })

  describe('what does it remember?', () => {
    const moderator = () => bot.emulator.as('moderator')
    const memories = () => kept.store.memory.of(kept.store.playerOf(moderator().userId))

    it('nothing of anybody who has not asked for it', async () => {
      await play(moderator(), await moderator().slash('quiz', { count: '3' }), [0, 1, 2])
      expect(await memories()).toEqual([])
      expect(textOf((await moderator().slash('quiz', { topic: 'due' })).message)).toMatch(
        /復習するものはまだありません/,
      )
    })
    it('only what was missed, once its player has read what is kept and agreed', async () => {
      const result = await play(moderator(), await moderator().slash('quiz', { count: '3' }), [0, 2])
      const offer = await moderator().press(result, '間違えた問題を覚えておく')
      expect(textOf(offer.message)).toMatch(/保存するもの[^]*HMAC[^]*保存しないもの[^]*\/privacy/)
      expect(await memories()).toEqual([])
      const agreed = await moderator().press(offer, '覚えておく')
      expect(textOf(agreed.message)).toMatch(/^### 覚えました/)
      expect(await memories()).toHaveLength(2)
      expect(textOf((await moderator().slash('quiz', { topic: 'due' })).message)).toMatch(/次は2026年11月27日/)
    })
    it('what is due: counted in /quiz, and asked about again', async () => {
      now = new Date(today.getTime() + day)
      expect(textOf((await moderator().slash('quiz')).message)).toMatch(/復習の時期が来た記事が2件/)
      const review = await moderator().slash('quiz', { topic: 'due' })
      expect(textOf(review.message)).toMatch(/クイズ 1\/2/)
      const result = await play(moderator(), review, [1])
      expect(textOf(result.message)).toMatch(/間違えた1問を復習の予定に入れました/)
      expect(buttonsOf(result.message).map(({ label }) => label)).not.toContain('間違えた問題を覚えておく')
      const [sooner, later] = (await memories()).map(({ dueAt }) => (dueAt - now.getTime()) / day)
      expect([sooner, (later ?? 0) > 1]).toEqual([1, true])
    })
    it('a second answer within hours changes nothing: the explanation was just read', async () => {
      now = new Date(today.getTime() + 2 * day)
      const result = await play(moderator(), await moderator().slash('quiz', { topic: 'due' }), [0])
      const before = await memories()
      await play(moderator(), await moderator().press(result, '間違えた問題をもう一度'))
      expect(await memories()).toEqual(before)
    })
    it('an entry whose text has changed begins anew', async () => {
      const [memory] = await memories()
      const changed = realContent().pack
      content = () => ({
        ...realContent(),
        pack: {
          ...changed,
          byId: (id) => {
            const entry = changed.byId(id)
            return entry && id === memory?.entryId ? { ...entry, version: entry.version + 1 } : entry
          },
        },
      })
      expect(textOf((await moderator().slash('quiz')).message)).toMatch(/復習の時期が来た記事が1件/)
    })
    it('and nothing any more once it was deleted with /privacy', async () => {
      const shown = await moderator().slash('privacy')
      expect(isPrivate(shown)).toBe(true)
      expect(textOf(shown.message)).toMatch(/復習の予定: 2件[^]*[mtc]\d\d@\d+\): 次は/)
      const sure = await moderator().press(shown, '復習の予定をすべて消す')
      expect(await memories()).toHaveLength(2)
      expect(textOf((await moderator().press(sure, '復習の予定をすべて消す')).message)).toMatch(/消しました\(2件\)/)
      expect(await memories()).toEqual([])
      expect(textOf((await moderator().slash('privacy')).message)).toMatch(/復習の予定は保存していません/)
      await play(moderator(), await moderator().slash('quiz', { count: '3' }), [0])
      expect(await memories()).toEqual([])
    })
  })
})
