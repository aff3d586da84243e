import type { Pack } from '../../../src/content/pack.ts'
import type { EntryOf, Kind } from '../../../src/content/schema/entry.ts'
import type { Language } from '../../../src/content/schema/text.ts'
import { isAsked } from '../../../src/search/message-guards.ts'
import type { MessageItem } from '../sets.ts'
import { holdOut, writersOf } from './lesson.ts'

/** One line in so many of those that state nothing is held out. */
const unstatedStep = 3
/** One in so many of the held-out questions about what lies outside is a message too: about the share that the sets have. */
const elsewhereStep = 4

/** The ways of not stating, under the names that the evaluation sets use. */
const styles = {
  truth: 'true-statement',
  negation: 'negation',
  rejection: 'quoting-to-reject',
  question: 'question',
  opinion: 'opinion',
} as const
const ways = Object.keys(styles) as readonly (keyof typeof styles)[] // Object.keys gives strings; these are the ways

type Lines = Readonly<Record<Language, readonly string[]>>

const itemsOf = (lines: Lines, expect: readonly string[], style: string): readonly MessageItem[] =>
  (['ja', 'en'] as const).flatMap((lang) => lines[lang].map((text) => ({ text, lang, expect, style })))

const filtered = ({ ja, en }: Lines, keeps: (line: string, index: number) => boolean) => ({
  ja: ja.filter(keeps),
  en: en.filter(keeps),
})
const isHeld = (_: string, index: number): boolean => index % unstatedStep === 0
const isKept = (line: string, index: number): boolean => !isHeld(line, index)

/**
 * Holds out what the last writer said of misconceptions, every third line that states none, and what holdOut takes from the questions, of
 * which some that lie outside serve as messages on something else.
 * Several misconceptions may fit one statement though only its own is expected, so figures on these lines are on the low side.
 */
export const holdOutMessages = (pack: Pack): { readonly pack: Pack; readonly items: readonly MessageItem[] } => {
  const { lesson, items } = holdOut(pack)
  const last = writersOf(pack).at(-1)
  const stated = pack.ofKind('misconception').flatMap(({ id, asked }) =>
    asked
      .filter(({ writer }) => writer === last)
      .flatMap((lines) =>
        itemsOf(
          filtered(lines, (line) => !isAsked(line)),
          [id],
          'stated',
        ),
      ),
  )
  const unstated = pack.unstated.flatMap((group) =>
    ways.flatMap((way) => itemsOf(filtered(group[way], isHeld), [], styles[way])),
  )
  const elsewhere = items
    .filter(({ expect }) => expect.length === 0)
    .filter((_, index) => index % elsewhereStep === 0)
    .map(({ q, lang }): MessageItem => ({ text: q, lang, expect: [], style: 'unrelated' }))
  return {
    items: [...stated, ...unstated, ...elsewhere],
    pack: {
      ...pack,
      ...lesson,
      ofKind: <K extends Kind>(kind: K) => lesson.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind),
      unstated: pack.unstated.map((group) => ({
        ...group,
        ...Object.fromEntries(ways.map((way) => [way, filtered(group[way], isKept)])),
      })),
    },
  }
}
