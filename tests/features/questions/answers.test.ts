import { PermissionFlagsBits as P, type APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setBotPermissions } from '../../../src/emulator/world/change.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { today } from '../../support/app.ts'
import { button, startBox, text, withThreads, type Box } from './box.ts'

const command = 'Accept as answer'

describe.each(everyStore)('answers in the question box on %s', (_, open) => {
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

    /** A question with an answer in its thread that a moderator proposes. */
    const proposed = async (words = '玉ねぎをよく炒めます。\n**弱火**で30分。') => {
      const { thread, post, done } = await box.put()
      const author = box.emulator.as('newcomer', { channel: thread.id })
      const moderator = box.emulator.as('moderator', { channel: thread.id })
      const said = author.say(words)
      const told = await moderator.context(command, said?.id ?? '')
      return { thread, post, done, author, moderator, said, told, proposal: moderator.sees().at(-1) }
    }
    const stored = (threadId: string) => kept.store.questions.find(threadId)

    it('the author is asked in the thread: a reply that quotes, names nobody and mentions nobody', async () => {
      const { said, told, proposal } = await proposed()
      expect(text(told.message)).toContain('掲載してよいか尋ねました')
      expect(proposal?.message_reference?.message_id).toBe(said?.id)
      expect(text(proposal)).toContain('> 玉ねぎをよく炒めます。')
      expect(text(proposal)).toContain('> \\\\*\\\\*弱火')
      expect(text(proposal)).not.toMatch(/Newcomer|<@/)
      expect(JSON.stringify(box.lines)).not.toContain('玉ねぎ')
    })
    it.each([
      ['named', '回答した人: Newcomer'],
      ['unnamed', '回答した人は名前を出していません'],
    ] as const)('when they agree, %s, the message becomes the answer', async (how, line) => {
      const { thread, post, author, proposal } = await proposed()
      const agreed = await author.press(proposal?.id ?? '', `1:boxConsent:${how}`)
      expect(text(agreed.message)).toContain('Reposted as the answer')
      const answer = box.now(proposal?.id ?? '')
      expect(text(answer)).toContain('採用された回答')
      expect(text(answer)).toContain(line)
      expect(text(answer)).toContain('> 玉ねぎをよく炒めます。')
      if (how === 'unnamed') expect(text(answer)).not.toContain('Newcomer')
      expect(await stored(thread.id)).toMatchObject({ solvedAt: today.getTime(), answerId: proposal?.id })
      expect(text(box.now(post.id))).toContain(`/${thread.id}/${proposal?.id}`)
      expect(box.world.channels.get(thread.id)?.appliedTags).toEqual(kind === 'forum' ? ['72'] : [])
    })
    it('an answer of a thousand lines is one message too', async () => {
      const { thread, author, told, proposal } = await proposed('*\n'.repeat(1000))
      expect(text(told.message)).toContain('掲載してよいか尋ねました')
      expect(text(proposal)).toContain('長いため')
      await author.press(proposal?.id ?? '', '1:boxConsent:named')
      expect(await stored(thread.id)).toMatchObject({ answerId: proposal?.id })
    })
    it('nobody else can agree for them, a moderator neither', async () => {
      const { thread, moderator, proposal } = await proposed()
      for (const person of [moderator, box.emulator.as('member', { channel: thread.id })])
        for (const how of ['named', 'no'])
          expect((await person.press(proposal?.id ?? '', `1:boxConsent:${how}`)).message?.content).toContain(
            '書いた人だけ',
          )
      expect(text(box.now(proposal?.id ?? ''))).toContain('回答の候補')
      expect((await stored(thread.id))?.answerId).toBeUndefined()
    })
    it('when they decline, the proposal goes', async () => {
      const { author, proposal } = await proposed()
      const declined = await author.press(proposal?.id ?? '', '1:boxConsent:no')
      expect(text(declined.message)).toContain('not reposted')
      expect(box.now(proposal?.id ?? '')).toBeUndefined()
    })
    it('when their message is gone, it is not reposted', async () => {
      const { thread, author, said, proposal } = await proposed()
      removeMessage(box.world, thread.id, said?.id ?? '')
      expect(text((await author.press(proposal?.id ?? '', '1:boxConsent:named')).message)).toContain('gone')
      expect(box.now(proposal?.id ?? '')).toBeUndefined()
    })
    it('they can take it back later, and the question is open again', async () => {
      const { thread, post, author, proposal } = await proposed()
      await author.press(proposal?.id ?? '', '1:boxConsent:named')
      const member = box.emulator.as('member', { channel: thread.id })
      expect((await member.press(proposal?.id ?? '', '1:boxWithdraw')).message?.content).toContain(
        '書いた人とモデレーター',
      )
      await author.press(proposal?.id ?? '', '1:boxWithdraw')
      expect(box.now(proposal?.id ?? '')).toBeUndefined()
      expect(await stored(thread.id)).toMatchObject({ solvedAt: undefined, answerId: undefined })
      expect(text(box.now(post.id))).toContain('回答を募集中')
    })
    it('a long answer is shortened, and says so', async () => {
      const { author, proposal } = await proposed('長い答え。'.repeat(350))
      await author.press(proposal?.id ?? '', '1:boxConsent:unnamed')
      const answer = text(box.now(proposal?.id ?? ''))
      expect(answer).toContain('…')
      expect(answer).toContain('全文は元のメッセージにあります')
    })
    it('a moderator’s own message needs no further consent', async () => {
      const { thread } = await box.put()
      const moderator = box.emulator.as('moderator', { channel: thread.id })
      const told = await moderator.context(command, moderator.say('私が答えます。')?.id ?? '')
      expect(text(told.message)).toContain('あなたのメッセージを、回答として採用しました')
      expect(text(moderator.sees().at(-1))).toContain('回答した人: モデレーター')
      expect((await stored(thread.id))?.answerId).toBe(moderator.sees().at(-1)?.id)
    })
    it('an answer can be accepted after the asker marked the question solved', async () => {
      const { thread, done, author, proposal } = await proposed()
      await box.emulator.as('member').press(done, button(done.message, 'boxReceipt'))
      await author.press(proposal?.id ?? '', '1:boxConsent:unnamed')
      expect(await stored(thread.id)).toMatchObject({ solvedAt: today.getTime(), answerId: proposal?.id })
    })
    it('two moderators at once make one proposal; a second time it says so', async () => {
      const { thread } = await box.put()
      const said = box.emulator.as('newcomer', { channel: thread.id }).say('答え')
      const moderator = box.emulator.as('moderator', { channel: thread.id })
      const owner = box.emulator.as('owner', { channel: thread.id })
      const before = moderator.sees().length
      await Promise.all([moderator.context(command, said?.id ?? ''), owner.context(command, said?.id ?? '')])
      expect(moderator.sees().filter(({ flags }) => ((flags ?? 0) & 64) === 0)).toHaveLength(before + 1)
      expect(text((await moderator.context(command, said?.id ?? '')).message)).toContain('もう尋ねています')
    })
    it('agreeing twice at once accepts once', async () => {
      const { thread, author, proposal } = await proposed()
      await Promise.all(['named', 'unnamed'].map((how) => author.press(proposal?.id ?? '', `1:boxConsent:${how}`)))
      expect(await stored(thread.id)).toMatchObject({ answerId: proposal?.id })
      expect(await box.journal()).toBeUndefined()
    })

    describe('what is refused in words', () => {
      it('outside the threads of the box', async () => {
        const moderator = box.emulator.as('moderator')
        const told = await moderator.context(command, moderator.say('ここはスレッドではない')?.id ?? '')
        expect(text(told.message)).toContain('質問箱のスレッドの中で')
      })
      it('a message of the bot, and one without words', async () => {
        const { thread, post } = await box.put()
        const moderator = box.emulator.as('moderator', { channel: thread.id })
        if (kind === 'forum')
          expect(text((await moderator.context(command, post.id)).message)).toContain('人が書いたメッセージだけ')
        expect(text((await moderator.context(command, moderator.say(' ')?.id ?? '')).message)).toContain(
          '文章がありません',
        )
      })
      it('a question that has an answer', async () => {
        const { author, moderator, proposal } = await proposed()
        await author.press(proposal?.id ?? '', '1:boxConsent:named')
        const told = await moderator.context(command, author.say('別の答え')?.id ?? '')
        expect(text(told.message)).toContain('採用された回答がもうあります')
      })
      it('a thread that Ronten may not write in', async () => {
        const { thread } = await box.put()
        const moderator = box.emulator.as('moderator', { channel: thread.id })
        const said = moderator.say('答え')
        setBotPermissions(box.world, box.guildId, withThreads & ~P.SendMessagesInThreads)
        const told = await moderator.context(command, said?.id ?? '')
        setBotPermissions(box.world, box.guildId, withThreads)
        expect(text(told.message)).toContain('「メッセージを送信」を許可')
      })
      it('somebody who may not pin is not offered it', async () => {
        const { thread } = await box.put()
        const member = box.emulator.as('member', { channel: thread.id })
        expect((await member.context(command, member.say('答え')?.id ?? '')).failed).toBe('not permitted')
      })
    })

    describe('what moderators do on the question itself', () => {
      it('solved, and open again', async () => {
        const { thread, post } = await box.put()
        const moderator = box.emulator.as('moderator')
        expect((await moderator.press(post.id, '1:boxState:solved')).message?.content).toBe('解決済みにしました。')
        expect(text(box.now(post.id))).toContain('未解決に戻す')
        expect((await moderator.press(post.id, '1:boxState:open')).message?.content).toBe('未解決に戻しました。')
        expect((await stored(thread.id))?.solvedAt).toBeUndefined()
        expect(text(box.now(post.id))).toContain('回答を募集中')
        expect(box.world.channels.get(thread.id)?.appliedTags).toEqual(kind === 'forum' ? ['71'] : [])
      })
      it('others are told who can', async () => {
        const { post } = await box.put()
        const told = await box.emulator.as('newcomer').press(post.id, '1:boxState:solved')
        expect(told.message?.content).toContain('Only moderators can do this')
      })
      it('two at once, in both directions, leave the post as the store has it', async () => {
        const { thread, post } = await box.put()
        const press = (who: string) => box.emulator.as(who).press(post.id, '1:boxState:solved')
        await Promise.all([press('moderator'), press('owner')])
        expect((await stored(thread.id))?.solvedAt).toBeDefined()
        expect(text(box.now(post.id))).toContain('-# 解決済み')
        expect(await box.journal()).toBeUndefined()
      })
    })

    describe('entries attached to a question', () => {
      const attach = async (who: string, post: APIMessage, entry: string) => {
        const person = box.emulator.as(who)
        const form = await person.press(post, button(post, 'boxAttach'))
        return form.modal === null ? form : person.submit(form, { entry })
      }
      it('by name or by code, for all to see, in the thread', async () => {
        const { thread, post } = await box.put()
        for (const entry of ['核共有', 'q01']) {
          const told = await attach('newcomer', post, entry)
          expect(text(told.message)).toContain('posted in the thread')
        }
        const shown = box.emulator.as('member').sees(thread.id).slice(-2)
        expect(shown.map(text)).toEqual([expect.stringContaining('t01@'), expect.stringContaining('q01@')])
      })
      it('an unknown name is answered with the nearest, privately', async () => {
        const { thread, post } = await box.put()
        const before = box.emulator.as('moderator').sees(thread.id).length
        const told = await attach('member', post, '核共油')
        expect(text(told.message)).toContain('という記事は見つかりません')
        expect(text(told.message)).toContain('1:show:')
        expect(box.emulator.as('moderator').sees(thread.id)).toHaveLength(before)
      })
    })
  })
})

describe('tags that only moderators may set', () => {
  it('without Manage Threads the state is stored, and the moderator is told what is missing', async () => {
    const box = await startBox(
      'forum',
      {},
      {
        tags: [
          { id: '71', name: '未解決', moderated: false },
          { id: '72', name: '解決済み', moderated: true },
        ],
      },
    )
    const { thread, post } = await box.put()
    const moderator = box.emulator.as('moderator')
    const told = await moderator.press(post.id, '1:boxState:solved')
    expect(told.message?.content).toMatch(/解決済みにしました。[\s\S]*「スレッドの管理」/)
    expect((await box.app.store.questions.find(thread.id))?.solvedAt).toBeDefined()
    setBotPermissions(box.world, box.guildId, withThreads | P.ManageThreads)
    expect((await moderator.press(post.id, '1:boxState:open')).message?.content).toBe('未解決に戻しました。')
    expect((await moderator.press(post.id, '1:boxState:solved')).message?.content).toBe('解決済みにしました。')
    expect(box.world.channels.get(thread.id)?.appliedTags).toEqual(['72'])
    await box.stop()
  })
  it('tags that people set besides stay', async () => {
    const box = await startBox('forum')
    const { thread, post } = await box.put()
    const channel = box.world.channels.get(thread.id)
    if (channel) box.world.channels.set(thread.id, { ...channel, appliedTags: ['73', '71'] })
    await box.emulator.as('moderator').press(post.id, '1:boxState:solved')
    expect(box.world.channels.get(thread.id)?.appliedTags).toEqual(['72', '73'])
    await box.stop()
  })
})
