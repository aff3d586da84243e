import type { Block } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { daysToReview } from '../../content/day.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { type Source, wasRead } from '../../content/schema/source.ts'
import { sourceIdsOf } from '../../content/walk.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Question } from './question.ts'
import { quizWords } from './words.ts'

/** Sources named below an answer; the entry lists them all. */
const fewSources = 2

/** Why the answer is what it is: the fact first, then what was made of the claim, and what it rests on. */
export const explanationBlocks = (question: Question, context: CardContext): readonly Block[] => {
  const { entry, kind, shown } = question
  const { lang } = context
  const words = quizWords[lang]
  return [
    { kind: 'heading', text: `${words.explanation}: ${entry.title[lang]}` },
    { kind: 'text', text: entry.summary[lang] },
    ...(entry.kind === 'misconception'
      ? kind === 'accurate' && shown !== entry.claim
        ? [{ kind: 'text', text: words.nearMiss } as const]
        : [{ kind: 'text', text: entry.misleads[lang] } as const]
      : []),
    { kind: 'heading', text: messages(lang).card.sources },
    ...sourceBlocks(entry, context),
  ]
}

/** Who speaks for a side or a state is named as such (docs/neutrality.md). */
const partisan: readonly Source['kind'][] = ['campaign', 'state-media']

/** What an entry rests on: what was read and can be opened comes first, and what no side has published. */
const sourceBlocks = (entry: Entry, context: CardContext): readonly Block[] => {
  const sources = sourceIdsOf(entry).map((id) => context.pack.source(id))
  const rank = (source: Source): number =>
    (wasRead(source) ? 0 : 4) + (source.url === null ? 2 : 0) + (partisan.includes(source.kind) ? 1 : 0)
  return sources
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, fewSources)
    .map((source): Block => {
      const text = sourceText(source, context)
      return source.url === null ? { kind: 'note', text } : { kind: 'link', text, url: source.url }
    })
}

/** Title, publisher and date. A title that was never seen in print is a description, and never shown. */
const sourceText = (source: Source, { lang }: CardContext): string => {
  const { title, titlePrinted, publisher, date, kind } = source
  const { card, sourceKinds } = messages(lang)
  const quoted = lang === 'ja' || source.lang === 'ja' ? `「${title}」` : `“${title}”`
  const parts = [
    titlePrinted ? quoted : '',
    partisan.includes(kind) ? `${publisher} (${sourceKinds[kind]})` : publisher,
    date === null ? card.undated : dateText(date, lang),
  ]
  return parts.filter((part) => part !== '').join(lang === 'ja' ? '、' : ', ')
}

/** The entry that a question comes from, with its version and when it was checked. */
export const citation = (entry: Entry, { lang, today }: CardContext): string => {
  const { card } = messages(lang)
  const [reference, date] = [`${entry.code}@${entry.version}`, dateText(entry.asOf, lang)]
  return daysToReview(entry, today) < 0 ? card.due(reference, date) : card.footer(reference, date)
}
