import { z } from 'zod'
import { languages } from '../../content/schema/text.ts'
import { scopePattern } from './scope-pattern.ts'

const format = z.enum(['card', 'text'])
const lang = z.enum(languages)
/** The entries of a quiz, at most ten, one code after the other: `m01t14c06`. */
const codes = z.string().regex(/^([a-z]\d{2,3}){1,10}$/)

const solo = {
  codes,
  scope: z.string().regex(scopePattern),
  seed: z.string().regex(/^[0-9a-z]{1,7}$/),
  /** What tells whether the same questions would be drawn now. */
  edition: z.string().regex(/^[0-9a-z]{6}$/),
  /** The place of the question in the quiz; as many as there are questions: the result. */
  at: z.coerce.number().int().min(0).max(10),
  /** Which were missed so far, a bit each. */
  missed: z.coerce.number().int().min(0).max(1023),
  lang,
  format,
}

const choice = z.coerce.number().int().min(0).max(3)
const round = z.string().regex(/^\d{1,20}$/)

/**
 * What the actions of the quiz carry. A quiz of one's own is in its buttons alone: it goes on after a restart, and on another replica. Of a
 * group's round they carry its id; the rest is in the store.
 */
export const quizShapes = {
  quizAsk: solo,
  quizAnswer: { ...solo, choice },
  quizNew: {
    scope: z.string().regex(scopePattern),
    count: z.coerce.number().int().min(1).max(10),
    /** `own`: the language of whoever presses. */
    lang: z.enum([...languages, 'own']),
    format,
  },
  quizOpen: { code: z.string().regex(/^[a-z]\d{2,3}$/), lang, format },
  quizRemember: { codes, lang, format },
  quizConsent: { codes, lang, format },
  quizPick: { round, at: z.coerce.number().int().min(0).max(9), choice },
  quizMove: { round, from: z.coerce.number().int().min(0).max(20) },
  quizEnd: { round },
  quizMine: { round },
  forgetAsk: { lang, format },
  forget: { lang, format },
} as const
