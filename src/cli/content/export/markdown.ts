import { link } from '../../../cards/markdown.ts'
import { blocksMarkdown } from '../../../cards/to-markdown.ts'
import { viewBlocks } from '../../../cards/views/index.ts'
import type { CardContext } from '../../../cards/context.ts'
import { type Entry, kinds } from '../../../content/schema/entry.ts'
import { dateText } from '../../../i18n/dates.ts'
import { messages } from '../../../i18n/messages.ts'
import type { ExportFormat } from './format.ts'
import { exportWords } from './words.ts'

/** The whole pack as one text to read: every entry in full with its sources, by kind. */
export const markdown: ExportFormat = {
  ending: 'md',
  make: ({ pack, lang, today }) => {
    const { licence, title, about } = pack.head
    const words = exportWords[lang]
    const context: CardContext = { pack, lang, format: 'card', seenBy: 'reader', today }
    const parts = [
      `# ${title[lang]}`,
      about[lang],
      words.version(pack.version, dateText(today, lang)),
      link(words.licence(title[lang], licence.name, '').trim(), licence.url),
      // The keys of the table are the kinds.
      ...(Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
        const entries = pack.entries.filter((entry) => entry.kind === kind)
        return entries.length === 0 ? [] : [`## ${messages(lang).kinds[kind]}`, ...entries.flatMap((entry) => entryParts(entry, context))]
      }),
    ]
    return { bytes: `${parts.join('\n\n')}\n`, entries: pack.entries.length, leftOut: [] }
  },
}

const entryParts = (entry: Entry, context: CardContext): readonly string[] => {
  const { lang } = context
  const { card, views } = messages(lang)
  const sources = viewBlocks.sources(entry, context)
  return [
    `### ${entry.title[lang]}`,
    card.footer(`${entry.code}@${entry.version}`, dateText(entry.asOf, lang)),
    blocksMarkdown(viewBlocks.full(entry, context), 3),
    ...(sources.length === 0 ? [] : [`#### ${views.sources}`, blocksMarkdown(sources, 4)]),
  ]
}
