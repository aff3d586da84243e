import type { EntryOf } from '../../content/schema/entry.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'

/** A plan for a meeting: goals and reading order; `full` adds the facilitator's questions and what to quiz on. */
export const guideBlocks = (guide: EntryOf<'guide'>, context: CardContext, how: 'brief' | 'full'): readonly Block[] => {
  const { lang, pack } = context
  const { card } = messages(lang)
  const titleOf = (id: string): string => {
    const entry = pack.byId(id)
    return entry === undefined ? id : `${entry.title[lang]} (${entry.code})`
  }
  const items = (texts: readonly string[]): readonly Block[] => texts.map((text) => ({ kind: 'item', text }))
  return [
    { kind: 'lead', text: guide.summary[lang] },
    { kind: 'heading', text: card.goals },
    ...items(guide.goals.map((goal) => goal[lang])),
    { kind: 'heading', text: `${card.steps} (${card.minutes(guide.minutes)})` },
    ...guide.steps.map(({ entry, minutes, focus }): Block => ({
      kind: 'item',
      label: titleOf(entry),
      text: `${focus[lang]} (${card.minutes(minutes)})`,
    })),
    ...(how === 'brief'
      ? []
      : [
          { kind: 'heading', text: card.questions } as const,
          ...items(guide.questions.map((question) => question[lang])),
          { kind: 'heading', text: card.quiz } as const,
          ...items(guide.quiz.map(titleOf)),
        ]),
  ]
}
