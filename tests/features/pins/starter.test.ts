import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { addChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { type Bot, channelOf, guildOf, postsIn, read, roleOf, startPinBot, sweep, textOf } from './support.ts'

describe.each(everyStore)('the starter set, kept in %s', (_, open) => {
  let kept: TestStore
  let bot: Bot
  let pauses = 0
  beforeAll(async () => {
    kept = await open()
    bot = await startPinBot(kept.store, (app) => ({
      ...app,
      pause: () => {
        pauses++
        return Promise.resolve()
      },
    }))
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })
  beforeEach(() => sweep(bot, kept.store))
  const moderator = () => bot.emulator.as('moderator')
  const general = () => channelOf(bot, 'general')
  const preview = async (options: Readonly<Record<string, string>> = {}) => {
    const at = await moderator().slash('pin', { set: 'starter', ...options })
    return { at, said: await read(bot, at, '入門セットをピン留めします') }
  }

  it('is shown first, with the titles, the channel and the language, and posts nothing by itself', async () => {
    const { said } = await preview({ language: 'en' })
    expect(said).toMatch(/1\. 核共有 \(t01\).*m01.*v01.*d01.*5\. .*q09/)
    expect(said).toContain(`<#${general()}> に1件ずつ英語で投稿し`)
    expect(said).toContain('まだ何も投稿していません')
    expect(postsIn(bot, general())).toEqual([])
  })
  it('is posted in order at the press of the button, paced, with progress, and pinned', async () => {
    const { at } = await preview()
    const seen: string[] = []
    const stop = bot.emulator.subscribe((event) => {
      if (event.type === 'interaction-edited') seen.push(textOf(event.message))
    })
    pauses = 0
    await read(bot, await moderator().press(at, '5件を投稿してピン留め'), '5件をピン留めしました')
    stop()
    expect(postsIn(bot, general()).map((post) => /([a-z]\d\d)@/.exec(textOf(post))?.[1])).toEqual(['t01', 'm01', 'v01', 'd01', 'q09']) // prettier-ignore
    expect(bot.emulator.world.pins.get(general())).toHaveLength(5)
    expect(await kept.store.pins.ofGuild(guildOf(bot))).toHaveLength(5)
    expect([pauses, seen.some((text) => text.includes('ピン留めしています(3/5件)'))]).toEqual([4, true])
  })
  it('leaves alone what is pinned already, and names it', async () => {
    await moderator().slash('pin', { entry: 'm01' })
    const { at, said } = await preview()
    expect(said).toMatch(/m01\)\\n-# すでにピン留めされているので/)
    const end = await read(bot, await moderator().press(at, '4件を投稿してピン留め'), '4件をピン留めしました')
    expect(end).toContain('すでにピン留めされていたので、そのままです')
    expect(postsIn(bot, general())).toHaveLength(5)
  })
  it('pressed twice, it is posted once', async () => {
    const { at } = await preview()
    // Both show on the same message: the one that comes second may still be at work when the first has said that it is over.
    const over = new Set<string>()
    const stop = bot.emulator.subscribe((event) => {
      if (event.type === 'interaction-edited' && textOf(event.message).includes('件をピン留めしました'))
        over.add(event.interactionId)
    })
    await Promise.all([1, 2].map(() => moderator().press(at, '5件を投稿してピン留め')))
    await vi.waitFor(() => expect(over.size).toBe(2), 10_000)
    stop()
    expect(await kept.store.pins.ofGuild(guildOf(bot))).toHaveLength(5)
    expect(await kept.store.operations.count()).toBe(0)
    expect(postsIn(bot, general())).toHaveLength(5)
    expect((await preview()).said).toContain('すべて、すでにピン留めされています')
  })
  it('stops at the first thing that goes wrong, says what is missing, and goes on from there', async () => {
    const { at } = await preview()
    let puts = 0
    bot.emulator.disturb((method) =>
      method === 'PUT' && ++puts === 3
        ? { kind: 'answer', status: 400, body: { code: 30003, message: 'Maximum number of pins reached' } }
        : null,
    )
    const said = await read(bot, await moderator().press(at, '5件を投稿してピン留め'), '2件をピン留めしました')
    bot.emulator.disturb(null)
    expect(said).toContain('上限(250件)に達しています')
    expect(said.match(/投稿していません/g)).toHaveLength(2)
    expect(postsIn(bot, general())).toHaveLength(2)
    const again = await preview()
    await read(bot, await moderator().press(again.at, '3件を投稿してピン留め'), '3件をピン留めしました')
    expect(postsIn(bot, general())).toHaveLength(5)
  })

  describe('is every press checked again?', () => {
    const room = async () => {
      const { id } = addChannel(bot.emulator.world, {
        type: ChannelType.GuildText,
        name: 'room',
        guildId: guildOf(bot),
      })
      return { id, ...(await preview({ channel: id })) }
    }
    it('what the presser may do in the channel by now', async () => {
      const { id, at } = await room()
      const deny = { id: roleOf(bot, 'モデレーター'), type: 0, allow: 0n, deny: P.PinMessages } as const
      setOverwrites(bot.emulator.world, id, [deny])
      await read(
        bot,
        await moderator().press(at, '5件を投稿してピン留め'),
        'あなたに「メッセージをピン留め」の権限がありません',
      )
      expect(postsIn(bot, id)).toEqual([])
    })
    it('what Ronten may do there by now', async () => {
      const { id, at } = await room()
      setBotPermissions(bot.emulator.world, guildOf(bot), BOT_PERMISSIONS & ~P.PinMessages)
      await read(bot, await moderator().press(at, '5件を投稿してピン留め'), 'Rontenに次の権限が足りません')
      expect(postsIn(bot, id)).toEqual([])
    })
    it('whether the thread has been archived', async () => {
      const { id, at } = await room()
      const channel = bot.emulator.world.channels.get(id)
      if (channel) bot.emulator.world.channels.set(id, { ...channel, type: ChannelType.PublicThread, archived: true })
      const refused = await moderator().press(at, '5件を投稿してピン留め')
      expect(textOf(refused.followUps[0])).toContain('アーカイブされています')
      expect(postsIn(bot, id)).toEqual([])
    })
  })
})
