import type { ExportFormat } from './format.ts'
import { flashcards } from './flashcard.ts'
import { exportWords } from './words.ts'

const header = ['question', 'answer', 'code', 'version', 'sources', 'licence']

/** A field as RFC 4180 has it: in quotation marks, which are doubled inside. */
const field = (text: string): string => `"${text.replaceAll('"', '""')}"`

const row = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`

/** Questions and answers as a table: RFC 4180, UTF-8, a line of names first. */
export const csv: ExportFormat = {
  ending: 'csv',
  make: ({ pack, lang }) => {
    const words = exportWords[lang]
    const { licence, title } = pack.head
    const cards = flashcards(pack, lang)
    const rows = cards.map(({ entry, question, answer, sources }) =>
      row([
        question,
        answer.join('\n'),
        entry.code,
        String(entry.version),
        sources.map(({ name, note, url }) => [`${name} (${note})`, ...(url === null ? [] : [url])].join(' ')).join('\n'),
        words.licence(title[lang], licence.name, licence.url),
      ]),
    )
    const guides = pack.ofKind('guide').map(({ code }) => code)
    return {
      bytes: row(header) + rows.join(''),
      entries: cards.length,
      leftOut: guides.length === 0 ? [] : [{ codes: guides, why: words.noCards }],
    }
  },
}
