import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeAction } from '../../../src/door/action.ts'
import { handle } from '../../../src/door/handle.ts'
import { addChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import type { Store } from '../../../src/store/open.ts'
import { testApp, today } from '../../support/app.ts'
import { recoverLater } from '../../support/after-crash.ts'
import { startBot } from '../../support/emulated.ts'
import { press } from '../../support/interactions.ts'
import { lastOf, textOf } from '../../support/messages.ts'
import { said } from '../../support/replies.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'

describe.each(everyStore)('a thread for a meeting, on %s', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  beforeEach(async () => {
    kept = await open()
    await begin(kept.store)
  })
  afterEach(async () => {
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
    await kept.done()
  })
  const begin = async (store: Store) => {
    bot = await startBot({ store })
    setBotPermissions(bot.emulator.world, guild(), BOT_PERMISSIONS | P.CreatePublicThreads)
  }
  /** The same, with a store of which some steps go wrong. */
  const restart = async (change: Partial<Store['operations']>) => {
    await bot.stop()
    await begin({ ...kept.store, operations: { ...kept.store.operations, ...change } })
  }
  const guild = () => [...bot.emulator.world.guilds.keys()][0] ?? ''
  const threads = () =>
    [...bot.emulator.world.channels.values()].filter(({ type }) => type === ChannelType.PublicThread)
  const plans = () =>
    bot.emulator
      .as('moderator')
      .sees()
      .filter((message) => textOf({ message }).includes('勉強会の進め方'))
  const ask = async (who = 'member', label = '勉強会のスレッドを作る') => {
    const person = bot.emulator.as(who)
    return person.press(await person.slash('guide', { guide: 'g01' }), label)
  }
  const journal = () => kept.store.operations.takeOver(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)

  it('is offered first, then opened with the plan as its first message', async () => {
    const asked = await ask()
    expect(textOf(asked)).toContain('スレッド「勉強会: はじめの60分:何が核共有で、何が違うか」を作ります')
    expect([threads().length, plans().length]).toEqual([0, 0])
    const opened = await bot.emulator.as('member').press(asked, 'スレッドを作る')
    const [thread] = threads()
    expect(textOf(opened)).toContain(`https://discord.com/channels/${guild()}/${thread?.id}`)
    expect([thread?.name, thread?.id]).toEqual(['勉強会: はじめの60分:何が核共有で、何が違うか', plans()[0]?.id])
    for (const wanted of ['0:00–0:05 核共有 (t01)', '0:42–1:00 話し合いとクイズ', '/quiz guide:g01', '進行役の問い'])
      expect(textOf({ message: plans()[0] ?? null })).toContain(wanted)
    expect(await journal()).toBeUndefined()
  })
  it('is opened once by somebody who presses twice', async () => {
    const asked = await ask()
    await bot.emulator.as('member').press(asked, 'スレッドを作る')
    const again = await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
    expect(textOf(again)).toMatch(/少し前に作られています[^]*discord\.com\/channels/)
    expect([threads().length, plans().length, await journal()]).toEqual([1, 1, undefined])
  })
  it('asks in the language of the person and posts in that of the server', async () => {
    const asked = await ask('newcomer')
    expect(textOf(asked)).toContain('This posts the plan in')
    const opened = await bot.emulator.as('newcomer').press(asked, 'Open the thread')
    expect(textOf(opened)).toContain('The thread is open')
    expect(plans().length).toBe(1)
    const english = await bot.emulator.as('newcomer').press(plans()[0]?.id ?? '', 'English')
    expect(textOf(english)).toContain('Reading order and timing')
  })
  it('is opened once by two people at once', async () => {
    const [one, two] = [await ask('member'), await ask('moderator')]
    const answers = await Promise.all([
      bot.emulator.as('member').press(one, 'スレッドを作る'),
      bot.emulator.as('moderator').press(two, 'スレッドを作る'),
    ])
    expect([threads().length, plans().length]).toEqual([1, 1])
    const late = answers.map(textOf).filter((text) => /いま作っているところです|少し前に作られています/.test(text))
    expect(late.length).toBe(1)
  })

  describe('when something stands in the way', () => {
    it('the bot lacks a permission: says which, and who can give it', async () => {
      setBotPermissions(bot.emulator.world, guild(), BOT_PERMISSIONS)
      expect(textOf(await ask())).toMatch(
        /サーバーを管理する人が、Rontenに「メッセージを送信」と「公開スレッドの作成」を許可/,
      )
    })
    it('the person lacks it: says so', async () => {
      const { channelId } = bot.emulator.as('member')
      setOverwrites(bot.emulator.world, channelId, [
        { id: bot.emulator.as('member').userId, type: 1, allow: 0n, deny: P.CreatePublicThreads },
      ])
      expect(textOf(await ask())).toContain('あなたに「メッセージを送信」と「公開スレッドの作成」の権限が必要です')
    })
    it('the place is a thread already: names where it works', async () => {
      const parent = bot.emulator.as('member').channelId
      const thread = addChannel(bot.emulator.world, {
        type: ChannelType.PublicThread,
        name: 'talk',
        guildId: guild(),
        parentId: parent,
      })
      const person = bot.emulator.as('member', { channel: thread.id })
      const refused = await person.press(await person.slash('guide', { guide: 'g01' }), '勉強会のスレッドを作る')
      expect(textOf(refused)).toContain('ふつうのテキストチャンネルで /guide を使ってください')
    })
    it('the channel is to stay quiet: says who can change that', async () => {
      const { channelId } = bot.emulator.as('member')
      await bot.app.settings.change(guild(), { quiet: [channelId] }, today)
      expect(textOf(await ask())).toContain('公開の投稿をしない設定です')
    })
    it('a made-up press outside a server, or for no guide: a plain sentence', () => {
      const { app } = testApp()
      const outcomes = [
        [encodeAction({ do: 'meeting', code: 'g01', version: 1 }), /テキストチャンネルでだけ/],
        [encodeAction({ do: 'meeting-open', code: 'g01', version: 1 }), /テキストチャンネルでだけ/],
        [encodeAction({ do: 'meeting-open', code: 't01', version: 1 }), /記事 t01 は今はありません/],
        [encodeAction({ do: 'plan', code: 'g99', version: 1, page: 1, lang: 'own' }), /記事 g99 は今はありません/],
        [encodeAction({ do: 'summary', code: 'g99', lang: 'own' }), /記事 g99 は今はありません/],
      ] as const
      for (const [id, sentence] of outcomes) {
        const outcome = handle(app, press(id, { dm: true }))
        expect('now' in outcome ? said(outcome.now) : '').toMatch(sentence)
      }
    })
    it('the permission is lost between asking and opening: the plan goes again', async () => {
      const asked = await ask()
      bot.emulator.disturb((method, path) =>
        method === 'POST' && path.endsWith('/threads')
          ? { kind: 'answer', status: 403, body: { code: 50013, message: 'Missing Permissions' } }
          : null,
      )
      const refused = await bot.emulator.as('member').press(asked, 'スレッドを作る')
      expect(textOf(refused)).toContain('Rontenに必要な権限が足りません')
      expect([threads().length, plans().length, await journal()]).toEqual([0, 0, undefined])
    })
    it('the channel is gone: says so, and nothing is left', async () => {
      const asked = await ask()
      bot.emulator.disturb((method, path) =>
        method === 'POST' && /\/channels\/\d+\/messages$/.test(path)
          ? { kind: 'answer', status: 404, body: { code: 10003, message: 'Unknown Channel' } }
          : null,
      )
      const refused = await bot.emulator.as('member').press(asked, 'スレッドを作る')
      expect(textOf(lastOf(refused))).toContain('チャンネルが見つかりません')
      expect(await journal()).toBeUndefined()
    })
    it('the store is full: says so, posts nothing, and look-ups go on', async () => {
      await restart({ begin: () => Promise.reject(Object.assign(new Error('full'), { errcode: 13 })) })
      const refused = await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
      expect(textOf(lastOf(refused))).toContain('保存先がいっぱいです')
      expect([threads().length, plans().length]).toEqual([0, 0])
      expect(textOf(await bot.emulator.as('member').slash('define', { term: 't01' }))).toContain('核共有')
    })
  })

  describe('when the process dies', () => {
    const killed = () => Promise.reject(new Error('killed'))
    const once = async () => {
      await recoverLater(bot, { store: kept.store })
      await recoverLater(bot, { store: kept.store })
      return [threads().length, plans().length, await journal()]
    }
    it('before the plan is posted: nothing is left', async () => {
      const asked = await ask()
      bot.emulator.disturb((method, path) =>
        method === 'POST' && /channels\/\d+\/messages$/.test(path) ? { kind: 'reset' } : null,
      )
      const failed = await bot.emulator.as('member').press(asked, 'スレッドを作る')
      expect(textOf(lastOf(failed))).toContain('Discordに接続できませんでした')
      bot.emulator.disturb(null)
      expect(await once()).toEqual([0, 0, undefined])
    })
    it('after the plan is posted: the thread is opened on it', async () => {
      await restart({ advance: killed })
      await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
      expect([threads().length, plans().length]).toEqual([0, 1])
      expect(await once()).toEqual([1, 1, undefined])
    })
    it('while the thread is opened: it is opened once', async () => {
      const asked = await ask()
      bot.emulator.disturb((method, path) =>
        method === 'POST' && path.endsWith('/threads') ? { kind: 'reset' } : null,
      )
      const pending = await bot.emulator.as('member').press(asked, 'スレッドを作る')
      expect(textOf(pending)).toContain('数分のうちに、自動でスレッドを作ります')
      await recoverLater(bot)
      expect(threads()).toHaveLength(0)
      bot.emulator.disturb(null)
      const again = await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
      expect(textOf(again)).toContain('いま作っているところです')
      await recoverLater(bot, { clock: () => new Date(today.getTime() + 3_600_000) })
      expect([threads().length, plans().length, await journal()]).toEqual([1, 1, undefined])
    })
    it('after everything is done: nothing is done twice', async () => {
      await restart({ end: killed })
      await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
      expect([threads().length, plans().length]).toEqual([1, 1])
      expect(await once()).toEqual([1, 1, undefined])
    })
    it('and the channel is gone by then: the journal lets go of it', async () => {
      const asked = await ask()
      bot.emulator.disturb((method, path) =>
        method === 'POST' && path.endsWith('/threads') ? { kind: 'reset' } : null,
      )
      await bot.emulator.as('member').press(asked, 'スレッドを作る')
      bot.emulator.disturb(null)
      bot.emulator.world.messages.set(bot.emulator.as('member').channelId, [])
      expect(await once()).toEqual([0, 0, undefined])
    })
  })

  it('keeps no person and no word in the journal or the log', async () => {
    const rows: unknown[] = []
    await restart({
      begin: (row) => {
        rows.push(row)
        return kept.store.operations.begin(row)
      },
    })
    await bot.emulator.as('member').press(await ask(), 'スレッドを作る')
    const { userId } = bot.emulator.as('member')
    expect(rows.length).toBe(1)
    expect(JSON.stringify([rows, bot.lines])).not.toContain(userId)
  })
})
