import { expect, it } from 'vitest'
import { messageCommands } from '../../commands/index.ts'
import { dump } from '../support/dump.ts'
import { everyStore } from '../support/stores.ts'
import { choicesOf } from '../support/messages.ts'
import { startBox } from './questions/box.ts'

/** Something nobody else would type, in signs that keep their form in a database file. */
const typed = 'zyxwv-8842-curry'

it.each(everyStore)(
  'does nothing of people stay in %s and in the log, whatever they do in a server?',
  async (_, open) => {
    const kept = await open()
    const bot = await startBox('forum', { store: kept.store })
    const [member, moderator, newcomer] = ['member', 'moderator', 'newcomer'].map((name) => bot.emulator.as(name))
    if (!member || !moderator || !newcomer) return expect.fail('nobody is there')
    try {
      // A question for the box, asked, changed in the form, answered and accepted with its author's name.
      const { thread } = await bot.put('member', `${typed} おすすめのカレーの作り方を教えてください`)
      const answer = bot.emulator.as('newcomer', { channel: thread.id }).say(`${typed} is my answer`)
      await bot.emulator.as('moderator', { channel: thread.id }).context('Accept as answer', answer?.id ?? '')
      // An entry, posted and pinned; a problem reported in words; somebody's message looked up and answered with an entry.
      expect((await moderator.slash('pin', { entry: 't01' })).failed).toBeNull()
      const card = await member.slash('define', { term: 't01', private: true })
      const report = choicesOf(card)['問題を報告'] ?? expect.fail('no way to report')
      const form = await member.choose(card, '1:menu', report)
      expect((await member.submit(form, { sentence: typed, wrong: typed })).failed).toBeNull()
      const said = newcomer.say(`${typed} 核共有って要するに日本が核武装するってことだよ。`)
      for (const { name } of messageCommands) await moderator.context(name.en, said?.id ?? '')
      await moderator.slash('settings', { public_language: 'ja' })

      const everything = `${await dump(kept.where)}\n${JSON.stringify(bot.lines)}`
      // Something is kept: otherwise the rest would say nothing.
      expect(everything).toContain(thread.id)
      for (const person of [member, moderator, newcomer]) expect(everything).not.toContain(person.userId)
      for (const word of [typed, 'カレー', 'メンバー']) expect(everything).not.toContain(word)
    } finally {
      await bot.stop()
      await kept.done()
    }
  },
)
