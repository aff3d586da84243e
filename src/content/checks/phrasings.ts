import type { Draft, DraftFile } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Entry, Kind } from '../schema/entry.ts'
import { languages } from '../schema/text.ts'
import { perFile } from './per-file.ts'

/** Phrasings an entry needs over both languages: they carry the knowledge of how people ask. */
const minimum: Record<Kind, number> = {
  term: 12,
  misconception: 25,
  debate: 12,
  case: 12,
  comparison: 12,
  question: 12,
  guide: 6,
}

/** Share of letter pairs from which two phrasings of an entry count as the same one written twice (Dice coefficient). */
const tooAlike = 0.8

/** Every entry has enough phrasings, and no two of them are nearly the same. */
export const phrasings = (draft: Draft): readonly Fault[] =>
  draft.entries.flatMap((file) => {
    const count = file.value.asked.reduce((sum, { ja, en }) => sum + ja.length + en.length, 0)
    const needed = minimum[file.value.kind]
    return [
      ...(count >= needed ? [] : [faultAt(file.at(['asked']), 'phrasings-too-few', { count, minimum: needed })]),
      ...repeated(file),
    ]
  })

const repeated = perFile((file: DraftFile<Entry>): readonly Fault[] =>
  languages.flatMap((lang) => {
    const all = file.value.asked.flatMap((group, at) =>
      group[lang].map((text, index) => ({ text, pairs: pairsOf(text), path: ['asked', at, lang, index] })),
    )
    return all.flatMap((each, index) => {
      const like = all.slice(0, index).find((earlier) => alike(earlier.pairs, each.pairs) >= tooAlike)
      return like ? [faultAt(file.at(each.path), 'phrasing-twice', { phrasing: each.text, like: like.text })] : []
    })
  }),
)

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{P}\p{Z}]/gu, ''),
  ]
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / Math.max(a.size + b.size, 1)
