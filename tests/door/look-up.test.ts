import { describe, expect, it } from 'vitest'
import { testApp } from '../support/app.ts'
import { slash } from '../support/interactions.ts'
import { answer, cardOf, said } from '../support/replies.ts'

const { app, lines } = testApp()

describe('what does a look-up answer?', () => {
  it.each([
    ['define', { term: '核共有' }, '核共有'],
    ['define', { term: 't01' }, '核共有'],
    ['define', { term: 'T01' }, '核共有'],
    ['define', { term: 'かくきょうゆう' }, '核共有'],
    ['define', { term: 'ニュークリア・シェアリング' }, '核共有'],
    ['define', { term: 'ＮＰＴ' }, '核不拡散条約'],
    ['define', { term: 'nuclear sharing' }, '核共有'],
    ['proscons', { question: 'd01' }, '日本は核共有を導入すべきか'],
    ['myth', { claim: 'm20' }, 'B61-12'],
    ['compare', { pair: 'v01' }, '核共有と核武装の違い'],
    ['case', { place: 'ドイツ' }, 'ドイツ'],
    ['help', {}, 'Rontenの使い方'],
    ['about', {}, 'Ronten'],
  ])('/%s %o', (name, options, title) => {
    expect(cardOf(app, slash(name, options)).card.title).toContain(title)
  })

  it('opens with the fact when the entry puts a misconception right', () => {
    const card = cardOf(app, slash('myth', { claim: 'm01' })).card
    const entry = app.content().pack.byCode('m01')
    expect(card.blocks[0]).toEqual({ kind: 'lead', text: entry?.summary.ja })
    expect(card.title).toBe(entry?.title.ja)
  })

  it('gives code, version and date in the footer', () => {
    expect(cardOf(app, slash('define', { term: 't01' })).card.footer).toMatch(/^t01@\d+ ・ 2026年11月25日時点/)
  })

  it('says that an entry is due for review once its interval is over', () => {
    const late = testApp({ clock: () => new Date('2029-01-01T00:00:00Z') }).app
    const { footer } = cardOf(late, slash('define', { term: 't01' })).card
    expect(footer).toMatch(/^t01@\d+ ・ 2026年11月25日に確認、再確認の時期です$/)
  })
})

describe('who sees the answer?', () => {
  it('everyone, for a look-up in a server', () => {
    expect(cardOf(app, slash('define', { term: 't01' })).as).toBe('public')
  })
  it('only the asker, where they say so', () => {
    expect(cardOf(app, slash('define', { term: 't01', private: true })).as).toBe('private')
  })
  it('only the asker, for /ask', () => {
    expect(cardOf(app, slash('ask', { question: '核共有とは何ですか' })).as).toBe('private')
  })
  it('everyone, for /ask with private:false', () => {
    expect(cardOf(app, slash('ask', { question: '核共有とは何ですか', private: false })).as).toBe('public')
  })
  it('the asker for good in a direct message, where a private answer would vanish', () => {
    expect(cardOf(app, slash('ask', { question: '核共有' }, { dm: true })).as).toBe('public')
  })
})

describe('which language does it speak?', () => {
  const title = (interaction: Parameters<typeof answer>[1]) => cardOf(app, interaction).card.title
  const term = { term: 't01' }

  it("the server's, where others see it and the server has chosen one", () => {
    expect(title(slash('define', term, { locale: 'en-GB', guildLocale: 'ja' }))).toBe('核共有')
    expect(title(slash('define', term, { locale: 'ja', guildLocale: 'fr' }))).toBe('Nuclear sharing')
  })
  it("the asker's, where the server only has Discord's default", () => {
    expect(title(slash('define', term, { locale: 'ja', guildLocale: 'en-US' }))).toBe('核共有')
  })
  it("the reader's own, where nobody else sees it", () => {
    expect(title(slash('define', { ...term, private: true }, { locale: 'en-US', guildLocale: 'ja' }))).toBe(
      'Nuclear sharing',
    )
  })
  it('English for readers of any other language', () => {
    expect(title(slash('define', { ...term, private: true }, { locale: 'ko' }))).toBe('Nuclear sharing')
  })
  it('whichever was asked for, before all else', () => {
    expect(title(slash('define', { ...term, language: 'en' }, { locale: 'ja', guildLocale: 'ja' }))).toBe(
      'Nuclear sharing',
    )
  })
})

describe('what happens with what no entry is called?', () => {
  it('offers up to three entries privately, and none as the answer', () => {
    const reply = cardOf(app, slash('define', { term: '核かさ' }))
    expect(reply.as).toBe('private')
    expect(reply.refusal).toBe('unknown-entry')
    expect(reply.card.buttons.length).toBeGreaterThan(0)
    expect(reply.card.buttons.length).toBeLessThanOrEqual(3)
    expect(reply.card.footer).toBeUndefined()
  })
  it('says what to do where nothing is like it', () => {
    expect(said(answer(app, slash('define', { term: 'qqqqqqqq' }, { locale: 'en-US' })))).toContain(
      'There is no entry called',
    )
  })
  it('shows markup and mentions as plain signs', () => {
    const text = said(answer(app, slash('define', { term: '**@everyone** [x](https://example.com)' })))
    expect(text).toContain('\\*\\*\\@everyone\\*\\*')
    expect(text).toContain('\\[x\\]\\(')
  })
})

describe('what happens with input that Discord’s clients would not send?', () => {
  it.each([
    ['no value', slash('define'), 'missing-option'],
    ['a number for a flag', slash('define', { term: 't01', private: 'yes' }), 'bad-option'],
    ['a language that is none', slash('define', { term: 't01', language: 'tlh' }), 'bad-option'],
    ['an endless question', slash('ask', { question: 'あ'.repeat(6000) }), 'too-long'],
    ['a command of yesterday', slash('gone'), 'unknown-command'],
  ])('%s', (_, interaction, refusal) => {
    expect(answer(app, interaction)).toMatchObject({ kind: 'text', as: 'private', refusal })
  })
  it('answers in the language of whoever made the mistake', () => {
    expect(said(answer(app, slash('define', {}, { locale: 'en-US', guildLocale: 'ja' })))).toMatch(/^Please fill in/)
  })
})

describe('what is written down?', () => {
  it('the command and the time it took, never who asked or what', () => {
    answer(app, slash('ask', { question: 'ひみつの質問' }, { userId: '123456789012345678' }))
    const log = JSON.stringify(lines)
    expect(log).toContain('"command":"ask"')
    expect(log).not.toContain('ひみつの質問')
    expect(log).not.toContain('123456789012345678')
  })
})
