import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Action } from '../../door/action.ts'
import type { Entered } from '../../door/modal.ts'
import { messages } from '../../i18n/messages.ts'
import { positionOf } from './position.ts'
import { reportWords } from './words.ts'

/** A report: what it is about, in a line or two, and what the person wrote, which stays in this answer and is kept nowhere. */
export type Report = { readonly title: string; readonly place: string; readonly typed: string }

/** Puts a report together. `version` is the one that the person had before them; `name` theirs where they add it. */
export const reportOf = (
  entry: Entry,
  { version, view, page }: Pick<Extract<Action, { do: 'report-send' }>, 'version' | 'view' | 'page'>,
  entered: Entered,
  { lang, name }: { readonly lang: Language; readonly name: string | undefined },
): Report => {
  const words = reportWords[lang]
  const sentence = entered['sentence'] ?? ''
  const reference = `${entry.code}@${version} ${entry.id}`
  const parts: readonly (readonly [string, string])[] = [
    [words.lines.sentence, sentence],
    [words.lines.wrong, entered['wrong'] ?? ''],
    [words.lines.source, entered['source'] ?? ''],
  ]
  return {
    title: words.issueTitle(`${entry.code}@${version}`),
    place: `${reference}\n${words.place(messages(lang).views[view], page, positionOf(sentence, entry))}`,
    typed: [
      ...parts.flatMap(([label, text]) => (text.trim() === '' ? [] : [`${label}: ${text.trim()}`])),
      ...(name === undefined ? [] : [words.from(name)]),
    ].join('\n'),
  }
}
