import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/search/ask.ts'
import { entryOf } from '../search/fixture.ts'
import { realPack } from '../support/app.ts'
import { runAsk } from './measure/ask.ts'
import { measure, type Bot } from './measure/measure.ts'
import { jsonOf, missLine } from './report/scores.ts'
import { committedSets, readSets, type AskItem, type Sets } from './sets.ts'
import { holdOut, ofWriters, phrasingsIn, writersOf } from './study/lesson.ts'
import { utilityOf } from './study/tune.ts'

const entry = (id: string) => entryOf('term', { id, code: `t-${id}`, title: { ja: id, en: id }, reading: 'きじ' })
const [right, wrong, other] = [entry('right'), entry('wrong'), entry('other')]

const item = (q: string, expect: readonly string[]): AskItem => ({ q, lang: 'en', expect, style: 'plain' })
const outcomes: Readonly<Record<string, Asked>> = {
  answered: { outcome: 'answer', entry: right, others: [wrong] },
  'answered wrongly': { outcome: 'answer', entry: wrong, others: [right] },
  'offered first': { outcome: 'offer', entries: [right, wrong] },
  'offered third': { outcome: 'offer', entries: [wrong, other, right] },
  declined: { outcome: 'decline' },
}
const bot: Bot = {
  ask: (question) => outcomes[question] ?? { outcome: 'decline' },
  complete: (typed) => (typed === 'far' ? [wrong, wrong, wrong, wrong, other, right] : [wrong, right]),
  lookUp: (message) => {
    const states = message.includes('right') ? [right] : message.includes('wrong') ? [wrong] : []
    return { states, related: message.includes('nothing') ? [] : [other, right] }
  },
}

const json = (sets: Sets): object => jsonOf(measure(sets, bot), { groups: false, misses: false })

test('are questions counted as their outcomes are defined?', () => {
  const answerable = Object.keys(outcomes).map((q) => item(q, ['right', 'second-best']))
  const outside = ['declined', 'offered first', 'answered'].map((q) => item(q, []))
  expect(json({ ask: [...answerable, ...outside] })).toEqual({
    ask: { top1: 0.4, top3: 0.8, decline: 0.3333, wrongAnswer: 0.25, n: 8 },
  })
})

test('does a suggestion count among the first five only?', () => {
  const typed = (text: string) =>
    ({ typed: text, kind: 'term', lang: 'ja', expect: ['right'], style: 'prefix' }) as const
  expect(json({ complete: [typed('near'), typed('far')] })).toEqual({ complete: { hit5: 0.5, n: 2 } })
})

test('are messages counted by what is shown and by what is said to be stated?', () => {
  const message = (text: string, expect: readonly string[], style: string) =>
    ({ text, lang: 'ja', expect, style }) as const
  const messages = [
    message('states right', ['right', 'third'], 'two-myths'),
    message('states wrong', ['wrong'], 'plain'),
    message('says nothing', ['right'], 'indirect'),
    message('states wrong of which it is clean', [], 'negation'),
    message('nothing here', [], 'unrelated'),
    message('a homonym', [], 'homonym'),
  ]
  expect(json({ messages })).toEqual({
    messages: {
      relatedHit3: 0.3333,
      statesPrecision: 0.6667,
      statesRecall: 0.5,
      falseCorrection: 0.3333,
      silence: 0.5,
      n: 6,
    },
  })
})

test('what is a share of nothing?', () => {
  expect(json({ ask: [item('declined', [])] })).toMatchObject({ ask: { top1: null, decline: 1 } })
})

describe('what do groups and misses say?', () => {
  const sets: Sets = { ask: [item('answered', ['right']), { ...item('answered wrongly', ['right']), lang: 'ja' }] }
  const { ask } = measure(sets, bot, ({ lang }) => lang)
  test('each group has its own scores', () => {
    expect(jsonOf({ ...(ask && { ask }) }, { groups: true, misses: false })).toMatchObject({
      ask: { top1: 0.5, by: { en: { top1: 1, n: 1 }, ja: { top1: 0, wrongAnswer: 1, n: 1 } } },
    })
  })
  test('each miss is a line with what was shown', () => {
    expect(ask?.misses.map(missLine)).toEqual([
      'wrong answer\tja\tplain\tanswered wrongly\tmeant: right\tanswer: wrong, right',
    ])
  })
})

test('does a broken set say where it is broken?', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-eval-'))
  const file = join(folder, 'ask.jsonl')
  writeFileSync(file, `${JSON.stringify(item('fine', []))}\n{"q": "no language"}\n`)
  expect(readSets({ ask: file })).toMatchObject({ ok: false, message: expect.stringContaining(`${file}:2`) as unknown })
  rmSync(folder, { recursive: true })
})

describe('do the committed sets fit the pack?', () => {
  const pack = realPack()
  test.each(committedSets())('every id that $name expects is an entry', ({ sets }) => {
    const expected = Object.values(sets).flatMap((items) => items.flatMap(({ expect }) => expect))
    expect(expected.length).toBeGreaterThan(300)
    expect(expected.filter((id) => !pack.byId(id))).toEqual([])
  })

  test('is what is held out gone from what is learnt?', () => {
    const { lesson, items } = holdOut(pack)
    const learnt = new Set(lesson.entries.flatMap(({ asked }) => asked.flatMap(({ ja, en }) => [...ja, ...en])))
    expect(items.length).toBeGreaterThan(1000)
    expect(items.filter(({ q, expect }) => expect.length > 0 && learnt.has(q))).toEqual([])
    expect(phrasingsIn(lesson) + items.filter(({ expect }) => expect.length > 0).length).toBe(phrasingsIn(pack))
    expect(phrasingsIn(ofWriters(pack, writersOf(pack)))).toBe(phrasingsIn(pack))
  })
})

test('is a wrong answer worse than none, and a choice better than none?', () => {
  const worth = (q: string) => utilityOf(runAsk([item(q, ['right'])], bot.ask))
  expect(worth('answered wrongly')).toBeLessThan(worth('declined'))
  expect(worth('declined')).toBeLessThan(worth('offered third'))
  expect(worth('offered third')).toBeLessThan(worth('answered'))
})
