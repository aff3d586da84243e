import type { Language } from '../../content/schema/text.ts'
import type { ContentFaultsView, ContentView, OutdatedCard } from '../live/content-view.ts'
import type { OutdatedView } from '../protocol.ts'
import { contentWords, type ContentWords } from '../words/content.ts'
import { part, pressable, type Part } from './piece.ts'

/** What is wrong in the content files, what is left to do with them, and that something is still being learnt; nothing where all is well. */
export const faultParts = ({ faults, waiting, learning }: ContentView, lang: Language): readonly Part[] => {
  const words = contentWords(lang)
  return [
    ...list('wrong', words.faults, words.stays, faults, lang),
    ...list('to-do', words.waiting, '', waiting, lang),
    ...(learning ? [part('p', { class: 'learning' }, words.learning)] : []),
  ]
}

/** A card that is older than its entry, with a note on it: that it was opened again, or how to see the entry as it reads now. */
export const outdatedView = ({ messageId, code, renewable }: OutdatedCard, lang: Language): OutdatedView => {
  const words = contentWords(lang)
  const deed = { do: 'open', entry: code, language: null } as const
  const opener = pressable({ class: 'button secondary' }, words.openNew, { ask: 'do', deed })
  const note = renewable
    ? part('p', { class: 'renewed' }, words.renewed)
    : part('div', { class: 'outdated' }, part('p', {}, words.outdated), opener)
  return { messageId, renewable, note }
}

const list = (
  looks: string,
  title: ContentWords['faults'],
  help: string,
  { shown, count }: ContentFaultsView,
  lang: Language,
): readonly Part[] => {
  if (count === 0) return []
  const lines = shown.map(({ place, what, write }) =>
    part('li', {}, part('code', {}, place), part('p', {}, what[lang]), part('p', { class: 'write' }, write[lang])),
  )
  const further = count - shown.length
  return [
    part(
      'div',
      { class: looks },
      part('h2', {}, title(count)),
      ...(help === '' ? [] : [part('p', {}, help)]),
      part('ul', {}, ...lines),
      ...(further === 0 ? [] : [part('p', {}, contentWords(lang).more(further))]),
    ),
  ]
}
