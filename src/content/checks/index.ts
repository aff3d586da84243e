import type { Draft } from '../draft.ts'
import type { Fault } from '../fault.ts'
import { balance } from './balance.ts'
import { basis } from './basis.ts'
import { cells } from './cells.ts'
import { dates } from './dates.ts'
import { enoughSources } from './enough-sources.ts'
import { identity } from './identity.ts'
import { markup } from './markup.ts'
import { numbers } from './numbers.ts'
import { overlap } from './overlap.ts'
import { phrasings } from './phrasings.ts'
import { readSource } from './read-source.ts'
import { references } from './references.ts'
import { sentences } from './sentences.ts'
import { versions } from './versions.ts'

/** The rules a pack must meet beyond the form of its files, each in a file of its own. */
const rules: readonly ((draft: Draft) => readonly Fault[])[] = [
  identity,
  references,
  cells,
  readSource,
  basis,
  balance,
  numbers,
  dates,
  markup,
  sentences,
  overlap,
  enoughSources,
  phrasings,
  versions,
]

/** Everything the rules find, in the order of files and lines. */
export const check = (draft: Draft): readonly Fault[] => rules.flatMap((rule) => rule(draft))
