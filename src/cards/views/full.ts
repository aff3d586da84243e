import type { Entry, EntryOf } from '../../content/schema/entry.ts'
import type { Argument } from '../../content/schema/point.ts'
import type { Text } from '../../content/schema/text.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'
import { fully, marks, support } from './points.ts'
import { tableBlocks } from './table.ts'
import { guideBlocks } from './guide.ts'

/** Everything an entry says, each statement with what it rests on and since when it holds. */
export const fullView = (entry: Entry, context: CardContext): readonly Block[] => {
  const { lang } = context
  const { card } = messages(lang)
  const lead: Block = { kind: 'lead', text: entry.summary[lang] }
  switch (entry.kind) {
    case 'term':
    case 'question':
      return [lead, ...section(card.points, fully(entry, entry.points, context))]
    case 'misconception':
      return [lead, ...misconception(entry, context)]
    case 'debate':
      return [lead, ...debate(entry, context)]
    case 'case':
      return [
        { kind: 'item', label: card.status, text: entry.status[lang] },
        lead,
        ...section(card.points, fully(entry, entry.points, context)),
        ...section(card.events, events(entry, context)),
      ]
    case 'guide':
      return guideBlocks(entry, context, 'full')
    case 'comparison':
      return [lead, ...tableBlocks(entry, context, 'full')]
  }
}

const section = (title: string, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'heading', text: title },
  ...blocks,
]

const plainItems = (texts: readonly Text[], { lang }: CardContext): readonly Block[] =>
  texts.map((text) => ({ kind: 'item', text: text[lang] }))

const events = (entry: EntryOf<'case'>, context: CardContext): readonly Block[] =>
  entry.events.map((event) => ({
    kind: 'item',
    label: dateText(event.date, context.lang),
    text: event.text[context.lang],
    note: support(entry, event, context),
  }))

const misconception = (entry: EntryOf<'misconception'>, context: CardContext): readonly Block[] => {
  const { card, labels } = messages(context.lang)
  const { lang } = context
  return [
    ...section(card.points, fully(entry, entry.points, context)),
    { kind: 'heading', text: card.claim },
    { kind: 'quote', text: entry.claim[lang] },
    { kind: 'item', label: card.rating, text: labels[entry.label] },
    { kind: 'item', label: card.misleads, text: entry.misleads[lang] },
    { kind: 'item', label: card.kernel, text: entry.kernel.text[lang], note: support(entry, entry.kernel, context) },
    ...section(card.nearMisses, plainItems(entry.nearMisses, context)),
    ...section(card.factAgain, [{ kind: 'text', text: entry.closing[lang] }]),
  ]
}

const debate = (entry: EntryOf<'debate'>, context: CardContext): readonly Block[] => {
  const { card } = messages(context.lang)
  // One argument of each side in turn, and on one page where it can be: neither side is read without the other.
  const pairs = entry.sides.for.flatMap((argument, index) => {
    const answer = entry.sides.against[index]
    return [
      { kind: 'heading', text: `${card.sides.for} ${index + 1}` } as const,
      ...argumentBlocks(entry, argument, context),
      { kind: 'heading', text: `${card.sides.against} ${index + 1}`, keepWithPrevious: true } as const,
      ...(answer ? argumentBlocks(entry, answer, context) : []),
    ]
  })
  return [
    ...section(card.background, fully(entry, entry.points, context)),
    { kind: 'note', text: card.order },
    ...pairs,
    ...section(card.commonGround, fully(entry, entry.commonGround, context)),
    ...section(card.factMatters, plainItems(entry.matters.fact, context)),
    ...section(card.valueMatters, plainItems(entry.matters.value, context)),
  ]
}

const argumentBlocks = (
  entry: Entry,
  { claim, reasoning, evidence, reply, crux }: Argument,
  context: CardContext,
): readonly Block[] => {
  const { lang } = context
  const { card } = messages(lang)
  return [
    { kind: 'text', text: claim[lang] },
    { kind: 'item', label: card.reasoning, text: reasoning[lang] },
    ...evidence.map((point): Block => ({
      kind: 'item',
      label: card.evidence,
      text: point.text[lang],
      note: support(entry, point, context),
    })),
    { kind: 'item', label: card.reply, text: `${reply.text[lang]} ${marks(entry, reply.cite)}`.trim() },
    { kind: 'item', label: card.crux, text: crux[lang] },
  ]
}
