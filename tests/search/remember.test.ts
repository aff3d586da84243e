import { describe, expect, it } from 'vitest'
import { rememberCompletions } from '../../src/search/remember.ts'
import { realContent } from '../support/app.ts'

const { pack, finder } = realContent()

describe('are the beginnings of names that all type looked up once?', () => {
  const looked: string[] = []
  const complete = rememberCompletions((typed, kinds, lang) => {
    looked.push(typed)
    return pack.entries.filter(({ kind, title }) => kinds.includes(kind) && title[lang].startsWith(typed))
  })
  it('the same beginning, in the same language and of the same kinds, is', () => {
    expect(complete('核', ['term'], 'ja')).toBe(complete('核', ['term'], 'ja'))
    expect(looked).toEqual(['核'])
  })
  it('another is not', () => {
    const lists = [complete('核', ['term'], 'ja'), complete('核', ['question'], 'ja'), complete('核', ['term'], 'en')]
    expect(new Set(lists).size).toBe(3)
  })
  it('a whole sentence is looked up each time, and after a thousand others a beginning is too', () => {
    looked.length = 0
    const sentence = 'これは名前ではなく、とても長い一つの文です。よね?'
    complete(sentence, ['term'], 'ja')
    complete(sentence, ['term'], 'ja')
    for (let other = 0; other < 1000; other++) complete(`${other}`, ['term'], 'ja')
    complete('核', ['term'], 'ja')
    expect(looked.filter((typed) => typed === sentence || typed === '核')).toEqual([sentence, sentence, '核'])
  })
  it('what the finder remembers is what it finds', () => {
    const first = finder.complete('かく', ['term'], 'ja')
    expect(finder.complete('かく', ['term'], 'ja')).toBe(first)
    expect(first.map(({ code }) => code)).toContain('t01')
  })
})
