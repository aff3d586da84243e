import type { Entry } from '../content/schema/entry.ts'
import type { Action, View } from '../door/action.ts'
import { guidesWords } from '../features/guides/words.ts'
import { reportWords } from '../features/report/words.ts'
import { messages } from '../i18n/messages.ts'
import type { Card, CardAction } from './card.ts'
import type { CardContext } from './context.ts'

type Position = { readonly view: View; readonly page: number; readonly pages: number }
type Seen = Extract<Action, { do: 'show' }>

/** A row of buttons holds four, so that their labels stay readable on a telephone; the rest goes into the menu. */
const places = 4

/** What a reader can do with the card of an entry: the most likely as buttons, the rest and related entries in a menu. */
export const entryActions = (
  entry: Entry,
  position: Position,
  context: CardContext,
): Pick<Card, 'buttons' | 'menu'> => {
  const actions = [...turning(entry, position, context), ...viewing(entry, position, context)]
  return {
    buttons: actions.slice(0, places),
    menu: {
      prompt: messages(context.lang).actions.menu,
      items: [
        ...actions.slice(places),
        ...related(entry, context),
        reporting(entry, position, context),
        removal(context),
      ],
    },
  }
}

/** The language to answer a press in: that of the card for its one reader, each presser's own where others see it. */
const speech = ({ seenBy, lang }: CardContext): Seen['lang'] => (seenBy === 'reader' ? lang : 'own')

const show = (entry: Entry, view: View, page: number, context: CardContext): Seen => ({
  do: 'show',
  code: entry.code,
  version: entry.version,
  view,
  page,
  lang: speech(context),
  format: context.format,
})

const turning = (entry: Entry, { view, page, pages }: Position, context: CardContext): readonly CardAction[] => {
  const { actions } = messages(context.lang)
  return [
    ...(page < pages ? [{ label: actions.next, action: show(entry, view, page + 1, context) }] : []),
    ...(page > 1 ? [{ label: actions.previous, action: show(entry, view, page - 1, context) }] : []),
  ]
}

const viewing = (entry: Entry, { view, page }: Position, context: CardContext): readonly CardAction[] => {
  const { actions } = messages(context.lang)
  const here = show(entry, view, page, context)
  const to = (target: View, label: string): readonly CardAction[] =>
    view === target ? [] : [{ label, action: show(entry, target, 1, context) }]
  return [
    ...(view === 'short' ? to('full', actions.more) : to('short', actions.less)),
    ...meeting(entry, context),
    { label: actions.otherLanguage, action: { ...here, lang: context.lang === 'ja' ? 'en' : 'ja' } },
    // A guide cites nothing itself: its sources are those of its entries, which its summary lists.
    ...(entry.kind === 'guide' ? [summary(entry, context)] : to('sources', actions.sources)),
    ...(context.seenBy === 'reader' ? [{ label: actions.share, action: { ...here, do: 'share' } as const }] : []),
    ...to('history', actions.history),
  ]
}

const related = (entry: Entry, context: CardContext): readonly CardAction[] =>
  entry.related.flatMap((id) => {
    const other = context.pack.byId(id)
    if (!other) return []
    return [
      {
        label: other.title[context.lang],
        about: `${messages(context.lang).kinds[other.kind]} (${other.code})`,
        action: show(other, 'short', 1, context),
      },
    ]
  })

/** Threads are for servers. */
const meeting = ({ kind, code, version }: Entry, { lang, place }: CardContext): readonly CardAction[] => {
  const { meeting: label, meetingAbout: about } = guidesWords[lang]
  return kind !== 'guide' || place?.guildId === undefined
    ? []
    : [{ label, about, action: { do: 'meeting', code, version } }]
}

const summary = ({ code }: Entry, context: CardContext): CardAction => {
  const { summary: label, summaryAbout: about } = guidesWords[context.lang]
  return { label, about, action: { do: 'summary', code, lang: speech(context) } }
}

const reporting = ({ code, version }: Entry, { view, page }: Position, { lang }: CardContext): CardAction => {
  const { report: label, reportAbout: about } = reportWords[lang]
  return { label, about, action: { do: 'report', code, version, view, page } }
}

const removal = ({ lang }: CardContext): CardAction => {
  const { actions } = messages(lang)
  return { label: actions.remove, about: actions.removeAbout, action: { do: 'remove' } }
}
