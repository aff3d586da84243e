import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from '../../../src/door/app.ts'
import { addChannel, setOverwrites } from '../../../src/emulator/world/change.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import {
  type Bot,
  channelOf,
  guildOf,
  later,
  postsIn,
  read,
  recoverAll,
  startPinBot,
  sweep,
  textOf,
  updated,
} from './support.ts'

describe.each(everyStore)('refreshing all pins, kept in %s', (_, open) => {
  let kept: TestStore
  let bot: Bot
  const pauses: number[] = []
  const patient = (app: App): App => ({
    ...app,
    pause: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
  })
  /** Whether the store fails to write what a post shows. */
  let isFull = false
  const fragile = (app: App): App => {
    const { pins } = app.store
    const full = () => Promise.reject(Object.assign(new Error('planted'), { errcode: 13 }))
    const shows: typeof pins.shows = (...input) => (isFull ? full() : pins.shows(...input))
    return { ...patient(app), store: { ...app.store, pins: { ...pins, shows } } }
  }
  beforeAll(async () => {
    kept = await open()
    bot = await startPinBot(kept.store, fragile)
  })
  afterAll(async () => {
    await bot.stop()
    await kept.done()
  })
  beforeEach(async () => {
    isFull = false
    await sweep(bot, kept.store)
    for (const entry of ['t01', 't02', 'm01']) await moderator().slash('pin', { entry })
    updated('t01', 't02', 'm01')
    later(2)
  })
  const moderator = () => bot.emulator.as('moderator')
  const general = () => channelOf(bot, 'general')
  const refresh = async () => {
    const at = await moderator().slash('pins')
    await read(bot, at, 'すべて更新')
    pauses.length = 0
    return moderator().press(at, `古いものをすべて更新(3件)`)
  }

  it('edits each in place, about one a second, and shows how far it has come', async () => {
    const before = postsIn(bot, general()).map(({ id }) => id)
    const seen: string[] = []
    const stop = bot.emulator.subscribe((event) => {
      if (event.type === 'interaction-edited') seen.push(textOf(event.message))
    })
    await read(bot, await refresh(), '3件を更新しました')
    stop()
    expect(postsIn(bot, general()).map(({ id }) => id)).toEqual(before)
    expect(postsIn(bot, general()).every((post) => textOf(post).includes('@3'))).toBe(true)
    expect(pauses).toEqual([1000, 1000])
    expect(seen.some((text) => text.includes('更新しています(2/3件)'))).toBe(true)
    await read(bot, await moderator().slash('pins'), /(最新です.*){3}/)
  })
  it('names what failed, with the remedy, and mends the rest', async () => {
    const room = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'room', guildId: guildOf(bot) })
    updated()
    await moderator().slash('pin', { entry: 't03', channel: room.id })
    updated('t01', 't02', 't03')
    const hidden = { id: bot.emulator.applicationId, type: 1, allow: 0n, deny: P.ViewChannel } as const
    setOverwrites(bot.emulator.world, room.id, [hidden])
    removeMessage(bot.emulator.world, general(), postsIn(bot, general())[1]?.id ?? '')
    const at = await moderator().slash('pins')
    await read(bot, at, 'すべて更新')
    const said = await read(bot, await moderator().press(at, '古いものをすべて更新(2件)'), '1件を更新しました')
    expect(said).toContain('Rontenはこのチャンネルを見られません')
  })
  it('stops where Discord takes no more edits of old posts, and says how many are left', async () => {
    const last = postsIn(bot, general()).at(-1)?.id ?? ''
    bot.emulator.disturb((method, path) =>
      method === 'PATCH' && path.endsWith(`/messages/${last}`)
        ? { kind: 'answer', status: 400, body: { code: 30046, message: 'Maximum number of edits reached' } }
        : null,
    )
    await read(bot, await refresh(), 'まだ1件残っています')
    bot.emulator.disturb(null)
    const at = await moderator().slash('pins')
    await read(bot, at, 'すべて更新')
    await read(bot, await moderator().press(at, '古いものをすべて更新(1件)'), '1件を更新しました')
    expect(textOf(postsIn(bot, general()).at(-1))).toContain('@3')
  })
  it('two moderators at once: one does it, the other hears so; nothing is double', async () => {
    const owner = bot.emulator.as('owner')
    const lists = [await moderator().slash('pins'), await owner.slash('pins')] as const
    await read(bot, lists[0], 'すべて更新')
    await read(bot, lists[1], 'すべて更新')
    const both = await Promise.all([
      moderator().press(lists[0], '古いものをすべて更新(3件)'),
      owner.press(lists[1], '古いものをすべて更新(3件)'),
    ])
    const said = await Promise.all(
      both.map((one) => read(bot, one, /件を更新しました|作業が進んでいます|古くなっている/)),
    )
    expect(said.filter((text) => text.includes('3件を更新しました'))).toHaveLength(1)
    expect(postsIn(bot, general())).toHaveLength(3)
  })
  it('goes on when the person has closed the answer that shows the progress', async () => {
    const at = await moderator().slash('pins')
    await read(bot, at, 'すべて更新')
    bot.emulator.disturb((method, path) =>
      method === 'PATCH' && path.startsWith('/webhooks/')
        ? { kind: 'answer', status: 404, body: { code: 10008, message: 'Unknown Message' } }
        : null,
    )
    void moderator().press(at, '古いものをすべて更新(3件)')
    await vi.waitFor(() => expect(postsIn(bot, general()).every((post) => textOf(post).includes('@3'))).toBe(true))
    expect(bot.lines.some(({ message }) => message === 'progress was not shown')).toBe(true)
  })
  it('says that the post was changed where only the record failed', async () => {
    isFull = true
    const said = await read(bot, await refresh(), '保存先がいっぱいで記録できませんでした')
    expect(said).toContain('0件を更新しました')
    expect(textOf(postsIn(bot, general())[0])).toContain('@3')
  })
  it('is free again after a crash', async () => {
    await kept.store.operations.begin({ id: 'x', kind: 'pins-refresh', claim: `pins-refresh:${guildOf(bot)}`, step: 'begun', data: {}, updatedAt: 0 }) // prettier-ignore
    await read(bot, await refresh(), '作業が進んでいます')
    await recoverAll(bot.app)
    await read(bot, await refresh(), '3件を更新しました')
    expect(textOf(postsIn(bot, general())[0])).toContain('@3')
  })
})
