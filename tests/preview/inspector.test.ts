import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { ExchangeHead, ExchangeView } from '../../src/preview/tools-protocol.ts'
import { metersOf } from '../../src/preview/measure.ts'
import { openPreview, tooManyButtons } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview({ commands: [...commands, tooManyButtons] })
})
afterAll(() => preview.close())

const headsOf = (as: string): Promise<readonly ExchangeHead[]> => preview.look('exchanges', { as })
const viewOf = (as: string, id: string): Promise<ExchangeView> => preview.look('exchange', { as, id })

describe('what does the inspector show of a command', () => {
  test('its name, the time to the first answer, and the messages that came of it', async () => {
    await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    const [head] = await headsOf('member')
    expect(head).toMatchObject({ kind: 'command', name: '/define term:核共有', failed: null, refused: false })
    expect(head?.firstAnswer).toBeLessThan(3000)
    expect(head?.messageIds).toHaveLength(1)
  })

  test('both raw bodies without the token, and the sizes that Discord limits', async () => {
    const [head] = await headsOf('member')
    const view = await viewOf('member', head?.id ?? '')
    expect(view.interaction).toMatchObject({ type: 2, token: '[redacted]', data: { name: 'define' } })
    const [reply] = view.replies
    expect(reply).toMatchObject({ kind: 'callback', body: { type: 4, data: { flags: expect.any(Number) } } })
    expect(reply?.meters.map(({ name, limit, budget }) => [name, limit, budget])).toEqual([
      ['characters', 4000, 3000],
      ['bytes', 10_170, 9500],
      ['components', 40, null],
      ['content', 2000, null],
      ['customId', 100, null],
    ])
    for (const { name, value, limit } of reply?.meters ?? []) {
      expect(value, name).toBeLessThanOrEqual(limit)
      if (name !== 'content') expect(value, name).toBeGreaterThan(0)
    }
  })

  test('what Discord would refuse, with every rule it breaks', async () => {
    await preview.act('slash', { command: 'broken', values: {} })
    const [head] = await headsOf('member')
    expect(head).toMatchObject({ name: '/broken', failed: 'did not respond', refused: true, firstAnswer: null })
    const { replies } = await viewOf('member', head?.id ?? '')
    expect(replies[0]?.kind).toBe('refused')
    expect(replies[0]?.faults.join()).toContain('components')
    expect(JSON.stringify(replies)).toContain('custom_id')
  })

  test('the edit of an answer that came later, as it was sent', async () => {
    await preview.act('slash', { command: 'pins', values: {}, as: 'moderator' })
    const [head] = await headsOf('moderator')
    const { replies } = await viewOf('moderator', head?.id ?? '')
    expect(replies.map(({ kind }) => kind)).toEqual(['callback', 'edit'])
    expect(replies[1]?.meters.map(({ name }) => name)).toContain('bytes')
  })
})

describe('who sees an exchange', () => {
  test('the person whose it is, and nobody else', async () => {
    const [mine] = await headsOf('member')
    expect((await headsOf('newcomer')).length).toBe(0)
    expect((await preview.get('exchange', { as: 'newcomer', id: mine?.id ?? '' })).status).toBe(404)
    expect((await preview.get('exchange', { as: 'member', id: mine?.id ?? '' })).status).toBe(200)
    expect((await preview.get('exchanges', { as: 'ronten' })).status).toBe(404)
  })
})

describe('how much is kept', () => {
  test('the last 50, with the keys of one option counted once', async () => {
    const typing = { command: 'define', option: 'term', values: {} }
    for (const typed of ['か', 'かく', 'かくき']) await preview.act('suggest', { ...typing, typed, as: 'newcomer' })
    expect((await headsOf('newcomer')).map(({ name }) => name)).toEqual(['/define term:かくき'])
    for (let count = 0; count < 55; count += 1) {
      await preview.act('slash', { command: 'about', values: { private: true }, as: 'newcomer' })
    }
    const heads = await headsOf('newcomer')
    expect(heads).toHaveLength(50)
    expect(new Set(heads.map(({ name }) => name))).toEqual(new Set(['/about private:true']))
  })
})

describe('how is a body measured', () => {
  test('texts in characters and in bytes with 12 for each, as Discord counts them', () => {
    const meters = metersOf({
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: '核共有' },
            { type: 1, components: [{ custom_id: 'abcd' }] },
          ],
        },
      ],
    })
    expect(Object.fromEntries(meters.map(({ name, value }) => [name, value]))).toEqual({
      characters: 3,
      bytes: 9 + 12,
      components: 4,
      content: 0,
      customId: 4,
    })
  })

  test('a form by its ids alone, and suggestions by nothing', () => {
    expect(metersOf({ custom_id: 'report', components: [] }).map(({ name, value }) => [name, value])).toEqual([
      ['customId', 6],
    ])
    expect(metersOf({ choices: [] })).toEqual([])
    expect(metersOf(null)).toEqual([])
  })
})
