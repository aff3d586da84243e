import type { Entry } from '../../content/schema/entry.ts'
import type { View } from '../../door/action.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'
import { fullView } from './full.ts'
import { historyView } from './history.ts'
import { shortView } from './short.ts'
import { sourcesView } from './sources.ts'

/** How each view sets an entry. */
export const viewBlocks: Readonly<Record<View, (entry: Entry, context: CardContext) => readonly Block[]>> = {
  short: shortView,
  full: fullView,
  sources: sourcesView,
  history: historyView,
}
