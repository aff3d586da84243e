import { ChannelType, MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  removeChannel,
  setBotPermissions,
  setOverwrites,
  setRolePermissions,
} from '../../../src/emulator/world/change.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { today } from '../../support/app.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { type Box, question, startBox, text, withThreads } from './box.ts'

describe.each(everyStore)('the question box on %s', (_, open) => {
  describe.each(['forum', 'text'] as const)('in a %s channel', (kind) => {
    let kept: TestStore
    let box: Box
    beforeAll(async () => {
      kept = await open()
      box = await startBox(kind, { store: kept.store })
    })
    afterAll(async () => {
      await box.stop()
      await kept.done()
    })
    afterEach(() => expect(box.emulator.faults).toEqual([]))

    it('a declined question is offered to the box, privately and with its words', async () => {
      const { message } = await box.ask()
      expect((message?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
      expect(text(message)).toContain('> おすすめのカレー')
      expect(text(message)).toContain('質問箱に入れる')
    })
    it('the form holds the question, and the name is left out unless chosen', async () => {
      const { form, done } = await box.submit(await box.ask())
      expect(JSON.stringify(form.modal)).toContain(question)
      expect(text(done.message)).toContain('質問箱に入れました')
      const post = box.posts().at(-1)
      expect(text(post)).toContain('おすすめのカレー')
      expect(text(post)).not.toContain('メンバー')
      expect(text(post)).toContain('質問した人は名前を出していません')
    })
    it('becomes a thread named by its beginning', async () => {
      const { thread } = await box.put()
      expect(thread.name).toBe(question)
      expect(thread.appliedTags).toEqual(kind === 'forum' ? ['71'] : [])
    })
    it('what was changed in the form goes in, with the name where chosen, and nothing in it is markup or a mention', async () => {
      const words = '**@everyone** <@1> [x](https://example.org)\n# 二行目'
      await box.submit(await box.ask(), { question: words, name: 'named' })
      const post = box.posts().at(-1)
      expect(text(post)).toContain('質問した人: メンバー')
      expect(text(post)).toContain('\\\\*\\\\*\\\\@everyone')
      expect(text(post)).toContain('> \\\\# 二行目')
      expect(text(post)).not.toMatch(/<@\d/)
      expect(box.threads().at(-1)?.name).toBe('**@everyone** <@1> [x](https://example.org) # 二行目')
    })
    it('a long question is cut in the name alone', async () => {
      const { post, thread } = await box.put('newcomer', '長い質問です。'.repeat(30))
      expect(thread.name.length).toBeLessThanOrEqual(100)
      expect(thread.name).toMatch(/…$/)
      expect(text(post)).toContain('長い質問です。'.repeat(30))
    })
    it('the store and the log hold neither the words nor the asker', async () => {
      const { thread } = await box.put()
      const row = await kept.store.questions.find(thread.id)
      expect(row).toMatchObject({ threadId: thread.id, guildId: box.guildId, messageId: thread.id })
      const { userId } = box.emulator.as('member')
      expect(JSON.stringify([row, box.lines])).not.toMatch(/カレーの作り方/)
      expect(JSON.stringify([row, box.lines])).not.toContain(userId)
    })
    it('the asker marks it solved with the receipt that they alone hold', async () => {
      const { done, thread, post, receipt } = await box.put()
      const solved = await box.emulator.as('member').press(done, receipt)
      expect(text(solved.message)).toContain('解決済みにしました')
      expect((await kept.store.questions.find(thread.id))?.solvedAt).toBe(today.getTime())
      expect(text(box.now(post.id))).toContain('-# 解決済み')
      expect(text(box.now(post.id))).toContain('おすすめのカレー')
      expect(box.world.channels.get(thread.id)?.appliedTags).toEqual(kind === 'forum' ? ['72'] : [])
    })
    it('the receipt is nowhere in the store, and one made up solves nothing', async () => {
      const { done, thread, receipt } = await box.put()
      const row = await kept.store.questions.find(thread.id)
      expect(JSON.stringify(row)).not.toContain(receipt.split(':')[2])
      const forged = await kept.store.questions.byReceipt(receipt.split(':')[2] ?? '')
      expect(forged).toBeUndefined()
      expect(text(done.message)).toContain('解決済みにする')
    })

    describe('what is refused in words, with the question kept', () => {
      it('an empty question', async () => {
        const { done } = await box.submit(await box.ask(), { question: '  \u200b ' })
        expect(text(done.message)).toContain('質問が空です')
      })
      it('a person who may not write where they are', async () => {
        const declined = await box.ask()
        const general = declined.message?.channel_id ?? ''
        setOverwrites(box.world, general, [
          { id: box.emulator.as('member').userId, type: 1, allow: 0n, deny: P.SendMessages | P.SendMessagesInThreads },
        ])
        const { done } = await box.submit(declined)
        setOverwrites(box.world, general, [])
        expect(done.message?.content).toContain('メッセージを送れない')
      })
      it('a box that Ronten may not post in', async () => {
        setBotPermissions(box.world, box.guildId, withThreads & ~P.SendMessages)
        const { done } = await box.submit(await box.ask())
        setBotPermissions(box.world, box.guildId, withThreads)
        expect(text(done.message)).toContain('「メッセージを送信」')
        expect(text(done.message)).toContain('おすすめのカレー')
        const again = await box.submit(done)
        expect(text(again.done.message)).toContain('質問箱に入れました')
      })
      it('a box that Ronten cannot see', async () => {
        setOverwrites(box.world, box.box.id, [
          { id: box.world.application.botId, type: 1, allow: 0n, deny: P.ViewChannel },
        ])
        const { done } = await box.submit(await box.ask())
        setOverwrites(box.world, box.box.id, [])
        expect(text(done.message)).toContain('「チャンネルを見る」')
      })
      it('a store that fails', async () => {
        const { begin } = box.app.store.operations
        const full = Object.assign(new Error('full'), { errcode: 13 })
        Object.assign(box.app.store.operations, { begin: () => Promise.reject(full) })
        const before = box.posts().length
        const { done } = await box.submit(await box.ask())
        Object.assign(box.app.store.operations, { begin })
        expect(text(done.message)).toContain('いっぱいです')
        expect(text(done.message)).toContain('おすすめのカレー')
        expect(box.posts()).toHaveLength(before)
      })
      it('a channel that was deleted meanwhile, and a box that was taken away', async () => {
        const declined = await box.ask()
        await box.app.settings.change(box.guildId, { questionChannel: '1' }, today)
        expect(text((await box.submit(declined)).done.message)).toContain('/settings で選び直せます')
        await box.app.settings.change(box.guildId, { questionChannel: undefined }, today)
        expect(text((await box.submit(declined)).form.message)).toContain('今、質問箱がありません')
        await box.app.settings.change(box.guildId, { questionChannel: box.box.id }, today)
      })
    })
  })
})

describe('what a text channel needs besides', () => {
  it('Create Public Threads: without it nothing stays behind, and the person is told', async () => {
    const box = await startBox('text')
    setBotPermissions(box.world, box.guildId, BOT_PERMISSIONS)
    const { done } = await box.submit(await box.ask())
    expect(text(done.message)).toContain('「公開スレッドの作成」')
    expect(box.posts()).toEqual([])
    await box.stop()
  })
})

describe('what a forum needs besides', () => {
  it('a mapped tag where each post needs one', async () => {
    const box = await startBox('forum', {}, { needsTag: true })
    await box.app.settings.change(box.guildId, { openTag: undefined }, today)
    const { done } = await box.submit(await box.ask())
    expect(text(done.message)).toContain('/settings で「未解決のタグ」')
    await box.app.settings.change(box.guildId, { openTag: '71' }, today)
    expect(text((await box.submit(done)).done.message)).toContain('質問箱に入れました')
    await box.stop()
  })
  it('nothing for a tag that only moderators may set, or that is gone: the question goes in without it', async () => {
    const box = await startBox('forum', {}, { tags: [{ id: '71', name: '未解決', moderated: true }] })
    expect((await box.put()).thread.appliedTags).toEqual([])
    await box.app.settings.change(box.guildId, { openTag: '99' }, today)
    expect((await box.put()).thread.appliedTags).toEqual([])
    await box.stop()
  })
})

describe('where there is no question box', () => {
  it('the answer says so as ever, and who manages the server how to set one', async () => {
    const box = await startBox('forum')
    await box.app.settings.change(box.guildId, { questionChannel: undefined }, today)
    expect(text((await box.ask()).message)).not.toMatch(/質問箱|boxForm/)
    expect(text((await box.ask('moderator')).message)).toContain('/settings の questions でチャンネルを決めると')
    await box.stop()
  })
  it('nothing is offered in a direct message, or where others see the answer', async () => {
    const box = await startBox('forum')
    const alone = await box.emulator.as('member', { dm: true }).slash('ask', { question })
    const shown = await box.emulator.as('member').slash('ask', { question, private: false })
    for (const { message } of [alone, shown]) expect(text(message)).not.toMatch(/質問箱|boxForm|カレーの作り方/)
    await box.stop()
  })
  it('a channel of a kind that takes no questions is named', async () => {
    const box = await startBox('forum', {}, { type: ChannelType.GuildVoice })
    expect(text((await box.submit(await box.ask())).done.message)).toContain('フォーラムかテキストチャンネル')
    removeChannel(box.world, box.box.id)
    expect(text((await box.submit(await box.ask())).done.message)).toContain('見つかりません')
    await box.stop()
  })
})

describe('what else is looked at', () => {
  it('an offer has the box below its choices, and plain text works too', async () => {
    const box = await startBox('forum')
    for (const asked of ['ドイツ', '核', 'アメリカの核はどこ'])
      for (const format of ['card', 'text']) {
        const { message } = await box.emulator.as('member').slash('ask', { question: asked, format })
        if (!text(message).includes('boxForm')) continue
        const form = await box.emulator.as('member').press({ message }, '1:boxForm')
        expect(JSON.stringify(form.modal)).toContain(asked)
      }
    const plain = await box.emulator.as('member').slash('ask', { question, format: 'text' })
    expect(JSON.stringify((await box.emulator.as('member').press(plain, '1:boxForm')).modal)).toContain(question)
    await box.stop()
  })
  it('in English for a reader of English; the post follows the server', async () => {
    const box = await startBox('forum')
    const { done, post } = await box.put('newcomer')
    expect(text(done.message)).toContain('It is in the question box')
    expect(text(post)).toContain('回答を募集中')
    await box.stop()
  })
  it('a member role without Send Messages cannot ask through the bot', async () => {
    const box = await startBox('forum')
    const role = [...(box.world.guilds.get(box.guildId)?.roles.values() ?? [])].find(({ name }) => name === '参加者')
    setRolePermissions(box.world, box.guildId, role?.id ?? '', P.ViewChannel | P.ReadMessageHistory)
    const { form } = await box.submit(await box.ask())
    expect([form.modal, form.message?.content]).toEqual([null, expect.stringContaining('送れない')])
    await box.stop()
  })
  it('a thread whose first message was deleted does not stop its being solved', async () => {
    const box = await startBox('text')
    const { done, thread, post, receipt } = await box.put()
    removeMessage(box.world, box.box.id, post.id)
    expect(text((await box.emulator.as('member').press(done, receipt)).message)).toContain('解決済みにしました')
    expect((await box.app.store.questions.find(thread.id))?.solvedAt).toBeDefined()
    await box.stop()
  })
})
