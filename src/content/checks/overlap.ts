import type { Path } from '../document.ts'
import { type Draft, type DraftFile, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { languages, type Language } from '../schema/text.ts'
import { textsOf } from '../walk.ts'
import { perFile } from './per-file.ts'

/** A run of this many letters in common is copied, not met by chance: letters and digits only, signs and spaces left out. */
const longestRun = { ja: 40, en: 80 } as const

/** No long run of letters stands in two entries: each says things in its own words, so that a mended sentence has no stale twin. */
export const overlap = (draft: Draft): readonly Fault[] =>
  languages.flatMap((lang) => {
    const seen = new Map<string, { readonly file: DraftFile<object>; readonly path: Path }>()
    const faults: Fault[] = []
    for (const file of readableFiles(draft))
      for (const { path, runs } of runsIn(file)[lang]) {
        const twin = runs.map((run) => seen.get(run)).find((other) => other !== undefined && other.file !== file)
        if (twin) {
          const first = twin.file.at([...twin.path, lang])
          faults.push(faultAt(file.at([...path, lang]), 'copied', { from: `${first.file}:${first.line}`, lang }))
        }
        const here = { file, path }
        for (const run of runs) if (!seen.has(run)) seen.set(run, here)
      }
    return faults
  })

/** The runs of every text of a file, in each language. */
const runsIn = perFile(({ value }: DraftFile<object>) => {
  const texts = textsOf(value)
  const inLanguage = (lang: Language): readonly { readonly path: Path; readonly runs: readonly string[] }[] =>
    texts.map(({ path, text }) => ({ path, runs: runsOf(text[lang], lang) }))
  return { ja: inLanguage('ja'), en: inLanguage('en') }
})

/** Every run of `longestRun` letters of a text, folded so that signs, spaces and case do not hide a copy. */
export const runsOf = (text: string, lang: Language): readonly string[] => {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const length = longestRun[lang]
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, index) =>
    letters.slice(index, index + length),
  )
}
