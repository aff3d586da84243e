import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardText } from '../../../src/cards/to-text.ts'
import { sizeOf, limits, within } from '../../../src/cards/size.ts'
import type { CardContext } from '../../../src/cards/context.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { encodeAction, decodeAction } from '../../../src/door/action.ts'
import { draw, editionOf } from '../../../src/features/quiz/draw.ts'
import { roundCard } from '../../../src/features/quiz/group-cards.ts'
import { roundOf } from '../../../src/features/quiz/round.ts'
import { isNamedIn } from '../../../src/features/quiz/names.ts'
import { choiceLabels } from '../../../src/features/quiz/question-blocks.ts'
import { entriesFor, scopeCode, scopeOf, topics } from '../../../src/features/quiz/scope.ts'
import { answeredCard, askCard, resultCard } from '../../../src/features/quiz/solo-cards.ts'
import { joinCodes, questionsOf, type Solo } from '../../../src/features/quiz/solo-state.ts'
import { realPack } from '../../support/app.ts'

const pack = realPack()
const guides = [undefined, ...pack.ofKind('guide')]
const context = (lang: 'ja' | 'en', format: 'card' | 'text'): CardContext => ({
  pack,
  lang,
  format,
  seenBy: 'reader',
  today: '2026-11-26',
})

const aQuiz = fc.record({
  topic: fc.constantFrom(...topics),
  guide: fc.constantFrom(...guides),
  count: fc.integer({ min: 3, max: 10 }),
  seed: fc.nat(4_294_967_295).map((number) => number.toString(36)),
  lang: fc.constantFrom(...languages),
  format: fc.constantFrom('card', 'text'),
})

const begun = ({
  topic,
  guide,
  count,
  seed,
  lang,
  format,
}: typeof aQuiz extends fc.Arbitrary<infer T> ? T : never): Solo => ({
  codes: joinCodes(entriesFor({ topic, guide }, count, seed, pack)),
  scope: scopeCode({ topic, guide }),
  seed,
  edition: editionOf(pack),
  at: 0,
  missed: 0,
  lang,
  format,
})

// A fixed seed: the same quizzes are drawn in every run.
const sample = { seed: 20_261_126, numRuns: 300 }

describe('is every question that can be drawn a fair one?', () => {
  it('two to four choices, all different in both languages, of which the right one is one', () => {
    fc.assert(
      fc.property(aQuiz, (quiz) => {
        for (const { choices, right } of questionsOf(begun(quiz), pack) ?? []) {
          expect(choices.length).toBeGreaterThanOrEqual(2)
          expect(choices.length).toBeLessThanOrEqual(4)
          for (const lang of languages) expect(new Set(choices.map((choice) => choice[lang])).size).toBe(choices.length)
          expect(choices[right]).toBeDefined()
        }
      }),
      sample,
    )
  })
  it('exactly one choice is right by what the pack says', () => {
    const claims = pack.ofKind('misconception')
    const isFalse = (text: { en: string }) =>
      claims.some(({ claim, label }) => label === 'false' && claim.en === text.en)
    const isTrue = (text: { en: string }) =>
      claims.some(({ nearMisses }) => nearMisses.some(({ en }) => en === text.en))
    fc.assert(
      fc.property(aQuiz, (quiz) => {
        for (const { entry, kind, choices, right, shown } of questionsOf(begun(quiz), pack) ?? []) {
          const rightOnes = choices.filter((choice) => {
            if (kind === 'wrong') return !isTrue(choice)
            if (kind === 'accurate') return (choice.en === 'Accurate') === isTrue(shown ?? choice)
            if (kind === 'rating')
              return entry.kind === 'misconception' && shown === entry.claim && choices[right] === choice
            return choice === entry.title
          })
          expect(rightOnes).toEqual([choices[right]])
          if (kind === 'wrong') expect(isFalse(choices[right] ?? { en: '' })).toBe(true)
          if (kind === 'accurate') expect(isTrue(shown ?? { en: '' })).not.toBe(isFalse(shown ?? { en: '' }))
        }
      }),
      sample,
    )
  })
  it('a description names neither its own entry nor another choice', () => {
    for (const entry of [...pack.ofKind('term'), ...pack.ofKind('case')])
      for (const seed of ['a', 'b', 'c']) {
        const question = draw(entry, pack, seed)
        if (question?.shown === undefined) continue
        expect(isNamedIn(entry, question.shown), entry.code).toBe(false)
        for (const choice of question.choices) {
          const other = pack.entries.find(({ title }) => title === choice)
          expect(other !== undefined && isNamedIn(other, question.shown), `${entry.code} ${choice.en}`).toBe(false)
        }
      }
  })
  it('debates, comparisons, guides and questions are never asked about', () => {
    const kinds = pack.entries.filter((entry) => draw(entry, pack, 's') !== undefined).map(({ kind }) => kind)
    expect([...new Set(kinds)].toSorted()).toEqual(['case', 'misconception', 'term'])
  })
  it('nearly every misconception, term and case can be asked about', () => {
    for (const kind of ['misconception', 'term', 'case'] as const) {
      const entries = pack.ofKind(kind)
      const drawn = entries.filter((entry) => draw(entry, pack, 's') !== undefined)
      expect(drawn.length / entries.length, kind).toBeGreaterThan(0.8)
    }
  })
})

describe('does every card of a quiz fit into a message?', () => {
  it('its text, its buttons and what they carry', () => {
    fc.assert(
      fc.property(aQuiz, fc.nat(3), (quiz, chosen) => {
        const solo = begun(quiz)
        const questions = questionsOf(solo, pack) ?? []
        const given = context(solo.lang, solo.format)
        for (const [at, question] of questions.entries()) {
          const here = { ...solo, at, missed: 2 ** at - 1 }
          const choice = Math.min(chosen, question.choices.length - 1)
          for (const label of choiceLabels(question, solo.lang)) expect(label.length).toBeLessThanOrEqual(80)
          for (const card of [
            askCard(here, questions, given, 7),
            answeredCard(here, { choice, questions }, given),
            resultCard({ ...here, at: questions.length, missed: 1023 }, questions, {
              note: 'x'.repeat(100),
              mayRemember: true,
              seed: 'zzzzzzz',
              pack,
            }),
          ]) {
            expect(within(sizeOf(card, solo.format), limits[solo.format]), cardText(card)).toBe(true)
            expect(card.buttons.length).toBeLessThanOrEqual(4)
            for (const { action } of [...card.buttons, ...(card.menu?.items ?? [])]) {
              expect(encodeAction(action).length).toBeLessThanOrEqual(100)
              expect(decodeAction(encodeAction(action))).toEqual(action)
            }
          }
        }
      }),
      { ...sample, numRuns: 100 },
    )
  })
})

describe('does every post of a group’s round fit into a message?', () => {
  it('each question, each answer and the result, with what the buttons carry', () => {
    fc.assert(
      fc.property(aQuiz, (quiz) => {
        const { lang, format, ...kept } = begun(quiz)
        const { codes, scope, seed, edition } = kept
        const questions = { host: 'h'.repeat(43), codes, scope, seed, edition, format }
        for (let at = 0; at <= codes.length; at++) {
          const row = { id: '9'.repeat(20), guildId: '1', channelId: '2', messageId: undefined, language: lang, questions, at, updatedAt: 0 } // prettier-ignore
          const answers = Array.from({ length: 50 }, (_, index) => ({ question: index % 10, choice: index % 4 }))
          const card = roundCard(roundOf(row, pack), answers, { ...context(lang, format), seenBy: 'others' })
          expect(within(sizeOf(card, format), limits[format]), cardText(card)).toBe(true)
          expect(card.buttons.length).toBeLessThanOrEqual(4)
          for (const { action, label } of [...card.buttons, ...(card.menu?.items ?? [])]) {
            expect([encodeAction(action).length <= 100, label.length <= 80]).toEqual([true, true])
            expect(decodeAction(encodeAction(action))).toEqual(action)
          }
        }
      }),
      { ...sample, numRuns: 40 },
    )
  })
})

describe('is a quiz drawn the same again?', () => {
  it('by the same seed, and otherwise by another', () => {
    const quiz = { topic: 'everything', guide: undefined } as const
    const draws = ['abc', 'abc', 'abd'].map((seed) => joinCodes(entriesFor(quiz, 10, seed, pack)))
    expect(draws[0]).toBe(draws[1])
    expect(draws[0]).not.toBe(draws[2])
  })
  it('with each kind in turn where everything is asked about', () => {
    const kinds = entriesFor({ topic: 'everything', guide: undefined }, 6, 's', pack).map(({ kind }) => kind)
    expect(kinds).toEqual(['misconception', 'term', 'case', 'misconception', 'term', 'case'])
  })
  it('and from a guide only what the guide names', () => {
    for (const guide of pack.ofKind('guide')) {
      const entries = entriesFor({ topic: 'everything', guide }, 10, 's', pack)
      expect(entries.length).toBeGreaterThanOrEqual(4)
      for (const { id } of entries) expect(guide.quiz).toContain(id)
    }
  })
  it('a scope comes back from its code', () => {
    for (const topic of topics)
      for (const guide of guides) expect(scopeOf(scopeCode({ topic, guide }), pack)).toEqual({ topic, guide })
  })
})
