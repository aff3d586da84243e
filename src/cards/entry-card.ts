import { daysToReview } from '../content/day.ts'
import type { Entry } from '../content/schema/entry.ts'
import type { View } from '../door/action.ts'
import { dateText } from '../i18n/dates.ts'
import { messages } from '../i18n/messages.ts'
import type { Block, Card } from './card.ts'
import type { CardContext } from './context.ts'
import { entryActions } from './entry-actions.ts'
import { keepCard } from './keep-cards.ts'
import { paginate } from './paginate.ts'
import { viewBlocks } from './views/index.ts'

/** What of an entry to show. A page beyond the last is the last. `fromVersion` is the version that a pressed message showed. */
export type Shown = { readonly view: View; readonly page: number; readonly fromVersion?: number }

/**
 * The card of an entry, in one view and on one page, with everything a reader can do next. Made once for all who see the same: most of the time
 * that an answer takes goes into it.
 */
export const entryCard = (entry: Entry, shown: Shown, context: CardContext): Card =>
  keepCard(context.pack, entry, keyOf(entry, shown, context), () => makeCard(entry, shown, context))

/**
 * All that tells one card of an entry from another; versions that somebody made up make none of their own. A new day makes no other card,
 * unless the entry becomes due for review on it.
 */
const keyOf = (entry: Entry, shown: Shown, context: CardContext): string => {
  const { lang, format, seenBy, place } = context
  const from = isNewer(entry, shown) ? shown.fromVersion : ''
  const where = place?.guildId === undefined ? '' : 'server'
  const due = isDue(entry, context)
  return [entry.code, shown.view, shown.page, from, lang, format, seenBy, where, due].join(':')
}

const isDue = (entry: Entry, { today }: CardContext): boolean => daysToReview(entry, today) < 0

const makeCard = (entry: Entry, shown: Shown, context: CardContext): Card => {
  const { lang, format } = context
  const pages = paginate(viewBlocks[shown.view](entry, context), format)
  const page = Math.min(shown.page, pages.length)
  return {
    entry: referenceTo(entry),
    title: entry.title[lang],
    label: labelOf(entry, shown.view, context),
    blocks: [...newer(entry, shown, context), ...(pages[page - 1] ?? [])],
    footer: footerOf(entry, page, pages.length, context),
    pages: pages.length,
    ...entryActions(entry, { view: shown.view, page, pages: pages.length }, context),
  }
}

const referenceTo = ({ code, version }: Entry): string => `${code}@${version}`

const labelOf = (entry: Entry, view: View, { lang }: CardContext): string => {
  const { kinds, views } = messages(lang)
  return view === 'short' ? kinds[entry.kind] : [kinds[entry.kind], views[view]].join(lang === 'ja' ? ' ・ ' : ' · ')
}

/** Whether the entry has changed since the message that was pressed. */
const isNewer = (entry: Entry, shown: Shown): shown is Shown & { readonly fromVersion: number } =>
  shown.fromVersion !== undefined && shown.fromVersion < entry.version

const newer = (entry: Entry, shown: Shown, { lang }: CardContext): readonly Block[] =>
  isNewer(entry, shown) ? [{ kind: 'note', text: messages(lang).card.newer(shown.fromVersion, entry.version) }] : []

const footerOf = (entry: Entry, page: number, pages: number, context: CardContext): string => {
  const { lang } = context
  const { card } = messages(lang)
  const reference = referenceTo(entry)
  const date = dateText(entry.asOf, lang)
  const line = isDue(entry, context) ? card.due(reference, date) : card.footer(reference, date)
  return pages === 1 ? line : `${line}${lang === 'ja' ? ' ・ ' : ' · '}${card.page(page, pages)}`
}
