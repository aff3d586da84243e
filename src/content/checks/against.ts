import { readableFiles, type Draft } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { ContentFile } from '../read.ts'
import { languages } from '../schema/text.ts'
import { textsOf } from '../walk.ts'
import { runsOf } from './overlap.ts'

/** Where the texts of a pack repeat a long run of other texts, such as an editor's notes or a source: those are to be said anew. */
export const against = (draft: Draft, others: readonly ContentFile[]): readonly Fault[] =>
  languages.flatMap((lang) => {
    const from = new Map<string, string>()
    for (const { path, text } of others) for (const run of runsOf(text, lang)) from.set(run, path)
    return readableFiles(draft).flatMap((file) =>
      textsOf(file.value).flatMap(({ path, text }) => {
        const run = runsOf(text[lang], lang).find((each) => from.has(each))
        return run === undefined ? [] : [faultAt(file.at([...path, lang]), 'copied', { from: from.get(run) ?? '', lang })]
      }),
    )
  })
