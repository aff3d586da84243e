import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { removeChannel } from '../../../src/emulator/world/change.ts'
import type { Store } from '../../../src/store/open.ts'
import { button, crash, startBox, text, type Box } from './box.ts'

/** Where the process ends: a store that stops before or after one of its writes, and whether the question has been posted by then. */
const steps: Readonly<Record<string, { readonly stop: (store: Store) => Partial<Store>; readonly stands: boolean }>> = {
  'before the journal': {
    stop: ({ operations }) => ({ operations: { ...operations, begin: crash } }),
    stands: false,
  },
  'after the journal': {
    stop: ({ operations }) => ({ operations: { ...operations, begin: (row) => operations.begin(row).then(crash) } }),
    stands: false,
  },
  'after the post': { stop: ({ questions }) => ({ questions: { ...questions, add: crash } }), stands: true },
  'after it was noted': {
    stop: ({ questions }) => ({ questions: { ...questions, add: (row) => questions.add(row).then(crash) } }),
    stands: true,
  },
  'before the end': { stop: ({ operations }) => ({ operations: { ...operations, end: crash } }), stands: true },
}
const beforeSolved = ({ questions }: Store): Partial<Store> => ({ questions: { ...questions, solve: crash } })

describe.each(everyStore)('a process that ends, on %s', (_, open) => {
  describe.each(['forum', 'text'] as const)('with a %s channel', (kind) => {
    let kept: TestStore
    let store: Store
    let box: Box
    beforeAll(async () => {
      kept = await open()
      store = { ...kept.store }
      box = await startBox(kind, { store })
    })
    afterAll(async () => {
      await box.stop()
      await kept.done()
    })
    beforeEach(() => expect(box.emulator.faults).toEqual([]))

    /** Runs on a store that stops at a step; then everything is as the next process finds it. */
    const crashing = async (stop: (store: Store) => Partial<Store>, run: () => Promise<unknown>) => {
      Object.assign(store, stop(kept.store))
      await run()
      Object.assign(store, kept.store)
    }
    const noted = async () =>
      (await kept.store.questions.ofGuild(box.guildId, 'open')).map(({ threadId }) => threadId).toSorted()
    const threads = () =>
      box
        .threads()
        .map(({ id }) => id)
        .toSorted()

    it.each(Object.entries(steps))('%s: nothing double, nothing lost', async (__, { stop, stands }) => {
      const before = [box.posts().length, threads().length]
      let receipt = ''
      await crashing(stop, async () => {
        const form = await box.emulator.as('member').press(await box.ask(), '1:boxForm')
        const begun = await box.emulator.as('member').submit(form, {})
        receipt = button(begun.edits[0], 'boxReceipt')
        await expect.poll(() => text(box.now(begun.message?.id ?? ''))).toContain('番号')
      })
      await box.recover()
      await box.recover()
      const more = stands ? 1 : 0
      expect([box.posts().length, threads().length]).toEqual(before.map((count) => count + more))
      expect(await noted()).toEqual(threads())
      expect(await box.journal()).toBeUndefined()
      if (stands) expect(receipt).toMatch(/^1:boxReceipt:/)
    })

    it('cut off while it is posted: the asker is told, and a look at the channel settles it', async () => {
      const before = box.posts().length
      box.emulator.disturb((method, path) =>
        method === 'POST' && path.endsWith('/threads') ? { kind: 'reset' } : null,
      )
      const { done } = await box.submit(await box.ask())
      expect(text(done.message)).toContain('まだ確かめられていません')
      await box.recover()
      box.emulator.disturb(null)
      await box.recover()
      // In a forum nothing was posted; in a text channel the post was there and only its thread was missing.
      const stands = kind === 'text'
      expect(box.posts()).toHaveLength(before + (stands ? 1 : 0))
      expect(await noted()).toEqual(threads())
      expect(await box.journal()).toBeUndefined()
      const pressed = await box.emulator.as('member').press(done, button(done.message, 'boxReceipt'))
      const reply = pressed.followUps[0] ?? pressed.message
      expect(text(reply)).toContain(stands ? '解決済みにしました' : '見当たりません')
    })

    it('after an answer was accepted: it is noted, and the post shows it', async () => {
      const { thread } = await box.put()
      const moderator = box.emulator.as('moderator', { channel: thread.id })
      await crashing(beforeSolved, () => moderator.context('Accept as answer', moderator.say('答えです。')?.id ?? ''))
      await box.recover()
      const answer = moderator.sees().at(-1)
      expect(text(answer)).toContain('採用された回答')
      expect(await kept.store.questions.find(thread.id)).toMatchObject({ answerId: answer?.id })
      expect(text(box.now(thread.id))).toContain('-# 解決済み')
      expect(await box.journal()).toBeUndefined()
    })

    it('after an author agreed: the answer is noted', async () => {
      const { thread } = await box.put()
      const author = box.emulator.as('newcomer', { channel: thread.id })
      const said = author.say('My answer.')
      await box.emulator.as('moderator', { channel: thread.id }).context('Accept as answer', said?.id ?? '')
      const proposal = author.sees().at(-1)
      await crashing(beforeSolved, () => author.press(proposal?.id ?? '', '1:boxConsent:unnamed'))
      await box.recover()
      expect(await kept.store.questions.find(thread.id)).toMatchObject({ answerId: proposal?.id })
    })

    it('before the state was shown: it is shown', async () => {
      const { thread } = await box.put()
      box.emulator.disturb((method, path) =>
        method === 'PATCH' && path.startsWith('/channels/') ? { kind: 'reset' } : null,
      )
      const told = await box.emulator.as('moderator').press(thread.id, '1:boxState:solved')
      expect(told.message?.content).toContain('解決済みにしました')
      box.emulator.disturb(null)
      await box.recover()
      expect(text(box.now(thread.id))).toContain('-# 解決済み')
      expect(await box.journal()).toBeUndefined()
    })

    it('and a box that was deleted meanwhile: the work ends quietly', async () => {
      await crashing(steps['after the post']?.stop ?? (() => ({})), async () => {
        const before = threads().length
        const form = await box.emulator.as('member').press(await box.ask(), '1:boxForm')
        await box.emulator.as('member').submit(form, {})
        await expect.poll(() => threads().length).toBe(before + 1)
      })
      for (const { id } of [...box.threads(), box.box]) removeChannel(box.world, id)
      await box.recover()
      expect(await box.journal()).toBeUndefined()
    })
  })
})
