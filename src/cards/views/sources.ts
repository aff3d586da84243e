import type { Entry } from '../../content/schema/entry.ts'
import type { Source } from '../../content/schema/source.ts'
import { wasRead } from '../../content/schema/source.ts'
import { citedOf, sourceIdsOf } from '../../content/walk.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'

/** All sources of an entry, or of several, numbered as the statements name them, each with what it is and how it was seen. */
export const sourcesView = (entry: object, context: CardContext): readonly Block[] =>
  sourceIdsOf(entry).map((id, index) => {
    const source = context.pack.source(id)
    return {
      kind: 'source',
      number: index + 1,
      text: nameOf(source, context),
      url: source.url,
      note: [...describe(source, context), ...placesOf(entry, id, context)].join(
        context.lang === 'ja' ? ' ・ ' : ' · ',
      ),
    }
  })

/** More names than these in one line nobody reads: the line then gives their number, and the sources view lists them. */
const most = 9

/** A line that names some of the sources of an entry by publisher and year: `出典: [1] NATO(2023) [2] …`. */
export const briefSources = (entry: Entry, ids: readonly string[], { pack, lang }: CardContext): readonly Block[] => {
  const names = sourceIdsOf(entry).flatMap((id, index) => {
    if (!ids.includes(id)) return []
    const { publisher, date } = pack.source(id)
    const year = date?.slice(0, 4) ?? messages(lang).card.undated
    return [`[${index + 1}] ${publisher} ${year}`]
  })
  const { card } = messages(lang)
  const list = names.length > most ? card.manySources(names.length) : names.join(lang === 'ja' ? '、' : '; ')
  return [{ kind: 'note', text: `${card.sources}: ${list}` }]
}

// A title that was never seen in print is a description of ours: it must not look like the document's own.
const nameOf = (source: Source, { lang }: CardContext): string => {
  const title = source.titlePrinted
    ? lang === 'ja' || source.lang === 'ja'
      ? `「${source.title}」`
      : `“${source.title}”`
    : ''
  const author = source.author === undefined ? '' : `${source.author}, `
  return `${author}${title}${title === '' ? '' : ' '}${source.publisher}`
}

const describe = (source: Source, { lang }: CardContext): readonly string[] => {
  const { card, sourceKinds } = messages(lang)
  const seen = wasRead(source) ? (source.seen === 'full' ? card.seen.full : card.seen.excerpt) : card.seen.notRead
  return [
    source.date === null ? card.undated : dateText(source.date, lang),
    card[source.type],
    sourceKinds[source.kind],
    seen,
    ...(source.url === null ? [card.noAddress] : []),
  ]
}

const placesOf = (entry: object, id: string, { lang }: CardContext): readonly string[] => [
  ...new Set(
    citedOf(entry).flatMap(({ cite }) =>
      cite.flatMap(({ source, place }) => (source === id && place ? [place[lang]] : [])),
    ),
  ),
]
