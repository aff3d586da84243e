import type { Draft } from '../draft.ts'
import { readableFiles } from '../draft.ts'
import { type Fault, faultAt, type Place } from '../fault.ts'
import { languages, type Language } from '../schema/text.ts'
import { textsOf } from '../walk.ts'

/** A run of this many letters in common is copied, not met by chance: letters and digits only, signs and spaces left out. */
const longestRun = { ja: 40, en: 80 } as const

/** No long run of letters stands in two entries: each says things in its own words, so that a mended sentence has no stale twin. */
export const overlap = (draft: Draft): readonly Fault[] =>
  languages.flatMap((lang) => {
    const seen = new Map<string, { readonly file: string; readonly place: Place }>()
    const faults: Fault[] = []
    for (const file of readableFiles(draft))
      for (const { path, text } of textsOf(file.value)) {
        const place = file.at([...path, lang])
        const runs = runsOf(text[lang], lang)
        const twin = runs.map((run) => seen.get(run)).find((other) => other !== undefined && other.file !== file.file)
        if (twin) faults.push(faultAt(place, 'copied', { from: `${twin.place.file}:${twin.place.line}`, lang }))
        for (const run of runs) if (!seen.has(run)) seen.set(run, { file: file.file, place })
      }
    return faults
  })

/** Every run of `longestRun` letters of a text, folded so that signs, spaces and case do not hide a copy. */
export const runsOf = (text: string, lang: Language): readonly string[] => {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const length = longestRun[lang]
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, index) =>
    letters.slice(index, index + length),
  )
}
