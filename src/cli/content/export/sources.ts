import { sourcesView } from '../../../cards/views/sources.ts'
import type { Pack } from '../../../content/pack.ts'
import type { Language } from '../../../content/schema/text.ts'

/** A source as an export names it: what it is and how it was seen, and its address where it has one. */
export type NamedSource = { readonly name: string; readonly note: string; readonly url: string | null }

/** The sources of an entry in the order of their numbers, named as on its cards. */
export const namedSources = (entry: object, pack: Pack, lang: Language): readonly NamedSource[] =>
  sourcesView(entry, { pack, lang, format: 'card', seenBy: 'reader', today: '' }).flatMap((block) =>
    block.kind === 'source' ? [{ name: block.text, note: block.note, url: block.url }] : [],
  )
