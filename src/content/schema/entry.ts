import { z } from 'zod'
import { Argument, Event, Point, Row } from './point.ts'
import { Day, Id, Text, TextLists } from './text.ts'

const phrasing = z.strictObject({
  writer: Id.describe('書き手の記号 / who wrote these, as a neutral label'),
  ...TextLists.shape,
})

const historyLine = z.strictObject({
  version: z.int().min(1),
  date: Day,
  why: Text,
  text: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'digest')
    .describe('`npm run content -- bump` writes this'),
})

const common = {
  id: Id,
  code: z.string().regex(/^[tmdcvqg]\d{2,3}$/, 'code'),
  title: Text,
  // Spelt out, because editors read the pattern without Unicode classes.
  reading: z.string().regex(/^[ぁ-ゖー]+$/, 'kana'),
  aliases: TextLists,
  asked: z.array(phrasing).readonly(),
  summary: Text,
  related: z.array(Id).readonly(),
  asOf: Day.describe('記事全体を出典と照合した日 / when the whole entry was last checked against its sources'),
  reviewDays: z
    .int()
    .min(30)
    .max(730)
    .describe('この日数を過ぎると「確認時期」と表示 / days until it is due for review'),
  version: z.int().min(0),
  history: z.array(historyLine).readonly(),
}

const points = z.array(Point).min(1, 'points-missing').readonly()

/** A definition. */
const Term = z.strictObject({ kind: z.literal('term').default('term'), ...common, points })

/** What a claim is rated as. The label judges the claim, never a person or a policy view; forecasts get no rating. */
const Label = z.preprocess(
  // YAML reads a bare false as a truth value.
  (value) => (value === false ? 'false' : value),
  z.enum(['false', 'misleading', 'contested', 'outdated', 'forecast']),
)

/** A common claim put right: `title` and `summary` are the fact, `claim` is quoted once, `closing` says the fact again. */
const Misconception = z.strictObject({
  kind: z.literal('misconception').default('misconception'),
  ...common,
  claim: Text,
  label: Label,
  flatters: z.enum(['supporters', 'opponents', 'neither']),
  misleads: Text,
  kernel: Point,
  points,
  closing: Text,
  nearMisses: z.array(Text).min(1, 'near-misses-missing').readonly(),
})

/** A policy question with both sides. `points` are the background; there is no conclusion and no place for one. */
const Debate = z.strictObject({
  kind: z.literal('debate').default('debate'),
  ...common,
  points,
  sides: z.strictObject({
    for: z.array(Argument).min(1).readonly(),
    against: z.array(Argument).min(1).readonly(),
  }),
  commonGround: z.array(Point).min(1, 'points-missing').readonly(),
  matters: z.strictObject({
    fact: z.array(Text).min(1).readonly().describe('事実で決まること / what facts can settle'),
    value: z.array(Text).min(1).readonly().describe('価値判断 / what is a choice of values'),
  }),
})

/** A country or place: where it stands (`status`), what is known, and dated events in order. */
const Case = z.strictObject({
  kind: z.literal('case').default('case'),
  ...common,
  status: Text,
  points,
  events: z.array(Event).min(1).readonly(),
})

/** A table: rows are questions, columns the things compared. */
const Comparison = z.strictObject({
  kind: z.literal('comparison').default('comparison'),
  ...common,
  columns: z
    .array(z.strictObject({ id: Id, label: Text, entry: Id.optional() }))
    .min(2)
    .max(4)
    .readonly(),
  rows: z.array(Row).min(2).readonly(),
})

/** A question people ask, with a short answer (`summary`) and its grounds. */
const Question = z.strictObject({ kind: z.literal('question').default('question'), ...common, points })

/** A plan for a study group's meeting: what to reach, what to read in which order, what to ask, what to quiz. Minutes are a proposal. */
const Guide = z.strictObject({
  kind: z.literal('guide').default('guide'),
  ...common,
  minutes: z.int().min(10).max(120),
  goals: z.array(Text).min(2).max(6).readonly(),
  steps: z
    .array(z.strictObject({ entry: Id, minutes: z.int().min(1).max(60), focus: Text }))
    .min(3)
    .max(12)
    .readonly(),
  questions: z.array(Text).min(4).max(12).readonly().describe('進行役の問い。どちらの側にも寄らない / favour no side'),
  quiz: z.array(Id).min(4).readonly().describe('確認に使う記事 / entries to quiz on'),
})

/** The schema of each kind, and where its files live below a pack's folder. Codes begin with `letter`. */
export const kinds = {
  term: { schema: Term, folder: 'terms', letter: 't' },
  misconception: { schema: Misconception, folder: 'misconceptions', letter: 'm' },
  debate: { schema: Debate, folder: 'debates', letter: 'd' },
  case: { schema: Case, folder: 'cases', letter: 'c' },
  comparison: { schema: Comparison, folder: 'comparisons', letter: 'v' },
  question: { schema: Question, folder: 'qa', letter: 'q' },
  guide: { schema: Guide, folder: 'guides', letter: 'g' },
} as const

export type Kind = keyof typeof kinds
export type EntryOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>

/** One entry of the pack, of any kind. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind]
