import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setBotPermissions } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { openStore, type Store } from '../../../src/store/open.ts'
import { type Bot, guildOf, read, startPinBot, sweep, textOf } from './support.ts'

const command = 'Post as explanation'
const myth = '核共有って要するに日本が核武装するってことだよ。'

describe('how does a moderator post an explanation below a message?', () => {
  let store: Store
  let bot: Bot
  beforeAll(async () => {
    store = await openStore('memory')
    bot = await startPinBot(store)
  })
  afterAll(async () => {
    await bot.stop()
    await store.close()
  })
  beforeEach(() => sweep(bot, store))
  const moderator = () => bot.emulator.as('moderator')
  const on = async (text: string) => {
    const said = bot.emulator.as('newcomer').say(text)
    return { said, at: await moderator().context(command, said?.id ?? '') }
  }
  const replies = () =>
    bot.emulator
      .as('member')
      .sees()
      .filter(({ message_reference: reference }) => reference !== undefined)

  it('they see up to three entries that may relate to it, alone, and nothing is posted yet', async () => {
    const { at } = await on(myth)
    const said = await read(bot, at, '関係しそうな記事です')
    expect(said).toContain('1:reply:m01')
    expect(said.match(/1:reply:/g)?.length).toBeLessThanOrEqual(3)
    expect(replies()).toEqual([])
  })
  it('what they choose is a reply to the message that names and notifies nobody', async () => {
    const { said, at } = await on(myth)
    const value = /"value":"(1:reply:m01[^"]+)"/.exec(textOf(at.message))?.[1] ?? ''
    const done = await moderator().choose(at, '1:menu', value)
    expect(done.message?.content).toBe('返信として投稿しました。')
    expect(replies().map((reply) => reply.message_reference?.message_id)).toEqual([said?.id])
    expect(textOf(replies()[0])).not.toMatch(/<@/)
    expect(bot.emulator.faults).toEqual([])
  })
  it('for a message on something else there is the form', async () => {
    const { said, at } = await on('今日の夕飯はカレーにしよう')
    await read(bot, at, '見つかりませんでした')
    const form = await moderator().press(at, '記事を指定')
    expect(form.modal?.title).toBe('解説として投稿する記事')
    await read(bot, await moderator().submit(form, { entry: 'かくきょうゆう' }), '「核共有」を返信として投稿しました')
    expect(replies().map((reply) => reply.message_reference?.message_id)).toEqual([said?.id])
    expect(textOf(replies()[0])).toContain('t01@2')
    expect(bot.emulator.faults).toEqual([])
  })
  it('a code names an entry too, in English for a reader of English', async () => {
    const { at } = await on(myth)
    const form = await moderator().press(at, '記事を指定')
    await read(bot, await moderator().submit(form, { entry: 'D01' }), '返信として投稿しました')
    expect(textOf(replies()[0])).toContain('d01@2')
  })
  it('a name that no entry has is refused, with those like it to choose from', async () => {
    const { said, at } = await on(myth)
    const form = await moderator().press(at, '記事を指定')
    const unknown = await moderator().submit(form, { entry: '核かさ **@everyone**' })
    await read(bot, unknown, '見つかりません')
    const near = await moderator().submit(await moderator().press(unknown, 'もう一度指定する'), { entry: '核かさ' })
    const text = await read(bot, near, '見つかりません')
    const value = /"value":"(1:reply:[^"]+)"/.exec(text)?.[1] ?? ''
    await moderator().choose(near, '1:menu', value)
    expect(replies().map((reply) => reply.message_reference?.message_id)).toEqual([said?.id])
    expect(bot.emulator.faults).toEqual([])
  })
  it('a member is not offered it', async () => {
    const said = bot.emulator.as('newcomer').say(myth)
    expect((await bot.emulator.as('member').context(command, said?.id ?? '')).failed).toBe('not permitted')
  })
  it('where Ronten may not post, or the message is gone, they are told so', async () => {
    const { said, at } = await on(myth)
    setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~(P.SendMessages | P.SendMessagesInThreads))
    const refused = await moderator().submit(await moderator().press(at, '記事を指定'), { entry: 't01' })
    expect(refused.message?.content).toContain('「メッセージを送信」を許可すると使えます')
    setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS)
    removeMessage(bot.emulator.world, said?.channel_id ?? '', said?.id ?? '')
    const late = await moderator().submit(await moderator().press(at, '記事を指定'), { entry: 't01' })
    expect(late.message?.content).toContain('元のメッセージが見つかりません')
    setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~P.ReadMessageHistory)
    const blind = await moderator().submit(await moderator().press(at, '記事を指定'), { entry: 't01' })
    expect(blind.message?.content).toContain('「メッセージ履歴を読む」を許可してください')
    setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS)
    expect(replies()).toEqual([])
  })
  it('nothing of the message or of what was typed stands in the log', async () => {
    const { at } = await on(`ひみつの話 ${myth}`)
    await moderator().submit(await moderator().press(at, '記事を指定'), { entry: 'ひみつの名前' })
    expect(JSON.stringify(bot.lines)).not.toContain('ひみつ')
  })
})
