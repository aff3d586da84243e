import type { Entry } from '../../content/schema/entry.ts'
import type { Pack } from '../../content/pack.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Pin } from '../../store/pins.ts'
import { listWords } from './list-words.ts'
import { stateOf } from './state-of.ts'

type Reading = { readonly pack: Pack; readonly lang: Language; readonly today: string }

/** The title of what a pin shows; its id where the entry is gone. */
export const titleOf = ({ entryId }: Pin, { pack, lang }: Pick<Reading, 'pack' | 'lang'>): string =>
  pack.byId(entryId)?.title[lang] ?? listWords[lang].goneEntry(entryId)

/** How a pin stands to the content, in words. */
export const stateText = (pin: Pin, { pack, lang, today }: Reading): string =>
  listWords[lang].state(stateOf(pin, pack, today), pin.version, pack.byId(pin.entryId)?.version ?? pin.version)

/** The pins that show an older version than the content has, each with its entry. */
export const outdated = (pins: readonly Pin[], pack: Pack): readonly { readonly pin: Pin; readonly entry: Entry }[] =>
  pins.flatMap((pin) => {
    const entry = pack.byId(pin.entryId)
    return entry && pin.version < entry.version ? [{ pin, entry }] : []
  })
