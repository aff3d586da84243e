import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel, removeChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { createSettings } from '../../../src/door/settings.ts'
import { handle } from '../../../src/door/handle.ts'
import { press } from '../../support/interactions.ts'
import { said } from '../../support/replies.ts'
import { startBot } from '../../support/emulated.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'

describe.each(everyStore)('on %s', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  let guildId: string
  let forum: string
  beforeAll(async () => {
    kept = await open()
    bot = await startBot({ store: kept.store })
    guildId = [...bot.emulator.world.guilds.keys()][0] ?? ''
    const tags = [
      { id: '801', name: '未解決', moderated: false },
      { id: '802', name: '解決済み', moderated: true },
    ]
    forum = addChannel(bot.emulator.world, { type: ChannelType.GuildForum, name: '質問箱', guildId, tags }).id
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })
  beforeEach(() => {
    expect(bot.emulator.faults).toEqual([])
  })

  const moderator = () => bot.emulator.as('moderator')
  const general = () => bot.emulator.as('member').channelId
  const shown = (exchange: { message: { components?: unknown } | null }) => JSON.stringify(exchange.message?.components)
  const isPrivate = (exchange: { message: { flags?: number } | null }) =>
    ((exchange.message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

  describe('what do moderators see and change?', () => {
    it('every setting with what holds now, privately', async () => {
      const seen = await moderator().slash('settings')
      expect([seen.failed, isPrivate(seen)]).toEqual([null, true])
      for (const name of [
        '公開の回答の言語',
        '質問箱',
        'モデレーター用チャンネル',
        'ピン留めの自動更新',
        '本人だけに答える',
      ])
        expect(shown(seen)).toContain(name)
    })
    it('the language of public answers, whatever the server says', async () => {
      await moderator().slash('settings', { public_language: 'en' })
      const answer = await bot.emulator.as('member').slash('define', { term: 't01' })
      expect(shown(answer)).toContain('Nuclear sharing')
      await moderator().slash('settings', { public_language: 'server' })
      expect(shown(await bot.emulator.as('member').slash('define', { term: 't01' }))).toContain('核共有')
    })
    it('the question box and the tags of its forum, which go with it', async () => {
      const set = await moderator().slash('settings', { questions: forum })
      expect(shown(set)).toContain(`<#${forum}>`)
      const tagged = await moderator().choose(set, '1:menu', '1:settle:solved-tag:802')
      expect(shown(tagged)).toContain('**解決済みのタグ**: 解決済み')
      expect(bot.app.settings.of(guildId)).toMatchObject({ questionChannel: forum, solvedTag: '802' })
      const cleared = await moderator().choose(tagged, '1:menu', '1:settle:questions:')
      expect(shown(cleared)).not.toContain(forum)
      expect(bot.app.settings.of(guildId).solvedTag).toBeUndefined()
    })
    it('quiet channels, in which answers are private even when asked for in public', async () => {
      await moderator().slash('settings', { quiet: general() })
      expect(isPrivate(await bot.emulator.as('member').slash('define', { term: 't01', private: false }))).toBe(true)
      await moderator().slash('settings', { quiet: general() })
      expect(isPrivate(await bot.emulator.as('member').slash('define', { term: 't01' }))).toBe(false)
    })
    it('all quiet channels at once, one that was deleted too', async () => {
      const gone = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'gone', guildId })
      const set = await moderator().slash('settings', { quiet: gone.id })
      removeChannel(bot.emulator.world, gone.id)
      await moderator().choose(set, '1:menu', '1:settle:quiet:')
      expect(bot.app.settings.of(guildId).quiet).toEqual([])
    })
    it('automatic refresh, by option and by menu', async () => {
      const on = await moderator().slash('settings', { refresh: true })
      expect(bot.app.settings.of(guildId).refreshPins).toBe(true)
      await moderator().choose(on, '1:menu', '1:settle:refresh:')
      expect(bot.app.settings.of(guildId).refreshPins).toBe(false)
    })
    it('in their own language', async () => {
      const seen = await bot.emulator.as('moderator', { channel: 'general' }).slash('settings', { language: 'en' })
      expect(seen.failed).toBeNull()
    })
  })

  describe('what happens when two moderators change something at the same time?', () => {
    it('both changes hold, in one process', async () => {
      await Promise.all([
        bot.app.settings.change(guildId, { refreshPins: true }, new Date()),
        bot.app.settings.change(guildId, { language: 'en' }, new Date()),
      ])
      expect(bot.app.settings.of(guildId)).toMatchObject({ refreshPins: true, language: 'en' })
    })
    it('and through two replicas, of which neither has heard of the other', async () => {
      const replica = createSettings(await kept.again())
      await replica.refresh()
      await bot.app.settings.change(guildId, { moderatorChannel: '901' }, new Date())
      expect(await replica.change(guildId, { language: undefined }, new Date())).toMatchObject({
        moderatorChannel: '901',
      })
      await bot.app.settings.refresh()
      expect(bot.app.settings.of(guildId)).toMatchObject({ moderatorChannel: '901', language: undefined })
      await bot.app.settings.change(guildId, { moderatorChannel: undefined, refreshPins: false }, new Date())
    })
  })

  describe('who cannot?', () => {
    it('a member: Discord does not offer the command, and the menu refuses who is not allowed', async () => {
      expect((await bot.emulator.as('member').slash('settings')).failed).toBe('not permitted')
    })
    it('somebody who makes a press up', async () => {
      const made = press('1:settle:refresh:on', { permissions: '2048' }, { privately: true })
      const outcome = handle(bot.app, made)
      const reply = 'work' in outcome ? await outcome.work(() => Promise.resolve()) : expect.fail('it was not work')
      expect(said(reply)).toContain('「サーバー管理」の権限が必要です')
      expect(bot.app.settings.of('400').refreshPins).toBe(false)
    })
    it('a person in a direct message', async () => {
      expect((await bot.emulator.as('moderator', { dm: true }).slash('settings')).failed).toBe('not available here')
    })
  })

  describe('what goes wrong, and what is said then?', () => {
    it('a channel in which Ronten may not write: which permission is missing, and nothing changes', async () => {
      const channel = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'closed', guildId })
      const { botId } = bot.emulator.world.application
      setOverwrites(bot.emulator.world, channel.id, [
        { id: botId, type: 1, allow: 0n, deny: PermissionFlagsBits.SendMessages },
      ])
      const refused = await moderator().slash('settings', { reports: channel.id })
      expect(shown(refused)).toContain('メッセージを送信')
      expect(bot.app.settings.of(guildId).moderatorChannel).toBeUndefined()
    })
    it('a text channel for questions needs threads', async () => {
      setBotPermissions(bot.emulator.world, guildId, BOT_PERMISSIONS)
      expect(shown(await moderator().slash('settings', { questions: general() }))).toContain('公開スレッドの作成')
    })
    it('a question box that was deleted: it says so, and can be cleared', async () => {
      const other = addChannel(bot.emulator.world, { type: ChannelType.GuildForum, name: 'old', guildId })
      await moderator().slash('settings', { questions: other.id })
      removeChannel(bot.emulator.world, other.id)
      const seen = await moderator().slash('settings')
      expect(shown(seen)).toContain('見つかりません')
      await moderator().choose(seen, '1:menu', '1:settle:questions:')
      expect(bot.app.settings.of(guildId).questionChannel).toBeUndefined()
    })
    it('a replica whose clock is an hour behind: the others hear of its change all the same, some minutes later', async () => {
      const replica = createSettings(await kept.again())
      await bot.app.settings.change(guildId, { language: 'ja' }, new Date())
      await bot.app.settings.refresh()
      await replica.change('77', { language: 'en' }, new Date(Date.now() - 3_600_000))
      for (let readings = 0; readings < 40; readings++) await bot.app.settings.refresh()
      expect(bot.app.settings.of('77').language).toBe('en')
      await bot.app.settings.change(guildId, { language: undefined }, new Date())
    })
    it('a server that was forgotten by one replica: the others let go of it too', async () => {
      const other = await kept.again()
      await other.settings.put('78', { language: 'en' }, Date.now())
      await bot.app.settings.refresh()
      expect(bot.app.settings.of('78').language).toBe('en')
      await other.guilds.present([guildId, '77'], 0)
      await other.guilds.forgetLeft(0)
      for (let readings = 0; readings < 40; readings++) await bot.app.settings.refresh()
      expect(bot.app.settings.of('78').language).toBeUndefined()
    })
    it('another replica: what one changes the other knows after its next reading', async () => {
      const other = await startBot({ store: await kept.again() })
      try {
        await other.app.settings.change(guildId, { language: 'en' }, new Date())
        expect(bot.app.settings.of(guildId).language).toBeUndefined()
        await bot.app.settings.refresh()
        expect(bot.app.settings.of(guildId).language).toBe('en')
      } finally {
        await other.app.settings.change(guildId, { language: undefined }, new Date())
        await bot.app.settings.refresh()
        await other.stop()
      }
    })
  })
})
