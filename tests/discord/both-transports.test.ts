import { MessageFlags, type APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realContent } from '../support/app.ts'
import { startBot, transports } from '../support/emulated.ts'
import { buttonsOf, choicesOf, textOf } from '../support/messages.ts'

const repository = 'https://github.com/ronten/ronten'
const isPrivate = (message: APIMessage | null) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

describe.each(transports)('does everything that people can do arrive over %s?', (transport) => {
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeAll(async () => {
    // What finding has learnt is loaded at its first use, which may take longer than Discord waits.
    realContent().finder.prepare()
    bot = await startBot({ repository }, {}, undefined, transport)
  })
  afterAll(async () => {
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
  })
  const member = () => bot.emulator.as('member')
  const moderator = () => bot.emulator.as('moderator')
  const define = (who = member()) => who.slash('define', { term: 't01' })

  it('only that way', () => {
    expect(bot.emulator.gateway.connected()).toBe(transport === 'gateway' ? 1 : 0)
  })
  it('a command, in public and in private', async () => {
    const open = await define()
    expect([open.failed, isPrivate(open.message), textOf(open).includes('核共有')]).toEqual([null, false, true])
    const own = await member().slash('define', { term: 't01', private: true, format: 'text' })
    expect([own.failed, isPrivate(own.message)]).toEqual([null, true])
  })
  it('suggestions while typing', async () => {
    const { choices, failed } = await member().suggest('define', 'term', '核')
    expect([failed, choices.length]).toEqual([null, 25])
  })
  it('a button on a public message, which answers the presser alone', async () => {
    const post = await define()
    const more = await member().press(post, 'もっと詳しく')
    expect([more.failed, isPrivate(more.message), more.message?.id === post.message?.id]).toEqual([null, true, false])
  })
  it('a button on one’s own message, which changes in place', async () => {
    const own = await member().slash('define', { term: 't01', private: true })
    const more = await member().press(own, buttonsOf(own)[0] ?? '')
    expect([more.failed, more.message?.id]).toEqual([null, own.message?.id])
  })
  it('a form, and what was written in it', async () => {
    const post = await define()
    const form = await member().choose(post, '1:menu', choicesOf(post)['問題を報告'] ?? '')
    expect(form.modal?.custom_id).toMatch(/^1:report-send:/)
    const sent = await member().submit(form, { wrong: '数字が古いです' })
    expect([sent.failed, isPrivate(sent.message)]).toEqual([null, true])
    expect(textOf(sent)).toContain('違う点: 数字が古いです')
  })
  it('the menu of a message, and the reply that is posted', async () => {
    const said = member().say('核共有って要するに日本が核武装するってことだよ。')
    const found = await member().context('Look up in this message', said?.id ?? '')
    const value = Object.values(choicesOf(found)).find((each) => each.startsWith('1:reply:')) ?? ''
    const replied = await member().choose(found, '1:menu', value)
    expect([replied.failed, isPrivate(replied.message)]).toEqual([null, true])
    expect(
      member()
        .sees()
        .some(({ message_reference: to }) => to?.message_id === said?.id),
    ).toBe(true)
  })
  it('work that takes longer: acknowledged first, then done', async () => {
    const pinned = await moderator().slash('pin', { entry: 't01' })
    expect([pinned.failed, pinned.callback?.type, pinned.edits.length > 0]).toEqual([null, 5, true])
    expect(textOf(pinned)).not.toBe('')
  })
  it('an answer that is taken back', async () => {
    const post = await define()
    expect((await member().choose(post, '1:menu', '1:remove')).failed).toBeNull()
    expect(
      member()
        .sees()
        .some(({ id }) => id === post.message?.id),
    ).toBe(false)
  })
  it('a file', async () => {
    const guide = await member().slash('guide', { guide: 'g01' })
    const summary = /"(1:summary:[^"]+)"/.exec(JSON.stringify(guide.message?.components))?.[1] ?? ''
    const given = await member().pressUnshown(guide, summary)
    expect([given.failed, given.message?.attachments.length]).toEqual([null, 1])
    const [file] = given.message?.attachments ?? []
    expect(await (await fetch(file?.url ?? '')).text()).toContain('核共有')
  })
  it('a refusal of work on a public message, beside it', async () => {
    const post = await define(moderator())
    const refused = await member().choose(post, '1:menu', '1:remove')
    expect([refused.failed, isPrivate(refused.message)]).toEqual([null, true])
  })
})
