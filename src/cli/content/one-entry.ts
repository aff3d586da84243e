import { entryCard } from '../../cards/entry-card.ts'
import { cardText } from '../../cards/to-text.ts'
import { dayOf } from '../../content/day.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { View } from '../../door/action.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { packOrFaults } from './pack-or-faults.ts'

type Line = { readonly lang: Language; readonly json: boolean }

/** Prints an entry as its cards read, all views and pages, for whoever reviews a change. With JSON, the entry as data. */
export const showEntry = (line: Line, name: string | undefined) =>
  withEntry(line, name, (entry, pack) => {
    if (line.json) return printJson(entry)
    for (const view of ['short', 'full', 'sources'] as const satisfies readonly View[])
      for (let page = 1, pages = 1; page <= pages; page++) {
        const today = dayOf(new Date())
        const context = { pack, lang: line.lang, format: 'card', seenBy: 'reader', today } as const
        const card = entryCard(entry, { view, page }, context)
        pages = card.pages
        print(`${cardText(card)}\n${'─'.repeat(40)}`)
      }
  })

/** Prints what changed in an entry, when and why, the newest first. */
export const historyOf = (line: Line, name: string | undefined) =>
  withEntry(line, name, ({ id, history }) => {
    if (line.json) return printJson(history)
    for (const { version, date, why } of history.toReversed()) print(`${id}@${version}  ${date}  ${why[line.lang]}`)
  })

type Pack = NonNullable<ReturnType<typeof packOrFaults>>

const withEntry = ({ lang }: Line, name: string | undefined, use: (entry: Entry, pack: Pack) => void) => {
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const entry = name === undefined ? undefined : (pack.byId(name) ?? pack.byCode(name))
  if (!entry) {
    complain(lang === 'ja' ? `記事「${name ?? ''}」はありません` : `There is no entry "${name ?? ''}"`)
    return exit.wrongUse
  }
  use(entry, pack)
  return exit.done
}
