import type { Card } from '../src/cards/card.ts'
import { entryCard } from '../src/cards/entry-card.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import type { Entry } from '../src/content/schema/entry.ts'
import type { Answer } from '../src/door/answer.ts'
import { type CommandContext, defineCommand } from '../src/door/define-command.ts'
import { onceLearnt } from '../src/door/once-learnt.ts'
import { openEntry } from '../src/door/open-entry.ts'
import { offerBox } from '../src/features/questions/offer.ts'
import { messages } from '../src/i18n/messages.ts'

/** Longest question taken, in characters: what a person types in one breath, and a bound on the work. */
const longestQuestion = 300

export const ask = defineCommand({
  name: 'ask',
  describe: {
    ja: '自由な言葉で質問します(回答は自分だけに表示)',
    en: 'Ask in your own words (only you see the answer)',
  },
  example: { ja: '/ask question:核は誰のもの?', en: '/ask question:who owns the bombs?' },
  visibility: 'private',
  options: {
    question: {
      type: 'text',
      maximum: longestQuestion,
      required: true,
      describe: { ja: '質問(例: 核は誰が使うと決めるの?)', en: 'Your question, such as: who decides on use?' },
    },
  },
  run: ({ question }, context) => onceLearnt(context, (context) => answerTo(question, context)),
})

const answerTo = (question: string, context: CommandContext): Answer => {
  const asked = context.finder.ask(question, context.lang)
  switch (asked.outcome) {
    case 'answer':
      return { ok: true, card: entryCard(asked.entry, { view: 'short', page: 1 }, context) }
    case 'offer':
      return { ok: true, card: offerCard(question, asked.entries, context), short: 'offer' }
    case 'decline':
      return { ok: true, card: declineCard(question, context), short: 'no-match' }
  }
}

const offerCard = (question: string, entries: readonly Entry[], context: CommandContext): Card => {
  const { ask: words } = messages(context.lang)
  const box = offerBox(question, 'offer', context)
  return plainCard(words.offerTitle, [{ kind: 'text', text: words.offer }, ...box.blocks], {
    buttons: [...entries.slice(0, 3).map((entry) => openEntry(entry, context)), ...box.buttons],
  })
}

const declineCard = (question: string, context: CommandContext): Card => {
  const { ask: words } = messages(context.lang)
  const box = offerBox(question, 'decline', context)
  return plainCard(words.declineTitle, [{ kind: 'text', text: words.decline }, ...box.blocks], { buttons: box.buttons })
}
