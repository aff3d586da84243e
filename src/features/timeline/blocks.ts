import type { Block } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { sourceIdsOf } from '../../content/walk.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Selection, selectEvents, TimelineEvent } from './select.ts'
import { timelineWords } from './words.ts'

type Selected = ReturnType<typeof selectEvents>

/** Events in order, by decades, each with what it rests on, since when that holds, and its sources by number and name. */
export const eventBlocks = (
  { events, unsure }: Selected,
  { how }: Pick<Selection, 'how'>,
  context: CardContext,
): readonly Block[] => {
  const { lang } = context
  const words = timelineWords[lang]
  const ids = sourceIdsOf({ events: [...events, ...unsure] })
  const block = (event: TimelineEvent): Block => eventBlock(event, ids, context)
  const decades = Map.groupBy(events, ({ date }) => `${date.slice(0, 3)}0`)
  const last = events.at(-1)
  return [
    ...(how === 'by' && last !== undefined
      ? [{ kind: 'lead', text: words.latest(dateText(last.date, lang)) } as const]
      : []),
    ...(events.length === 0 ? [{ kind: 'text', text: how === 'by' ? words.noneBy : words.none } as const] : []),
    ...[...decades].flatMap(([decade, of]) => [
      { kind: 'heading', text: words.decade(decade) } as const,
      ...of.map(block),
    ]),
    ...(unsure.length === 0
      ? []
      : [
          { kind: 'heading', text: words.unsure } as const,
          { kind: 'note', text: words.unsureNote } as const,
          ...unsure.map(block),
        ]),
  ]
}

const eventBlock = (event: TimelineEvent, ids: readonly string[], { lang, pack }: CardContext): Block => {
  const { bases, card } = messages(lang)
  const sources = [...new Set(event.cite.map(({ source }) => source))].map((id) => {
    const { publisher, date } = pack.source(id)
    return `[${ids.indexOf(id) + 1}] ${publisher} ${date?.slice(0, 4) ?? card.undated}`
  })
  return {
    kind: 'item',
    label: dateText(event.date, lang),
    text: event.text[lang],
    note: [bases[event.basis], card.asOf(dateText(event.asOf, lang)), sources.join(lang === 'ja' ? '、' : '; ')].join(
      lang === 'ja' ? ' ・ ' : ' · ',
    ),
  }
}
