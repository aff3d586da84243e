import type { Pack } from '../../content/pack.ts'
import type { Text } from '../../content/schema/text.ts'
import { isAsked, negates } from '../message-guards.ts'
import { learnLinear, type Linear, type Sample } from './linear.ts'
import { mannerOf } from './manner.ts'

/** What is learnt for messages. Misconceptions go by their place among those of the pack. */
export type MessageModel = {
  /** Whether a text states a misconception. */
  readonly stating: Linear
  /** Of each misconception: the share of its statements that negate something. */
  readonly negating: Float32Array
}

/**
 * How much a line that states nothing counts, compared with one that states: those written for the purpose most, since a wrong
 * correction is worse than none; what an entry says itself, questions asked about it and statements of others less. A claim counts
 * as several phrasings: it is the one statement in plain words.
 */
const weight = { claim: 4, unstated: 2, told: 0.5, asked: 0.5, foreign: 0.3 } as const

/** How many other misconceptions each statement is held against. */
const foreignEach = 2

/** Learns from the phrasings of a pack and from its lines that state nothing. Takes some seconds for 200 entries. */
export const learnMessages = (pack: Pack): MessageModel => {
  const subjects = pack.ofKind('misconception').length
  const statements = statementsOf(pack)
  return {
    stating: learnLinear(
      [...statements, ...foreignOf(statements, subjects), ...unstatedOf(pack)].map((line) => sampleOf(line)),
      { subjects, decay: 0.01, prior: 0 },
    ),
    negating: Float32Array.from({ length: subjects }, (_, subject) => {
      const own = statements.filter((line) => line.subject === subject)
      return own.filter(({ text }) => negates(text)).length / Math.max(1, own.length)
    }),
  }
}

type Line = Omit<Sample, 'features'> & { readonly text: string }

const sampleOf = ({ text, ...line }: Line): Sample => ({ ...line, features: mannerOf(text) })

const both = (texts: readonly Text[]): readonly string[] => texts.flatMap(({ ja, en }) => [ja, en])

const phrasingsOf = ({ asked }: { readonly asked: readonly { readonly ja: readonly string[]; readonly en: readonly string[] }[] }) => asked.flatMap(({ ja, en }) => [...ja, ...en]) // prettier-ignore

/** Phrasings that are no questions state the misconception, as does its claim. */
const statementsOf = (pack: Pack): readonly Line[] =>
  pack.ofKind('misconception').flatMap((entry, subject) => {
    const all = (texts: readonly string[], counts: number): readonly Line[] =>
      texts.map((text) => ({ text, subject, yes: true, weight: counts, typical: true }))
    return [
      ...all(
        phrasingsOf(entry).filter((text) => !isAsked(text)),
        1,
      ),
      ...all(both([entry.claim]), weight.claim),
    ]
  })

/** A statement of one misconception states no other; each meets a few others in turn. */
const foreignOf = (statements: readonly Line[], subjects: number): readonly Line[] =>
  subjects < 2
    ? []
    : statements.flatMap((line, index) =>
        Array.from({ length: foreignEach }, (_, turn) => ({
          ...line,
          subject: (line.subject + 1 + ((index * (turn + 1)) % (subjects - 1))) % subjects,
          yes: false,
          weight: weight.foreign,
        })),
      )

/** The pack's lines that state nothing, what the entries say, their near misses, and phrasings that ask. */
const unstatedOf = (pack: Pack): readonly Line[] =>
  pack.ofKind('misconception').flatMap((entry, subject) => {
    const all = (texts: readonly string[], counts: number, typical: boolean): readonly Line[] =>
      texts.map((text) => ({ text, subject, yes: false, weight: counts, typical }))
    const unstated = pack.unstated
      .filter((group) => group.entry === entry.id)
      .flatMap(({ truth, negation, rejection, question, opinion }) =>
        [truth, negation, rejection, question, opinion].flatMap(({ ja, en }) => [...ja, ...en]),
      )
    const points = entry.points.map(({ text }) => text)
    const told = [entry.title, entry.summary, entry.closing, entry.kernel.text, ...points, ...entry.nearMisses]
    return [
      ...all(phrasingsOf(entry).filter(isAsked), weight.asked, true),
      ...all(unstated, weight.unstated, true),
      // An entry speaks like a reference book: whoever makes a claim in plain words must not be taken for it.
      ...all(both(told), weight.told, false),
    ]
  })
