import type { CardContext } from '../cards/context.ts'
import { viewBlocks } from '../cards/views/index.ts'
import { dayOf, daysToReview } from '../content/day.ts'
import type { Pack } from '../content/pack.ts'
import { kinds, type Entry, type Kind } from '../content/schema/entry.ts'
import { languages, type Language } from '../content/schema/text.ts'
import { dateText } from '../i18n/dates.ts'
import { messages } from '../i18n/messages.ts'
import { inOrder } from '../search/catalogue.ts'
import { fold } from '../search/fold.ts'
import { lookUps } from './live/look-up.ts'
import type { EntryGroup, EntryHead, EntrySide, EntryView } from './tools-protocol.ts'

/** The content as it is now, the day on which it is read, and the reader's language. */
export type Reading = { readonly pack: Pack; readonly today: string; readonly lang: Language }

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/**
 * All kinds with those of their entries that fit: each word typed stands in the title in either language, the code, the id or the reading,
 * in any width, case or kana. Titles alone: an entry's texts are asked for one by one.
 */
export const entryGroups = (reading: Reading, typed: string, dueOnly: boolean): readonly EntryGroup[] => {
  const wanted = typed.split(/\s+/).map((word) => fold(word))
  const fits = ({ title, code, id, reading: kana }: Entry): boolean => {
    const names = [title.ja, title.en, code, id, kana].map((name) => fold(name))
    return wanted.every((word) => names.some((name) => name.includes(word)))
  }
  const isDue = (entry: Entry): boolean => daysToReview(entry, reading.today) < 0
  return allKinds.map((kind) => {
    const all = reading.pack.ofKind(kind)
    return {
      kind,
      label: messages(reading.lang).kinds[kind],
      total: all.length,
      due: all.filter(isDue).length,
      entries: inOrder(all)
        .filter((entry) => fits(entry) && (!dueOnly || isDue(entry)))
        .map((entry) => headOf(entry, reading)),
    }
  })
}

const dayLength = 24 * 60 * 60 * 1000

const headOf = (entry: Entry, { today, lang }: Reading): EntryHead => {
  const { code, title, asOf, reviewDays } = entry
  const end = dayOf(new Date(Date.parse(asOf) + reviewDays * dayLength))
  return {
    code,
    titles: [title.ja, title.en],
    dueSince: daysToReview(entry, today) < 0 ? dateText(end, lang) : null,
  }
}

/** An entry with all it says in both languages; undefined where no entry has this code. */
export const entryView = (reading: Reading, code: string): EntryView | undefined => {
  const entry = reading.pack.byCode(code)
  if (entry === undefined) return undefined
  const [command, option] = lookUps[entry.kind]
  return { ...headOf(entry, reading), sides: languages.map((lang) => sideOf(entry, lang, reading)), command, option }
}

const sideOf = (entry: Entry, lang: Language, { pack, today }: Reading): EntrySide => {
  const context: CardContext = { pack, today, lang, format: 'card', seenBy: 'reader' }
  const sources = viewBlocks.sources(entry, context)
  const { kinds: names, views, card } = messages(lang)
  const reference = [`${entry.code}@${entry.version}`, dateText(entry.asOf, lang)] as const
  return {
    lang,
    title: entry.title[lang],
    label: names[entry.kind],
    blocks: [
      ...viewBlocks.full(entry, context),
      ...(sources.length === 0 ? [] : [{ kind: 'heading', text: views.sources } as const, ...sources]),
    ],
    footer: daysToReview(entry, today) < 0 ? card.due(...reference) : card.footer(...reference),
  }
}
