import type { EntryOf } from '../../content/schema/entry.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'
import { marks, support } from './points.ts'

/**
 * A table set as questions with one line a column: Discord has no tables. `brief` names the sources of each row by their numbers, `full`
 * says what the row rests on and since when it holds.
 */
export const tableBlocks = (
  entry: EntryOf<'comparison'>,
  context: CardContext,
  how: 'brief' | 'full',
): readonly Block[] =>
  entry.rows.flatMap((row): readonly Block[] => [
    { kind: 'heading', text: row.question[context.lang], ...(how === 'brief' ? { note: marks(entry, row.cite) } : {}) },
    ...entry.columns.map(({ id, label }): Block => ({
      kind: 'item',
      label: label[context.lang],
      text: row.cells[id]?.[context.lang] ?? '',
    })),
    ...(how === 'full' ? [{ kind: 'note', text: support(entry, row, context) } as const] : []),
  ])
