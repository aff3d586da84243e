import type { Pack } from '../../../content/pack.ts'
import type { Entry, EntryOf } from '../../../content/schema/entry.ts'
import type { Language } from '../../../content/schema/text.ts'
import { messages } from '../../../i18n/messages.ts'
import { exportWords } from './words.ts'
import { type NamedSource, namedSources } from './sources.ts'

/** A question to learn from, its answer line by line, and what the answer rests on. */
export type Flashcard = {
  readonly entry: Entry
  readonly question: string
  readonly answer: readonly string[]
  readonly sources: readonly NamedSource[]
}

/** The cards of a pack in one language, one an entry, in the order of the pack. Guides make none: see words.ts. */
export const flashcards = (pack: Pack, lang: Language): readonly Flashcard[] =>
  pack.entries.flatMap((entry) => {
    if (entry.kind === 'guide') return []
    const [question, ...answer] = sidesOf(entry, lang)
    return [{ entry, question, answer, sources: namedSources(entry, pack, lang) }]
  })

type Sides = readonly [question: string, ...answer: string[]]

const sidesOf = (entry: Exclude<Entry, EntryOf<'guide'>>, lang: Language): Sides => {
  const { front } = exportWords[lang]
  const title = entry.title[lang]
  const summary = entry.summary[lang]
  switch (entry.kind) {
    case 'term':
      return [front.term(title), summary, ...pointsOf(entry, lang)]
    case 'question':
      return [title, summary, ...pointsOf(entry, lang)]
    case 'case':
      return [front.case(title), entry.status[lang], summary, ...pointsOf(entry, lang)]
    case 'misconception':
      return [front.misconception(entry.claim[lang]), ...putRight(entry, lang)]
    case 'debate':
      return [front.debate(title), ...bothSides(entry, lang)]
    case 'comparison':
      return [front.comparison(title), summary, ...entry.rows.map((row) => rowText(entry, row, lang))]
  }
}

/** As many as the first view of a card shows: what is worth learning by heart. */
const few = 3

const pointsOf = ({ points }: EntryOf<'term' | 'question' | 'case'>, lang: Language): readonly string[] =>
  points.slice(0, few).map(({ text }) => `• ${text[lang]}`)

/** The fact first and last; the claim stands on the front alone. */
const putRight = (entry: EntryOf<'misconception'>, lang: Language): readonly string[] => {
  const { card, labels } = messages(lang)
  return [
    entry.summary[lang],
    `${card.rating}: ${labels[entry.label]}`,
    `${card.misleads}: ${entry.misleads[lang]}`,
    `${card.kernel}: ${entry.kernel.text[lang]}`,
    `${card.factAgain}: ${entry.closing[lang]}`,
  ]
}

const bothSides = (entry: EntryOf<'debate'>, lang: Language): readonly string[] => {
  const { card } = messages(lang)
  return [
    ...(['for', 'against'] as const).flatMap((side) => [
      card.sides[side],
      ...entry.sides[side].map(({ claim }) => `• ${claim[lang]}`),
    ]),
    card.commonGround,
    ...entry.commonGround.map(({ text }) => `• ${text[lang]}`),
    card.order,
  ]
}

const rowText = (
  { columns }: EntryOf<'comparison'>,
  { question, cells }: EntryOf<'comparison'>['rows'][number],
  lang: Language,
): string => {
  const said = columns.map(({ id, label }) => `${label[lang]}: ${cells[id]?.[lang] ?? ''}`)
  return `${question[lang]} ${said.join(' / ')}`
}
