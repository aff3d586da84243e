import { entryCard } from '../../cards/entry-card.ts'
import { limits, sizeOf, within } from '../../cards/size.ts'
import { views } from '../../door/action.ts'
import type { Draft, DraftFile } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Pack } from '../pack.ts'
import type { Entry } from '../schema/entry.ts'
import { languages, type Language } from '../schema/text.ts'
import { watchedPack } from './watched-pack.ts'

/** Every page of every view of every entry fits one message, as a card and as text, in both languages. */
export const cardSize = (draft: Draft, pack: Pack): readonly Fault[] =>
  draft.entries.flatMap((file) => {
    const known = measured.get(file)
    if (known?.holds(pack) === true) return known.faults
    const watched = watchedPack(pack)
    const faults = languages.flatMap((lang) => tooBig(file, watched.pack, lang))
    measured.set(file, { faults, holds: watched.holds })
    return faults
  })

/** Setting every card takes a second for 200 entries: what was found holds as long as nothing changes that its cards show. */
const measured = new WeakMap<
  DraftFile<Entry>,
  { readonly faults: readonly Fault[]; readonly holds: (pack: Pack) => boolean }
>()

const tooBig = (file: DraftFile<Entry>, pack: Pack, lang: Language): readonly Fault[] =>
  (['card', 'text'] as const).flatMap((format) =>
    views.flatMap((view) => {
      const context = { pack, lang, format, seenBy: 'reader', today: file.value.asOf } as const
      const faults: Fault[] = []
      for (let page = 1, pages = 1; page <= pages; page++) {
        const card = entryCard(file.value, { view, page }, context)
        pages = card.pages
        const size = sizeOf(card, format)
        if (!within(size, limits[format])) faults.push(faultAt(file.at([]), 'card-too-big', { page, lang, size: size.bytes }))
      }
      return faults
    }),
  )
