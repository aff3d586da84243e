import type { Language } from '../../content/schema/text.ts'
import type { EntryGroup, EntryHead, EntryView, ListView } from '../tools-protocol.ts'
import { browserWords, type BrowserWords } from '../words/browser.ts'
import { sidesPart } from './entry.ts'
import { part, pressable, tagParts, type Part } from './piece.ts'

/** The entries that fit, by kind; `isNarrowed` where something was searched for, so that the kinds are open. */
export const listView = (groups: readonly EntryGroup[], lang: Language, isNarrowed: boolean): ListView => {
  const words = browserWords(lang)
  const sum = (count: (group: EntryGroup) => number): number => groups.reduce((all, group) => all + count(group), 0)
  const found = sum(({ entries }) => entries.length)
  const shown = groups.filter(({ entries }) => entries.length > 0)
  return {
    due: words.dueOnly(sum(({ due }) => due)),
    found: found === 0 ? words.none : words.found(found),
    groups: shown.map(({ label, total, entries }) =>
      part(
        'details',
        { open: isNarrowed },
        part('summary', {}, words.group(label, entries.length, total)),
        part('ul', { class: 'bare-list' }, ...entries.map((head) => line(head, lang, words))),
      ),
    ),
  }
}

const line = (head: EntryHead, lang: Language, words: BrowserWords): Part => {
  const { code, titles } = head
  const title = lang === 'ja' ? titles[0] : titles[1]
  const label = part('span', {}, title, ' ', part('span', { class: 'about' }, code), ...dueMark(head, words))
  return part('li', {}, pressable({ class: 'line', id: code }, label, { ask: 'read', code }))
}

const dueMark = ({ dueSince }: EntryHead, words: BrowserWords): readonly Part[] =>
  tagParts(dueSince === null ? [] : [words.due(dueSince)])

/** An entry as the content browser opens it; a note in its place where there is none. */
export const entryPieces = (view: EntryView | undefined, lang: Language): readonly Part[] => {
  const words = browserWords(lang)
  const back = pressable({ class: 'button' }, `← ${words.back}`, { ask: 'read' })
  if (view === undefined) return [back, part('p', {}, words.unavailable)]
  const { command, option, code } = view
  const deed = { do: 'slash', command, values: { [option]: code } } as const
  return [
    back,
    pressable({ class: 'button primary' }, words.lookUp(command), { ask: 'do', deed }),
    ...dueMark(view, words),
    sidesPart(view.sides),
  ]
}
