import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../../src/door/app.ts'
import { removeChannel } from '../../../src/emulator/world/change.ts'
import { offerChanges } from '../../../src/features/pins/offer.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { appOn, type Bot, channelOf, guildOf, later, postsIn, read, recoverAll, startPinBot, sweep, textOf, updated } from './support.ts' // prettier-ignore

describe.each(everyStore)('what happens to pins after a change of content, kept in %s', (_, open) => {
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
  beforeEach(async () => {
    await sweep(bot, kept.store)
    await settle({ moderatorChannel: undefined, refreshPins: false, language: undefined })
    for (const entry of ['t01', 'm01']) await moderator().slash('pin', { entry })
  })
  const moderator = (channel = 'general') => bot.emulator.as('moderator', { channel })
  const modOnly = () => channelOf(bot, 'mod-only')
  const settle = (change: Parameters<App['settings']['change']>[1]) =>
    bot.app.settings.change(guildOf(bot), change, bot.app.clock())
  const job = async (app: App) => {
    await app.settings.refresh()
    await offerChanges(app)
  }
  const posts = () => postsIn(bot, channelOf(bot, 'general'))

  it('where nothing is set, nothing: /pins shows it', async () => {
    updated('t01')
    await job(bot.app)
    expect(postsIn(bot, modOnly())).toEqual([])
    await read(bot, await moderator().slash('pins'), '内容が古くなっています')
  })
  it('nothing either while no pin is out of date', async () => {
    await settle({ moderatorChannel: modOnly() })
    updated('d01')
    await job(bot.app)
    expect(postsIn(bot, modOnly())).toEqual([])
  })
  it('one message to the moderators that names the pins, whose buttons answer the presser alone', async () => {
    await settle({ moderatorChannel: modOnly() })
    updated('t01', 'm01')
    await job(bot.app)
    const [offer, ...more] = postsIn(bot, modOnly())
    expect(more).toEqual([])
    expect(textOf(offer)).toMatch(/次の2件は、前の版のままです.*核共有.*版2から版3へ/)
    await read(bot, await moderator('mod-only').press(offer ?? '', '一覧を見る'), '2件です')
    await read(bot, await moderator('mod-only').press(offer ?? '', 'すべて更新'), '2件を更新しました')
    expect(posts().every((post) => textOf(post).includes('@3'))).toBe(true)
  })
  it('a member who presses is refused', async () => {
    await settle({ moderatorChannel: channelOf(bot, 'general') })
    updated('t01')
    await job(bot.app)
    const refused = await bot.emulator.as('member').press(posts().at(-1) ?? '', 'すべて更新')
    expect(refused.message?.content).toContain('「メッセージをピン留め」の権限が必要です')
    expect(textOf(posts()[0])).toContain('t01@2')
  })
  it('once for each version, however often and on however many replicas at once', async () => {
    await settle({ moderatorChannel: modOnly() })
    updated('t01')
    const others = await Promise.all([kept.again(), kept.again()])
    const replicas = [bot.app, ...others.map((store) => appOn(bot, store))]
    await Promise.all(replicas.map(job))
    await Promise.all(replicas.map(job))
    later(5)
    await job(bot.app)
    expect(postsIn(bot, modOnly())).toHaveLength(1)
    updated('m01')
    await job(bot.app)
    expect(postsIn(bot, modOnly())).toHaveLength(2)
  })
  it('in the language that the server has settled', async () => {
    await settle({ moderatorChannel: modOnly(), language: 'en' })
    updated('t01', 'm01')
    await job(bot.app)
    expect(textOf(postsIn(bot, modOnly())[0])).toContain('These 2 pins still show an older one')
  })
  it('where the server turned it on, they are refreshed by themselves, and nobody is told', async () => {
    await settle({ refreshPins: true, moderatorChannel: modOnly() })
    updated('t01', 'm01')
    const ids = posts().map(({ id }) => id)
    const others = [bot.app, appOn(bot, await kept.again())]
    await Promise.all(others.map(job))
    expect(posts().map(({ id }) => id)).toEqual(ids)
    expect(posts().every((post) => textOf(post).includes('@3'))).toBe(true)
    expect(postsIn(bot, modOnly())).toEqual([])
  })
  it('a post that cannot be edited is tried once, and stays out of date on the list', async () => {
    await settle({ refreshPins: true })
    updated('t01')
    let edits = 0
    bot.emulator.disturb((method, path) => {
      if (method !== 'PATCH' || !path.startsWith('/channels/')) return null
      edits++
      return { kind: 'answer', status: 403, body: { code: 50013, message: 'Missing Permissions' } }
    })
    await job(bot.app)
    await job(bot.app)
    expect(edits).toBe(1)
    bot.emulator.disturb(null)
    await read(bot, await moderator().slash('pins'), '内容が古くなっています')
  })
  it('a moderators’ channel that is gone does not keep the bot busy', async () => {
    const room = channelOf(bot, 'mod-only')
    await settle({ moderatorChannel: '1' })
    updated('t01')
    await job(bot.app)
    await job(bot.app)
    expect(bot.lines.filter(({ message }) => message.startsWith('moderators could not be told'))).toHaveLength(1)
    expect(room).not.toBe('1')
  })

  describe('and if the bot is killed while it tells them?', () => {
    const never = () => new Promise<never>(() => {})
    const killedAt = (step: 'post' | 'offered' | 'end', when: 'before' | 'after'): { app: App; hit: Promise<void> } => {
      const { promise: hit, resolve } = Promise.withResolvers<void>()
      const stop = async <T>(act: () => Promise<T>): Promise<T> => {
        if (when === 'after') await act()
        resolve()
        return never()
      }
      const { channel, store } = bot.app
      const app: App = {
        ...bot.app,
        channel: { ...channel, ...(step === 'post' ? { post: (...input) => stop(() => channel.post(...input)) } : {}) },
        store: {
          ...store,
          pins: {
            ...store.pins,
            ...(step === 'offered' ? { offered: (...input) => stop(() => store.pins.offered(...input)) } : {}),
          },
          operations: {
            ...store.operations,
            ...(step === 'end' ? { end: (...input) => stop(() => store.operations.end(...input)) } : {}),
          },
        },
      }
      return { app, hit }
    }
    it.each([
      ['before', 'post'],
      ['after', 'post'],
      ['before', 'offered'],
      ['after', 'offered'],
      ['before', 'end'],
      ['after', 'end'],
    ] as const)('%s %s: they are told once in the end', async (when, step) => {
      await settle({ moderatorChannel: modOnly() })
      updated('t01', 'm01')
      const { app, hit } = killedAt(step, when)
      void job(app)
      await hit
      await recoverAll(bot.app)
      await job(bot.app)
      await job(bot.app)
      expect(postsIn(bot, modOnly())).toHaveLength(1)
    })
  })
  it('a channel deleted after all: nothing breaks', async () => {
    await settle({ refreshPins: true })
    updated('t01', 'm01')
    removeChannel(bot.emulator.world, channelOf(bot, 'general'))
    await job(bot.app)
    expect(await kept.store.pins.ofGuild(guildOf(bot))).toEqual([])
  })
})
