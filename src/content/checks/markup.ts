import { type Draft, type DraftFile, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { languages } from '../schema/text.ts'
import { textsOf } from '../walk.ts'
import { perFile } from './per-file.ts'

/**
 * What Discord would read as markup: emphasis, code, spoilers, links, mentions, emoji codes, time stamps, and marks at the start of a
 * line. Cards set their own markup; a text stays plain, so that both renderers and a quotation show the same words.
 */
const marks =
  /[*`~|]{2}|`|\]\(|https?:\/\/|<[@#:/t]|@(?:everyone|here)|^\s*(?:#{1,3}|>|-#|[-*]|\d+\.)\s|(?:^|\s)[*_][^\s*_][^*_]*[*_](?=\s|$)/u

/** Texts are in Unicode normal form C, of one line, and hold no markup. */
export const markup = (draft: Draft): readonly Fault[] => readableFiles(draft).flatMap(inFile)

const inFile = perFile((file: DraftFile<object>): readonly Fault[] =>
  textsOf(file.value).flatMap(({ path, text }) =>
    languages.flatMap((lang) => {
      const place = file.at([...path, lang])
      const found = marks.exec(text[lang])?.[0]
      return [
        ...(text[lang] === text[lang].normalize('NFC') ? [] : [faultAt(place, 'not-nfc', {})]),
        ...(text[lang].includes('\n') ? [faultAt(place, 'line-break', {})] : []),
        ...(found === undefined ? [] : [faultAt(place, 'markup', { found: found.trim() })]),
      ]
    }),
  ),
)
