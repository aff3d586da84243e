import { strToU8, zipSync } from 'fflate'
import type { Pack } from '../../../content/pack.ts'
import type { Entry } from '../../../content/schema/entry.ts'
import type { Language } from '../../../content/schema/text.ts'
import { dateText } from '../../../i18n/dates.ts'
import { messages } from '../../../i18n/messages.ts'
import { ankiCollection, type AnkiNote } from './anki/collection.ts'
import type { ExportFormat } from './format.ts'
import { type Flashcard, flashcards } from './flashcard.ts'
import { exportWords } from './words.ts'

/**
 * A deck for Anki: a zip archive with a collection and an empty list of media. Notes keep their ids for as long as their entries keep
 * their codes, so importing a later deck updates the notes and leaves what was learnt alone.
 */
export const anki: ExportFormat = {
  ending: 'apkg',
  make: ({ pack, lang }) => {
    const words = exportWords[lang]
    const { id, title, about, licence } = pack.head
    const cards = flashcards(pack, lang)
    const collection = ankiCollection({
      title: `Ronten::${title[lang]}`,
      name: `ronten deck ${id} ${lang}`,
      about: [about[lang], words.licence(title[lang], licence.name, licence.url)].map(html).join('<br>'),
      notes: cards.map((card) => noteOf(card, pack, lang)),
    })
    const guides = pack.ofKind('guide').map(({ code }) => code)
    return {
      // Node packs single streams but no archives. A fixed date: the same deck makes the same file.
      bytes: zipSync({ 'collection.anki2': collection, media: strToU8('{}') }, { mtime: new Date(2026, 0, 1) }),
      entries: cards.length,
      leftOut: guides.length === 0 ? [] : [{ codes: guides, why: words.noCards }],
    }
  },
}

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const noteOf = ({ entry, question, answer, sources }: Flashcard, pack: Pack, lang: Language): AnkiNote => {
  const { licence, title } = pack.head
  const { card } = messages(lang)
  const names = sources.map(({ name, note, url }) => {
    const text = url === null ? html(name) : `<a href="${html(url)}">${html(name)}</a>`
    return `<li>${text} (${html(note)})</li>`
  })
  return {
    name: `ronten note ${pack.head.id} ${entry.code} ${lang}`,
    plain: question,
    fields: {
      Question: html(question),
      Answer: answer.map(html).join('<br>'),
      Sources: names.length === 0 ? '' : `${html(card.sources)}<ol>${names.join('')}</ol>`,
      Reference: html(card.footer(`${entry.code}@${entry.version}`, dateText(entry.asOf, lang))),
      Licence: html(exportWords[lang].licence(title[lang], licence.name, licence.url)),
    },
    tags: ['ronten', `ronten::${entry.kind}`, `ronten::${entry.code}`],
    changedAt: changedAt(entry),
  }
}

/** The day of the last change; its version sets apart two on the same day. */
const changedAt = ({ history, asOf, version }: Entry): number =>
  Date.parse(history.at(-1)?.date ?? asOf) / 1000 + version
