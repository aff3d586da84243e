import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { metersOf } from '../../src/preview/measure.ts'
import { textOf, type Part, type Piece } from '../../src/preview/pieces/piece.ts'
import { partsIn } from './pieces.ts'
import { openPreview, tooManyButtons } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview({ commands: [...commands, tooManyButtons] })
})
afterAll(() => preview.close())

const tagged = (pieces: readonly Piece[], tag: string): readonly Part[] =>
  partsIn(pieces).filter((one) => one.tag === tag)
/** The texts of the elements of a kind. */
const said = (pieces: readonly Piece[], tag: string): readonly string[] => tagged(pieces, tag).map((one) => textOf(one))

/** What the list of exchanges says of each, and where a press on it leads. */
const listOf = async (as: string) => {
  const pieces = await preview.look<readonly Piece[]>('exchanges', { as })
  return tagged(pieces, 'button').map((line) => ({
    text: textOf(line),
    id: line.asks?.ask === 'inspect' ? (line.asks.exchange ?? '') : '',
  }))
}
const newest = async (as: string): Promise<readonly Piece[]> => {
  const [head] = await listOf(as)
  return preview.look<readonly Piece[]>('exchange', { as, id: head?.id ?? '' })
}
const bodies = (pieces: readonly Piece[]): readonly unknown[] =>
  said(pieces, 'pre').map((text): unknown => JSON.parse(text))

describe('what does the inspector show of a command', () => {
  test('its name, its kind, and the time to the first answer', async () => {
    await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    const [head] = await listOf('member')
    expect(head?.text).toMatch(/^\/define term:核共有コマンド ・ {2}・ \d{1,3} ms$/)
  })

  test('both raw bodies without the token, and the sizes that Discord limits', async () => {
    const view = await newest('member')
    const [interaction, reply] = bodies(view)
    expect(interaction).toMatchObject({ type: 2, token: '[redacted]', data: { name: 'define' } })
    expect(reply).toMatchObject({ type: 4, data: { flags: expect.any(Number) } })
    expect(tagged(view, 'meter').map(({ attributes: { max, high } }) => [max, high])).toEqual([
      [3000, 3000],
      [4000, 3000],
      [10_170, 9500],
      [40, 40],
      [2000, 2000],
      [100, 100],
    ])
    // Each bar stands beside its state in words.
    expect(textOf(view).match(/\(範囲内\)/g)).toHaveLength(6)
  })

  test('the same from the message that came of it', async () => {
    const { snapshot, close } = await preview.watch()
    const id = snapshot.messages.at(-1)?.message.id ?? ''
    expect(await preview.look('exchange', { message: id })).toEqual(await newest('member'))
    await close()
  })

  test('what Discord would refuse, with every rule it breaks', async () => {
    await preview.act('slash', { command: 'broken', values: {} })
    const [head] = await listOf('member')
    expect(head?.text).toMatch(/^\/broken.*アプリケーションが応答しませんでした ・ Discordは拒否$/)
    const view = await newest('member')
    expect(said(view, 'h4').at(-1)).toMatch(/^拒否された応答/)
    const problems = partsIn(view).filter(({ attributes }) => attributes['class'] === 'problem')
    expect(textOf(problems)).toContain('components')
    expect(JSON.stringify(bodies(view))).toContain('custom_id')
  })

  test('the edit of an answer that came later, as it was sent', async () => {
    await preview.act('slash', { command: 'pins', values: {}, as: 'moderator' })
    const view = await newest('moderator')
    expect(said(view, 'h4').map((text) => text.split(' ')[0])).toEqual(['インタラクション', '最初の応答', '編集'])
    expect(textOf(view)).toContain('本文のUTF-8バイト数')
  })
})

describe('who sees an exchange', () => {
  test('the person whose it is, and nobody else', async () => {
    const [mine] = await listOf('member')
    expect(await listOf('newcomer')).toEqual([])
    const theirs = await preview.look<readonly Piece[]>('exchange', { as: 'newcomer', id: mine?.id ?? '' })
    expect(textOf(theirs)).toContain('is no longer kept, or was somebody else’s')
    expect(tagged(theirs, 'pre')).toEqual([])
    expect(textOf(await preview.look<readonly Piece[]>('exchange', { id: mine?.id ?? '' }))).toContain('/broken')
    expect((await preview.get('exchanges', { as: 'ronten' })).status).toBe(404)
  })
})

describe('how much is kept', () => {
  test('the last 50, with the keys of one option counted once', async () => {
    const typing = { command: 'define', option: 'term', values: {} }
    for (const typed of ['か', 'かく', 'かくき']) await preview.act('suggest', { ...typing, typed, as: 'newcomer' })
    expect((await listOf('newcomer')).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\/define term:かくきSuggestions/),
    ])
    for (let count = 0; count < 55; count += 1) {
      await preview.act('slash', { command: 'about', values: { private: true }, as: 'newcomer' })
    }
    const heads = await listOf('newcomer')
    expect(heads).toHaveLength(50)
    expect(heads.every(({ text }) => text.startsWith('/about private:true'))).toBe(true)
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
