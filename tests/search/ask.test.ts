import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/search/finder.ts'
import { realContent } from '../support/app.ts'
import { entryOf, pack, packOf } from './fixture.ts'

const finder = createFinder(pack)
const isEnglish = (question: string): boolean => /^[ -~]+$/.test(question)
const ask = (question: string) => finder.ask(question, isEnglish(question) ? 'en' : 'ja')

describe('what is answered at once:', () => {
  test.each([
    ['核共有', 't01'],
    ['核共有とは？', 't01'],
    ['核の傘って何ですか', 't03'],
    ['ＮＰＴについて教えて', 't51'],
    ['What is nuclear sharing?', 't01'],
    ['what does deterrence mean', 't05'],
    ['define the nuclear umbrella', 't03'],
    ['m02', 'm02'],
    ['核共有の意味を教えて', 't01'],
    ['kakunokasattenani', 't03'],
    ['c01について', 'c01'],
    ['かくのかさってなに', 't03'],
    ['日本は核共有を導入すべきか', 'd01'],
    ['核共有すれば日本の判断で自由に撃てるの', 'm02'],
    ['who do those bombs belong to', 'q06'],
    ['共有と武装は何が違うのか', 'v01'],
  ])('%s?', (question, code) => {
    expect(ask(question)).toMatchObject({ outcome: 'answer', entry: { code } })
  })
})

test('is romaji understood, from a reader of either language?', () => {
  expect(finder.ask('kakukyouyuu to wa nani', 'ja')).toMatchObject({ outcome: 'answer', entry: { code: 't01' } })
  expect(finder.ask('kakukyoyu to kakubuso no chigai', 'ja')).toMatchObject({
    outcome: 'answer',
    entry: { code: 'v01' },
  })
  expect(finder.ask('zenkokukakukyoyu', 'ja')).toEqual({ outcome: 'decline' })
  expect(finder.ask('kakukyouyuu towa', 'en')).toMatchObject({ outcome: 'answer', entry: { code: 't01' } })
})

describe('what is declined, by the real pack, which knows what lies outside it:', () => {
  const real = realContent().finder
  test.each([
    'ラーメンの作り方',
    '明日の天気は',
    'how do I cook noodles',
    'best anime of the season',
    'ありがとう',
    '🙂',
    '',
    '?!',
  ])('%s?', (question) => {
    expect(real.ask(question, isEnglish(question) ? 'en' : 'ja')).toEqual({ outcome: 'decline' })
  })
})

/** The codes an answer shows, the main one first. */
const codesOf = (question: string): readonly string[] => {
  const asked = ask(question)
  if (asked.outcome === 'decline') return []
  const shown = asked.outcome === 'answer' ? [asked.entry, ...asked.others] : asked.entries
  return shown.map((entry) => entry.code)
}

describe('what gets a choice instead of an answer, from the real pack:', () => {
  const real = realContent().finder
  test.each(['アメリカの核と日本', 'allies and american bombs', '核兵器の条約'])('%s?', (question) => {
    const asked = real.ask(question, isEnglish(question) ? 'en' : 'ja')
    expect(asked.outcome).toBe('offer')
    expect(asked.outcome === 'offer' ? asked.entries.length : 9).toBeLessThanOrEqual(3)
  })
})

describe('what is still found though hardly a word is spelt right, or there is no kanji:', () => {
  const real = realContent().finder
  test.each([
    ['wat dose extendd deterence meen', 't04'],
    ['who decids on use of the boms', 'q07'],
    ['はんげきのうりょくは せんせいこうげきと どうちがう', 'm27'],
    ['ほかんこは ちか にあるの', 't35'],
  ])('%s?', (question, code) => {
    const asked = real.ask(question, isEnglish(question) ? 'en' : 'ja')
    const shown = asked.outcome === 'answer' ? [asked.entry] : asked.outcome === 'offer' ? asked.entries : []
    expect(shown.map((entry) => entry.code)).toContain(code)
  })
})

test('is an answer given when two entries fit alike?', () => {
  const twins = ['t01', 't02'].map((code) =>
    entryOf('term', {
      id: `twin-${code}`,
      code,
      title: { ja: '双子', en: 'Twin' },
      reading: 'ふたご',
      ja: ['核弾頭の輸送手順と検査'],
    }),
  )
  const asked = createFinder(packOf([...pack.entries, ...twins])).ask('核弾頭の輸送手順と検査の流れ', 'ja')
  expect(asked).toEqual({ outcome: 'offer', entries: twins })
})

describe('does a question of opinion lead to the debate, not to a definition or a fact:', () => {
  test.each([
    '日本の核共有に賛成ですか',
    '核共有、日本もやったほうがいいと思う？',
    'should Japan share nuclear weapons',
    'Do you think nuclear sharing is a good idea for Japan?',
    '核共有に反対する？',
  ])('%s?', (question) => {
    expect(codesOf(question)[0]).toBe('d01')
  })
})

test('does the same subject without an opinion lead elsewhere?', () => {
  expect(codesOf('核共有の仕組み')[0]).toBe('t01')
})

test('does a question of difference lead to the comparison?', () => {
  expect(codesOf('核武装、共有との違いは')[0]).toBe('v01')
  expect(codesOf('nuclear armament compared with sharing')[0]).toBe('v01')
})

test('does the spelling of a name with digits matter?', () => {
  for (const question of ['ステルス機のF35Aはいつ', 'when does the f-35a arrive', 'F－３５Ａの値段'])
    expect(codesOf(question)[0]).toBe('t30')
})

test('do the entries beside an answer repeat it?', () => {
  const [first, ...others] = codesOf('核共有とは')
  expect(first).toBe('t01')
  expect(others.length).toBeLessThanOrEqual(3)
  expect(others).not.toContain(first)
})
