import { MessageFlags, type APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { loadPack } from '../../../src/content/load.ts'
import { kinds } from '../../../src/content/schema/entry.ts'
import { removeChannel } from '../../../src/emulator/world/change.ts'
import { removeMessage } from '../../../src/emulator/world/messages.ts'
import { today } from '../../support/app.ts'
import { copyOfPack } from '../../support/packs.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { question, startBox, text, type Box } from './box.ts'

describe.each(everyStore)('/questions on %s', (_, open) => {
  describe.each(['forum', 'text'] as const)('with a %s channel', (kind) => {
    let kept: TestStore
    let box: Box
    let now = today
    beforeAll(async () => {
      kept = await open()
      box = await startBox(kind, { store: kept.store, clock: () => now })
    })
    afterAll(async () => {
      await box.stop()
      await kept.done()
    })
    afterEach(() => expect(box.emulator.faults).toEqual([]))

    it('says that there are none', async () => {
      const { message } = await box.emulator.as('member').slash('questions')
      expect(text(message)).toContain('未解決の質問はありません')
      expect((message?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
    })
    it('lists open ones by age, the oldest first, as links that Discord shows to those who may see them', async () => {
      const first = await box.put()
      now = new Date(today.getTime() + 86_400_000)
      const second = await box.put()
      now = new Date(today.getTime() + 3 * 86_400_000)
      const { message } = await box.emulator.as('member').slash('questions')
      const shown = text(message)
      expect(shown).toContain('未解決の質問 2件')
      expect(shown).toContain(`[3日前に入った質問](https://discord.com/channels/${box.guildId}/${first.thread.id})`)
      expect(shown.indexOf(first.thread.id)).toBeLessThan(shown.indexOf(second.thread.id))
      expect(shown).not.toContain('カレー')
    })
    it('in the language and form that were asked for', async () => {
      const { message } = await box.emulator.as('member').slash('questions', { language: 'en', format: 'text' })
      expect(message?.content).toContain('Open questions: 2')
      expect(message?.content).toContain('Asked 3 days ago')
    })
    it('forgets a question whose thread was deleted by hand', async () => {
      const { thread } = await box.put()
      removeChannel(box.world, thread.id)
      const { message } = await box.emulator.as('member').slash('questions')
      expect(text(message)).not.toContain(thread.id)
      expect(await kept.store.questions.find(thread.id)).toBeUndefined()
    })
    it('turns pages in place, and shows solved ones', async () => {
      for (let count = 0; count < 9; count++) await box.put()
      const member = box.emulator.as('member')
      for (const format of ['card', 'text']) {
        const list = await member.slash('questions', { format })
        expect(text(list.message)).toContain('1/2ページ')
        const second = await member.press(list, `1:boxList:open:2:ja:${format}`)
        expect(second.message?.id).toBe(list.message?.id)
        expect(text(second.message)).toContain('2/2ページ')
        const solved = await member.press(list, `1:boxList:solved:1:ja:${format}`)
        expect(text(solved.message)).toContain('解決済みの質問はまだありません')
      }
    })

    describe('the export', () => {
      const files = async (message: APIMessage | null) =>
        Promise.all(
          (message?.attachments ?? []).map(async ({ filename, url }) => ({
            filename,
            text: await (await fetch(url)).text(),
          })),
        )
      const exported = async (format = 'card') => {
        const moderator = box.emulator.as('moderator')
        const list = await moderator.slash('questions', { show: 'solved', format })
        return { list, ...(await moderator.press(list, '1:boxExport:1')) }
      }

      it('is for those who may pin', async () => {
        const { thread } = await box.put()
        await box.emulator.as('moderator').press(thread.id, '1:boxState:solved')
        const { message } = await box.emulator.as('member').slash('questions', { show: 'solved' })
        expect(text(message)).not.toContain('書き出す')
      })
      it('holds question and answer as Markdown, and drafts that the check reads', async () => {
        const { thread } = await box.put('member', `${question}\n**x**`)
        const author = box.emulator.as('newcomer', { channel: thread.id })
        const moderator = box.emulator.as('moderator', { channel: thread.id })
        await moderator.context('Accept as answer', author.say('一行目\n- 二行目: [x]')?.id ?? '')
        await author.press(
          moderator.sees().findLast(({ flags }) => ((flags ?? 0) & 64) === 0)?.id ?? '',
          '1:boxConsent:unnamed',
        )
        for (const format of ['card', 'text']) {
          const { message, list } = await exported(format)
          expect(message?.id).not.toBe(list.message?.id)
          expect((message?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
          const all = await files(message)
          expect(all).toHaveLength(3)
          expect(all[0]?.filename).toMatch(/\.md$/)
          expect(all[0]?.text).toContain(`> ${question}`)
          expect(all[0]?.text).toContain('> \\- 二行目: \\[x\\]')
          expect(all[0]?.text).toContain('回答した人は名前を出していません')
          expect(all[0]?.text).toContain('採用された回答はありません')
          const draft = all.find(({ filename }) => filename === `qa-box-${thread.id}.yaml`)?.text ?? ''
          expect(draft).toContain('# - 二行目: [x]')
          expect(parseDocument(draft).toJS()).toMatchObject({
            title: { ja: expect.stringContaining(question), en: null },
            asked: [{ writer: 'box', en: [] }],
          })
        }
      })
      it('the check of a pack with a draft asks for what is still to write, and for nothing else', async () => {
        const { message } = await exported()
        const draft = (await files(message)).find(({ filename }) => filename.endsWith('.yaml'))
        const copy = copyOfPack()
        writeFileSync(join(copy.folder, kinds.question.folder, draft?.filename ?? ''), draft?.text ?? '')
        const loaded = loadPack(copy.folder)
        copy.done()
        if (loaded.ok) expect.fail('an empty draft passed')
        const own = loaded.faults.filter(({ file }) => file.includes('qa-box-'))
        // What the curators' own template leaves to fill in: texts, sources, the date and what it rests on.
        const left = ['cite-missing', 'date-string', 'empty', 'wrong-value']
        expect([...new Set(own.map(({ code }) => code))].toSorted()).toEqual(left)
      })
      it('a deleted post is left out, and counted', async () => {
        const { thread } = await box.put()
        await box.emulator.as('moderator').press(thread.id, '1:boxState:solved')
        removeMessage(box.world, kind === 'forum' ? thread.id : box.box.id, thread.id)
        expect(text((await exported()).message)).toContain('1件は、投稿を読めなかった')
      })
      it('more than nine go on with a button', async () => {
        for (let count = 0; count < 8; count++) {
          const { thread } = await box.put()
          await kept.store.questions.solve(thread.id, now.getTime())
        }
        const first = await exported()
        expect(text(first.message)).toContain('全11件のうち1〜9件目')
        const rest = await box.emulator.as('moderator').press({ message: first.message }, '1:boxExport:2')
        expect(text(rest.message)).toContain('全11件のうち10〜11件目')
      })
    })
  })
})

describe('outside servers', () => {
  it('/questions says where it works', async () => {
    const box = await startBox('forum')
    const { message } = await box.emulator.as('member', { dm: true }).slash('questions')
    expect(text(message)).toContain('サーバーの中で使えます')
    await box.stop()
  })
})
