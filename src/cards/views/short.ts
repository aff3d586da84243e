import type { Entry, EntryOf } from '../../content/schema/entry.ts'
import { sourceIdsOf } from '../../content/walk.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'
import { briefSources } from './sources.ts'
import { briefly, marks } from './points.ts'
import { tableBlocks } from './table.ts'
import { guideBlocks } from './guide.ts'

/** How many points stand on a card before anybody asks for more. */
const few = 3

/** The first view of an entry: the answer, and what a reader needs to trust or doubt it. */
export const shortView = (entry: Entry, context: CardContext): readonly Block[] => {
  switch (entry.kind) {
    case 'term':
    case 'question':
      return [
        lead(entry, context),
        ...briefly(entry, entry.points.slice(0, few), context),
        ...briefSources(entry, shown(entry), context),
      ]
    case 'misconception':
      return misconception(entry, context)
    case 'debate':
      return debate(entry, context)
    case 'case':
      return [
        { kind: 'item', label: messages(context.lang).card.status, text: entry.status[context.lang] },
        lead(entry, context),
        ...briefly(entry, entry.points.slice(0, few), context),
        ...briefSources(entry, shown(entry), context),
      ]
    case 'guide':
      return guideBlocks(entry, context, 'brief')
    case 'comparison':
      return [
        lead(entry, context),
        ...tableBlocks(entry, context, 'brief'),
        ...briefSources(entry, sourceIdsOf(entry), context),
      ]
  }
}

const lead = (entry: Entry, { lang }: CardContext): Block => ({ kind: 'lead', text: entry.summary[lang] })

const shown = ({ points }: EntryOf<'term' | 'question' | 'case'>): readonly string[] =>
  points.slice(0, few).flatMap(({ cite }) => cite.map(({ source }) => source))

const misconception = (entry: EntryOf<'misconception'>, context: CardContext): readonly Block[] => {
  const { lang } = context
  const { card } = messages(lang)
  const cited = [...entry.points.slice(0, few), entry.kernel].flatMap(({ cite }) => cite.map(({ source }) => source))
  return [
    lead(entry, context),
    ...briefly(entry, entry.points.slice(0, few), context),
    { kind: 'heading', text: card.claim },
    { kind: 'quote', text: entry.claim[lang] },
    { kind: 'item', label: card.rating, text: messages(lang).labels[entry.label] },
    { kind: 'item', label: card.misleads, text: entry.misleads[lang] },
    { kind: 'item', label: card.kernel, text: `${entry.kernel.text[lang]} ${marks(entry, entry.kernel.cite)}` },
    { kind: 'heading', text: card.factAgain },
    { kind: 'text', text: entry.closing[lang] },
    ...briefSources(entry, cited, context),
  ]
}

const debate = (entry: EntryOf<'debate'>, context: CardContext): readonly Block[] => {
  const { lang } = context
  const { card } = messages(lang)
  return [
    lead(entry, context),
    ...(['for', 'against'] as const).flatMap((side): readonly Block[] => [
      { kind: 'heading', text: card.sides[side] },
      ...entry.sides[side].map((argument): Block => ({
        kind: 'item',
        text: `${argument.claim[lang]} ${marks(
          entry,
          argument.evidence.flatMap(({ cite }) => cite),
        )}`,
      })),
    ]),
    { kind: 'heading', text: card.commonGround },
    ...briefly(entry, entry.commonGround, context),
    { kind: 'note', text: card.order },
    ...briefSources(entry, sourceIdsOf(entry), context),
  ]
}
