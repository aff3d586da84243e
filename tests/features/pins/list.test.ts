import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, removeChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { unpinMessage } from '../../../src/emulator/world/pins.ts'
import { realPack } from '../../support/app.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import {
  type Bot,
  channelOf,
  guildOf,
  later,
  postsIn,
  read,
  roleOf,
  startPinBot,
  sweep,
  textOf,
  updated,
} from './support.ts'

describe.each(everyStore)('the list of pins, kept in %s', (_, open) => {
  let kept: TestStore
  let bot: Bot
  beforeAll(async () => {
    kept = await open()
    bot = await startPinBot(kept.store)
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })
  beforeEach(() => sweep(bot, kept.store))
  const moderator = () => bot.emulator.as('moderator')
  const general = () => channelOf(bot, 'general')
  const pin = async (entry: string, channel = general()) => {
    await read(bot, await moderator().slash('pin', { entry, channel }), 'ピン留めしました')
    return postsIn(bot, channel).at(-1)?.id ?? ''
  }
  const list = (words: string | RegExp) =>
    moderator()
      .slash('pins')
      .then(async (at) => ({ at, said: await read(bot, at, words) }))
  const view = async (messageId: string) => {
    const { at } = await list('このサーバーのピン留め')
    return moderator().choose(at, '1:menu', `1:pin:${messageId}`)
  }
  const pinned = (channel = general()) => (bot.emulator.world.pins.get(channel) ?? []).map(({ messageId }) => messageId)

  describe('what does it say of each pin?', () => {
    it('nothing where there is none, but how to make one', async () => {
      expect((await list(/./)).said).toContain('/pin でピン留めすると')
    })
    it('a page of which everything is gone, beside a full one, in a plain message', async () => {
      const longest = realPack().entries.toSorted((a, b) => b.title.en.length - a.title.en.length)
      for (const [index, { id: entryId }] of longest.slice(0, 20).entries())
        await kept.store.pins.put({
          messageId: `1300000000000000${100 + index}`,
          channelId: general(),
          guildId: guildOf(bot),
          entryId,
          language: 'en',
          version: 1,
          offered: 1,
          createdAt: index,
        })
      const at = await moderator().slash('pins', { language: 'en', format: 'text' })
      const said = await read(bot, at, 'had been deleted')
      expect(said).toContain('off the list: 6')
      expect(bot.emulator.faults).toEqual([])
    })
    it('that it is up to date, out of date, due for review, or that its entry is gone', async () => {
      await pin('t01')
      await pin('m01')
      updated('m01')
      const gone = { messageId: '77', channelId: general(), guildId: guildOf(bot), entryId: 'not-there', language: 'ja', version: 1, offered: 1, createdAt: 0 } as const // prettier-ignore
      await kept.store.pins.put(gone)
      bot.emulator.disturb((method, path) => (method === 'GET' && path.endsWith('/77') ? { kind: 'reset' } : null))
      const { said } = await list('3件です')
      expect(said).toMatch(/核共有\*\*: <#\d+> ・ 最新です/)
      expect(said).toContain('内容が古くなっています(版2、最新は版3)')
      expect(said).toMatch(/なくなった記事\(not-there\).*この記事はもうありません.* ・ 投稿を確認できません/)
      later(24 * 800)
      expect((await list('再確認の時期')).said).toContain('最新ですが、記事が再確認の時期です')
    })
    it('what was deleted or unpinned by hand, once: then it is off the list', async () => {
      const [deleted, unpinned, stays] = [await pin('t01'), await pin('t02'), await pin('t03')]
      const room = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'room', guildId: guildOf(bot) })
      await pin('m01', room.id)
      removeMessage(bot.emulator.world, general(), deleted)
      unpinMessage(bot.emulator.world, general(), unpinned)
      removeChannel(bot.emulator.world, room.id)
      const { said } = await list('1件です')
      expect(said.match(/投稿が削除されていたので、一覧から外しました/g)).toHaveLength(2)
      expect(said).toContain('手でピン留めが外されていたので、一覧から外しました。投稿はそのままです')
      expect((await kept.store.pins.ofGuild(guildOf(bot))).map(({ messageId }) => messageId)).toEqual([stays])
      expect((await list('1件です')).said).not.toContain('一覧から外しました')
    })
    it('ten to a page', async () => {
      for (const code of ['t01', 't02', 't03', 't04', 't05', 't06', 't07', 't08', 't09', 't10', 't11', 't12'])
        await pin(code)
      const { at, said } = await list('12件です')
      expect(said).toContain('1/2ページ')
      expect(said.match(/"value":"1:pin:/g)).toHaveLength(10)
      const second = await read(bot, await moderator().press(at, '次へ'), '2/2ページ')
      expect(second.match(/"value":"1:pin:/g)).toHaveLength(2)
    })
    it('in plain text where that is asked for, and it stays plain when a button is pressed', async () => {
      await pin('t01')
      const at = await moderator().slash('pins', { format: 'text' })
      expect(at.message?.content).toContain('・核共有: ')
      const chosen = await moderator().choose(at, '1:menu', `1:pin:${postsIn(bot, general())[0]?.id ?? ''}`)
      expect([chosen.failed, chosen.message?.content]).toEqual([null, expect.stringContaining('最新です')])
      expect(bot.emulator.faults).toEqual([])
    })
    it('in English for a reader of English', async () => {
      await pin('t01')
      updated('t01')
      const english = await bot.emulator.as('moderator').slash('pins', { language: 'en' })
      expect(await read(bot, english, /./)).toContain('out of date (shows version 2, the latest is 3)')
    })
    it('nothing of another server', async () => {
      const other = [...bot.emulator.world.guilds.keys()][1] ?? ''
      const there = bot.emulator.as('moderator', { guild: other })
      await read(bot, await there.slash('pin', { entry: 't01' }), 'ピン留めしました')
      expect((await list(/./)).said).toContain('ピン留めした記事はありません')
    })
  })

  describe('what can a moderator do with a pin?', () => {
    it('refresh it in place: the same message, its link unbroken, its marks new', async () => {
      const id = await pin('t01')
      updated('t01')
      later(2)
      const shown = await view(id)
      await read(bot, await moderator().press(shown, '更新する'), '最新の内容に更新しました')
      const posts = postsIn(bot, general())
      expect(posts.map((post) => post.id)).toEqual([id])
      expect(textOf(posts[0])).toContain('t01@3')
      expect(pinned()).toEqual([id])
      expect(await kept.store.pins.find(id)).toMatchObject({ version: 3 })
    })
    it('refresh a post of plain text: it stays plain', async () => {
      await moderator().slash('pin', { entry: 't01', format: 'text' })
      updated('t01')
      const id = postsIn(bot, general())[0]?.id ?? ''
      await read(bot, await moderator().press(await view(id), '更新する'), '最新の内容に更新しました')
      expect(postsIn(bot, general())[0]?.content).toContain('t01@3')
      expect(bot.emulator.faults).toEqual([])
    })
    it('change its language', async () => {
      const id = await pin('t01')
      await read(bot, await moderator().press(await view(id), '英語にする'), '最新の内容に更新しました')
      expect(textOf(postsIn(bot, general())[0])).toContain('### Nuclear sharing')
      expect(await kept.store.pins.find(id)).toMatchObject({ language: 'en' })
    })
    it('unpin it and leave the post', async () => {
      const id = await pin('t01')
      const asked = await moderator().press(await view(id), 'ピン留めを外す')
      await read(bot, asked, '投稿を残すか、投稿も削除するか')
      expect(pinned()).toEqual([id])
      await read(bot, await moderator().press(asked, '外して、投稿は残す'), '投稿は残っています')
      expect([pinned(), postsIn(bot, general()).length, await kept.store.pins.find(id)]).toEqual([[], 1, undefined])
    })
    it('unpin it and delete the post', async () => {
      const id = await pin('t01')
      const asked = await moderator().press(await view(id), 'ピン留めを外す')
      await read(bot, await moderator().press(asked, '外して、投稿も削除'), '投稿を削除しました')
      expect([pinned(), postsIn(bot, general()), await kept.store.pins.find(id)]).toEqual([[], [], undefined])
    })
    it('find out that somebody was quicker', async () => {
      const id = await pin('t01')
      const shown = await view(id)
      removeMessage(bot.emulator.world, general(), id)
      await read(bot, await moderator().press(shown, '更新する'), '投稿が削除されていたので')
      expect(await read(bot, await moderator().press(shown, '一覧に戻る'), /./)).toContain(
        'ピン留めした記事はありません',
      )
    })
    it('hear which permission Ronten lacks, while the pin stays', async () => {
      const id = await pin('t01')
      const asked = await moderator().press(await view(id), 'ピン留めを外す')
      setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~P.PinMessages)
      await read(
        bot,
        await moderator().press(asked, '外して、投稿は残す'),
        '「メッセージをピン留め」を許可してください',
      )
      expect(await kept.store.pins.find(id)).toBeDefined()
    })
    it('nothing in a channel where they may not pin themselves', async () => {
      const room = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'room', guildId: guildOf(bot) })
      const id = await pin('t01', room.id)
      setOverwrites(bot.emulator.world, room.id, [
        { id: roleOf(bot, 'モデレーター'), type: 0, allow: 0n, deny: P.PinMessages },
      ])
      await read(bot, await view(id), 'あなたに「メッセージをピン留め」の権限がないため、変更できません')
      expect(pinned(room.id)).toEqual([id])
    })
    it('nothing once they are no moderator any more', async () => {
      const id = await pin('t01')
      const shown = await view(id)
      const { world } = bot.emulator
      const deny = { id: roleOf(bot, 'モデレーター'), type: 0, allow: 0n, deny: P.PinMessages } as const
      setOverwrites(world, general(), [deny])
      const refused = await moderator().press(shown, '更新する')
      expect(textOf(refused.followUps[0] ?? refused.message)).toContain('「メッセージをピン留め」の権限が必要です')
    })
  })
})
