import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Block, Format } from '../../src/cards/card.ts'
import { entryCard } from '../../src/cards/entry-card.ts'
import { paginate } from '../../src/cards/paginate.ts'
import { cardComponents } from '../../src/cards/to-components.ts'
import { cardText } from '../../src/cards/to-text.ts'
import { plainWords } from '../../src/cards/markdown.ts'
import { languages } from '../../src/content/schema/text.ts'
import { views } from '../../src/door/action.ts'
import { componentsIn } from '../../src/emulator/validate/components.ts'
import { realPack } from '../support/app.ts'

const pack = realPack()
const formats: readonly Format[] = ['card', 'text']
const contextOf = (lang: 'ja' | 'en', format: Format) =>
  ({ pack, lang, format, seenBy: 'reader', today: '2026-11-26' }) as const

/** All pages of every view of every entry. */
const everyPage = formats.flatMap((format) =>
  languages.flatMap((lang) =>
    pack.entries.flatMap((entry) =>
      views.flatMap((view) => {
        const { pages } = entryCard(entry, { view, page: 1 }, contextOf(lang, format))
        return Array.from({ length: pages }, (_, index) => ({
          name: `${entry.code} ${view} ${lang} ${format} ${index + 1}`,
          format,
          card: entryCard(entry, { view, page: index + 1 }, contextOf(lang, format)),
        }))
      }),
    ),
  ),
)

describe('does every page of every entry fit a message?', () => {
  it('as a card: 3,000 characters, 9,500 bytes, 40 components', () => {
    for (const { name, card } of everyPage.filter(({ format }) => format === 'card')) {
      const components = componentsIn(cardComponents(card), []).map(({ component }) => component)
      const texts = components.flatMap(({ content }) => (typeof content === 'string' ? [content] : []))
      expect.soft(texts.join('').length, name).toBeLessThanOrEqual(3000)
      expect.soft(Buffer.byteLength(texts.join('')), name).toBeLessThanOrEqual(9500)
      expect.soft(components.length, name).toBeLessThanOrEqual(40)
    }
  })
  it('as text: 2,000 characters', () => {
    for (const { name, card } of everyPage.filter(({ format }) => format === 'text'))
      expect.soft(cardText(card).length, name).toBeLessThanOrEqual(2000)
  })
  it('with at most four buttons and one menu of at most 25', () => {
    for (const { name, card } of everyPage) {
      expect.soft(card.buttons.length, name).toBeLessThanOrEqual(4)
      expect.soft(card.menu?.items.length ?? 0, name).toBeLessThanOrEqual(25)
    }
  })
})

describe('where do pages break?', () => {
  const block = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text: fc.string({ minLength: 1, maxLength: 60 }) }),
    fc.record({
      kind: fc.constant('item' as const),
      text: fc.string({ minLength: 1, maxLength: 400 }),
      note: fc.string({ maxLength: 80 }),
    }),
    fc.record({ kind: fc.constant('text' as const), text: fc.string({ minLength: 1, maxLength: 400 }) }),
  )
  it.each(formats)('nothing is lost, doubled or moved (%s)', (format) => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks: readonly Block[]) => {
        expect(paginate(blocks, format).flat()).toEqual(blocks)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
  it.each(formats)('a heading is never left behind at the foot of a page (%s)', (format) => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks: readonly Block[]) => {
        for (const page of paginate(blocks, format).slice(0, -1)) expect(page.at(-1)?.kind).not.toBe('heading')
      }),
      { seed: 2, numRuns: 200 },
    )
  })
  it('no page of a debate shows one side alone', () => {
    for (const { name, card } of everyPage.filter(({ name }) => /^d\d+ full/.test(name))) {
      const sides = card.blocks.flatMap((each) => (each.kind === 'heading' ? [each.text] : []))
      const pro = sides.filter((text) => /^(賛成の論|Arguments for)/.test(text)).length
      const con = sides.filter((text) => /^(反対の論|Arguments against)/.test(text)).length
      expect.soft(Math.abs(pro - con), name).toBeLessThanOrEqual(1)
    }
  })
})

describe('what do typed words become?', () => {
  it.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['a\nb\tc', 'a b c'],
    ['<@123>', '\\<\\@123\\>'],
    ['x'.repeat(100), `${'x'.repeat(59)}…`],
    ['\u202Eevil\u202C', 'evil'],
    ['👨‍👩‍👧'.repeat(50).slice(0, 400), undefined],
  ])('%j', (typed, shown) => {
    const words = plainWords(typed, 60)
    if (shown === undefined) expect([...words].length).toBeLessThanOrEqual(60)
    else expect(words).toBe(shown)
  })
  it('lone halves of a letter and endless marks never break it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (typed) => plainWords(`\uD800${typed}`, 60).length <= 240,
      ),
      { seed: 3 },
    )
  })
})
