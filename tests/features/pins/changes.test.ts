import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../../src/store/open.ts'
import { type Bot, channelOf, postsIn, read, startPinBot, sweep, updated } from './support.ts'

describe('what does the button "What changed" on a pinned post show?', () => {
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
  beforeEach(async () => {
    await sweep(bot, store)
    await bot.emulator.as('moderator').slash('pin', { entry: 't01' })
  })
  const post = () => postsIn(bot, channelOf(bot, 'general'))[0] ?? ''

  it('that nothing has, as long as nothing has', async () => {
    const said = await read(bot, await bot.emulator.as('member').press(post(), '変更点'), 'その後の変更はありません')
    expect(said).toContain('版2')
  })
  it('what has since then, with the reason, to the presser alone and in their language', async () => {
    updated('t01')
    const said = await read(bot, await bot.emulator.as('newcomer').press(post(), '変更点'), 'The post shows version 2')
    expect(said).toContain('Version 3 (25 November 2026): A figure was corrected')
    expect(said).not.toContain('Version 2 (')
  })
  it('and opens the latest one', async () => {
    updated('t01')
    const member = bot.emulator.as('member')
    const asked = await member.press(post(), '変更点')
    expect(await read(bot, await member.press(asked, '核共有'), /./)).toContain('t01@3')
  })
  it('nothing new after a refresh', async () => {
    updated('t01')
    const moderator = bot.emulator.as('moderator')
    const at = await moderator.slash('pins')
    await read(bot, at, 'すべて更新')
    await read(bot, await moderator.press(at, '古いものをすべて更新(1件)'), '1件を更新しました')
    const said = await read(bot, await bot.emulator.as('member').press(post(), '変更点'), /./)
    expect(said).toContain('この投稿(版3)は最新です')
  })
})
