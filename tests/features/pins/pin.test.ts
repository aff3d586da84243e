import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, removeChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { MAX_PINS } from '../../../src/emulator/world/pins.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { type Bot, channelOf, guildOf, postsIn, read, roleOf, startPinBot, textOf } from './support.ts'

describe.each(everyStore)('pinning, kept in %s', (_, open) => {
  let kept: TestStore
  let bot: Bot
  /** A channel of its own for each test. */
  let channel: string
  beforeAll(async () => {
    kept = await open()
    bot = await startPinBot(kept.store)
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })
  beforeEach(() => {
    expect(bot.emulator.faults).toEqual([])
    bot.emulator.disturb(null)
    setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS)
    channel = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'room', guildId: guildOf(bot) }).id
  })
  const moderator = () => bot.emulator.as('moderator', { channel })
  const pins = () => bot.emulator.world.pins.get(channel) ?? []
  const nothingStands = async () => {
    expect([postsIn(bot, channel), pins()]).toEqual([[], []])
    expect(await kept.store.pins.inChannel(channel, 'nuclear-sharing')).toBeUndefined()
    expect(await kept.store.operations.takeOver(Number.MAX_SAFE_INTEGER, 1)).toBeUndefined()
  }

  describe('what does a moderator get?', () => {
    it('a post that all see, pinned, in the language of the server, and a private receipt with its link', async () => {
      const said = await read(bot, await moderator().slash('pin', { entry: 't01' }), '投稿し、ピン留めしました')
      const [post] = postsIn(bot, channel)
      expect(pins().map(({ messageId }) => messageId)).toEqual([post?.id])
      expect(textOf(post)).toContain('### 核共有')
      expect(said).toContain(`https://discord.com/channels/${guildOf(bot)}/${channel}/${post?.id ?? ''}`)
      expect(await kept.store.pins.ofGuild(guildOf(bot))).toMatchObject([
        { messageId: post?.id, channelId: channel, entryId: 'nuclear-sharing', language: 'ja', version: 2 },
      ])
    })
    it('the post in another language, while the receipt stays in their own', async () => {
      await read(bot, await moderator().slash('pin', { entry: 't01', language: 'en' }), '投稿し、ピン留めしました')
      expect(textOf(postsIn(bot, channel)[0])).toContain('### Nuclear sharing')
    })
    it('the post as plain text for screen readers', async () => {
      const answer = await moderator().slash('pin', { entry: 't01', format: 'text' })
      expect(answer.message?.content).toContain('投稿し、ピン留めしました')
      expect(postsIn(bot, channel)[0]?.content).toMatch(/^核共有 \(用語\)/)
      expect(pins()).toHaveLength(1)
    })
    it('four buttons on the post at most, one of which says what changed, and no way to remove it by the menu', async () => {
      await moderator().slash('pin', { entry: 'd01' })
      const post = textOf(postsIn(bot, channel)[0])
      expect(post.match(/"type":2,/g)).toHaveLength(4)
      expect(post).toContain('変更点')
      expect(post).not.toContain('1:remove')
    })
    it('every kind of entry, every one with a post that Discord takes', async () => {
      for (const entry of ['m01', 'd01', 'c01', 'v01', 'q09', 'g01'])
        await read(bot, await moderator().slash('pin', { entry }), '投稿し、ピン留めしました')
      expect(pins()).toHaveLength(6)
    })
    it('a pin in another channel, without leaving their own', async () => {
      const there = channelOf(bot, 'mod-only')
      await read(bot, await moderator().slash('pin', { entry: 't02', channel: there }), '投稿し、ピン留めしました')
      expect([postsIn(bot, there).length, postsIn(bot, channel).length]).toEqual([1, 0])
    })
    it('a pin in a thread', async () => {
      const thread = addChannel(bot.emulator.world, { type: ChannelType.PublicThread, name: 'talk', guildId: guildOf(bot), parentId: channel }) // prettier-ignore
      const inThread = bot.emulator.as('moderator', { channel: thread.id })
      await read(bot, await inThread.slash('pin', { entry: 't01' }), '投稿し、ピン留めしました')
      expect(bot.emulator.world.pins.get(thread.id)).toHaveLength(1)
    })
    it('in an announcement channel a pin, and the word that followers get nothing', async () => {
      const news = addChannel(bot.emulator.world, { type: ChannelType.GuildAnnouncement, name: 'news', guildId: guildOf(bot) }) // prettier-ignore
      const said = await read(
        bot,
        await moderator().slash('pin', { entry: 't01', channel: news.id }),
        'ピン留めしました',
      )
      expect(said).toContain('フォローしているサーバーには、投稿も、あとからの更新も届きません')
    })
  })

  describe('what is refused, and with which remedy?', () => {
    const refused = async (options: Readonly<Record<string, string>>) => {
      const said = await read(bot, await moderator().slash('pin', options), /./)
      await nothingStands()
      return said
    }
    it('neither an entry nor a set, or both', async () => {
      expect(await refused({})).toContain('entry で記事を1つ選ぶか')
      expect(await refused({ entry: 't01', set: 'starter' })).toContain('どちらか一方')
    })
    it('a name that no entry has', async () => {
      expect(await refused({ entry: 'そんな記事' })).toContain('見つかりません')
    })
    it('somebody who may not pin', async () => {
      expect((await bot.emulator.as('member', { channel }).slash('pin', { entry: 't01' })).failed).toBe('not permitted')
    })
    it('a channel in which the moderator may not pin', async () => {
      const elsewhere = addChannel(bot.emulator.world, {
        type: ChannelType.GuildText,
        name: 'x',
        guildId: guildOf(bot),
      })
      const deny = { id: roleOf(bot, 'モデレーター'), type: 0, allow: 0n, deny: P.PinMessages } as const
      setOverwrites(bot.emulator.world, elsewhere.id, [deny])
      expect(await refused({ entry: 't01', channel: elsewhere.id })).toContain(
        'あなたに「メッセージをピン留め」の権限がありません',
      )
    })
    it.each([
      ['see the channel', P.ViewChannel, '「チャンネルを見る」'],
      ['read its history', P.ReadMessageHistory, '「メッセージ履歴を読む」'],
      ['send messages', P.SendMessages, '「メッセージを送信」'],
      ['pin', P.PinMessages, '「メッセージをピン留め」'],
    ])('a channel in which Ronten may not %s', async (_name, permission, name) => {
      setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~permission)
      expect(await refused({ entry: 't01' })).toContain(`Rontenに次の権限が足りません: ${name}`)
    })
    it('a thread in which Ronten may not write, by the name of that very permission', async () => {
      setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~P.SendMessagesInThreads)
      const thread = addChannel(bot.emulator.world, { type: ChannelType.PublicThread, name: 'talk', guildId: guildOf(bot), parentId: channel }) // prettier-ignore
      expect(await refused({ entry: 't01', channel: thread.id })).toContain('「スレッドでメッセージを送信」')
    })
    it('a forum itself: pin into a post of it', async () => {
      const forum = addChannel(bot.emulator.world, {
        type: ChannelType.GuildForum,
        name: 'forum',
        guildId: guildOf(bot),
      })
      expect(await refused({ entry: 't01', channel: forum.id })).toContain('ピン留めしたい投稿を開いて')
    })
    it('a voice channel', async () => {
      const voice = addChannel(bot.emulator.world, {
        type: ChannelType.GuildVoice,
        name: 'voice',
        guildId: guildOf(bot),
      })
      const said = await bot.emulator.as('moderator', { channel: voice.id }).slash('pin', { entry: 't01' })
      expect(await read(bot, said, /./)).toContain('この種類のチャンネルにはピン留めできません')
    })
    it('a thread that is archived', async () => {
      const thread = addChannel(bot.emulator.world, { type: ChannelType.PublicThread, name: 'old', guildId: guildOf(bot), parentId: channel, archived: true }) // prettier-ignore
      expect(await refused({ entry: 't01', channel: thread.id })).toContain('アーカイブされています')
    })
    it('a channel with 250 pins: the post is taken back', async () => {
      const full = Array.from({ length: MAX_PINS }, (_each, index) => ({ messageId: String(index), pinnedAt: index }))
      bot.emulator.world.pins.set(channel, full)
      const said = await read(bot, await moderator().slash('pin', { entry: 't01' }), '上限(250件)に達しています')
      expect(said).toContain('投稿は取り消しました')
      bot.emulator.world.pins.set(channel, [])
      await nothingStands()
    })
    it('what is pinned there already: it offers to refresh that instead', async () => {
      await moderator().slash('pin', { entry: 't01' })
      const again = await moderator().slash('pin', { entry: 't01', language: 'en' })
      await read(bot, again, 'すでに')
      expect(postsIn(bot, channel)).toHaveLength(1)
      await read(bot, await moderator().press(again, '更新する'), '最新の内容に更新しました')
    })
  })

  describe('what if things change in between?', () => {
    it('a pin that somebody deleted by hand is in nobody’s way', async () => {
      await moderator().slash('pin', { entry: 't01' })
      removeMessage(bot.emulator.world, channel, postsIn(bot, channel)[0]?.id ?? '')
      await read(bot, await moderator().slash('pin', { entry: 't01' }), '投稿し、ピン留めしました')
      expect([postsIn(bot, channel).length, pins().length]).toEqual([1, 1])
    })
    it('a channel that is deleted meanwhile is named', async () => {
      bot.emulator.disturb((method, path) => {
        if (method === 'POST' && path === `/channels/${channel}/messages`) removeChannel(bot.emulator.world, channel)
        return null
      })
      const there = await bot.emulator.as('moderator').slash('pin', { entry: 't01', channel })
      await read(bot, there, 'チャンネルが見つかりません')
      expect(await kept.store.pins.inChannel(channel, 'nuclear-sharing')).toBeUndefined()
      expect(await kept.store.operations.takeOver(Number.MAX_SAFE_INTEGER, 1)).toBeUndefined()
    })
    it('the permission to pin that is lost after the check: the post is taken back, and the permission named', async () => {
      bot.emulator.disturb((method) => {
        if (method === 'PUT') setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~P.PinMessages)
        return null
      })
      const said = await read(
        bot,
        await moderator().slash('pin', { entry: 't01' }),
        '「メッセージをピン留め」を許可してください',
      )
      expect(said).toContain('投稿は取り消しました')
      await nothingStands()
    })
    it('two moderators at once: one posts, the other hears about it', async () => {
      const owner = bot.emulator.as('owner', { channel })
      const both = await Promise.all([moderator().slash('pin', { entry: 't01' }), owner.slash('pin', { entry: 't01' })])
      const said = both.map(({ message }) => textOf(message))
      expect(said.filter((text) => text.includes('投稿し、ピン留めしました'))).toHaveLength(1)
      expect(said.filter((text) => /作業が進んでいます|すでに/.test(text))).toHaveLength(1)
      expect([postsIn(bot, channel).length, pins().length]).toEqual([1, 1])
    })
  })
})
