import type { Card, CardAction } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { paginate } from '../../cards/paginate.ts'
import { sourcesView } from '../../cards/views/sources.ts'
import type { Action } from '../../door/action.ts'
import { openEntry } from '../../door/open-entry.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import { eventBlocks } from './blocks.ts'
import { selectEvents, type Selection, type TimelineEvent } from './select.ts'
import { timelineWords } from './words.ts'

type Shown = { readonly part: 'events' | 'sources'; readonly page: number }

/** A menu lists 25 (Discord docs, String Select); one place is for taking the answer back. */
const mostEntries = 24

/** The events asked for, or their sources, one page of them. A page beyond the last is the last. */
export const timelineCard = (selection: Selection, { part, page }: Shown, context: CardContext): Card => {
  const { lang, format } = context
  const words = timelineWords[lang]
  const selected = selectEvents(context.pack, selection)
  const all = [...selected.events, ...selected.unsure]
  const blocks = part === 'events' ? eventBlocks(selected, selection, context) : sourcesView({ events: all }, context)
  const pages = paginate(blocks, format)
  const shown = Math.min(page, pages.length)
  const joint = lang === 'ja' ? ' ・ ' : ' · '
  return {
    title: words.title(selection.topic?.title[lang]),
    label: [...(part === 'events' ? [] : [words.sources]), spanText(selection, context)].join(joint),
    blocks: pages[shown - 1] ?? [],
    footer: [
      words.count(all.length),
      ...(pages.length === 1 ? [] : [messages(lang).card.page(shown, pages.length)]),
    ].join(joint),
    pages: pages.length,
    buttons: buttonsOf(selection, { part, page: shown }, pages.length, all.length > 0, context),
    menu: menuOf(all, selection, context),
  }
}

const spanText = ({ from, until, how }: Selection, { lang }: CardContext): string => {
  const { span } = timelineWords[lang]
  const [start, end] = [from, until].map((date) => (date === undefined ? undefined : dateText(date, lang)))
  if (end !== undefined) {
    if (how === 'by') return span.by(end)
    return start === undefined ? span.until(end) : span.within(start, end)
  }
  return start === undefined ? span.all : span.from(start)
}

const buttonsOf = (
  { topic, from, until, how }: Selection,
  { part, page }: Shown,
  pages: number,
  hasEvents: boolean,
  { lang, seenBy, format }: CardContext,
): readonly CardAction[] => {
  const { actions } = messages(lang)
  const words = timelineWords[lang]
  const spoken = seenBy === 'reader' ? lang : 'own'
  const to = (change: Partial<Extract<Action, { do: 'timeline' }>>): Action => ({
    do: 'timeline',
    topic: topic?.code ?? '',
    from: from ?? '',
    until: until ?? '',
    how,
    part,
    page,
    lang: spoken,
    format,
    ...change,
  })
  const otherPart = part === 'events' ? 'sources' : 'events'
  return [
    ...(page < pages ? [{ label: actions.next, action: to({ page: page + 1 }) }] : []),
    ...(page > 1 ? [{ label: actions.previous, action: to({ page: page - 1 }) }] : []),
    ...(hasEvents ? [{ label: words[otherPart], action: to({ part: otherPart, page: 1 }) }] : []),
    { label: actions.otherLanguage, action: to({ lang: lang === 'ja' ? 'en' : 'ja' }) },
  ]
}

/** The topic and the entries that share most of its events, and a way to take the answer back. */
const menuOf = (events: readonly TimelineEvent[], { topic }: Selection, context: CardContext): Card['menu'] => {
  const { actions } = messages(context.lang)
  const uses = new Map<string, number>()
  for (const id of events.flatMap(({ entries }) => entries)) uses.set(id, (uses.get(id) ?? 0) + 1)
  const near = [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
  const entries = [...new Set([...(topic === undefined ? [] : [topic.id]), ...near])].slice(0, mostEntries)
  return {
    prompt: entries.length === 0 ? actions.menu : timelineWords[context.lang].menu,
    items: [
      ...entries.flatMap((id) => {
        const entry = context.pack.byId(id)
        return entry ? [openEntry(entry, context)] : []
      }),
      { label: actions.remove, about: actions.removeAbout, action: { do: 'remove' } },
    ],
  }
}
