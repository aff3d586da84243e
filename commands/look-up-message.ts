import type { Block, Card } from '../src/cards/card.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import type { Entry } from '../src/content/schema/entry.ts'
import type { Answer } from '../src/door/answer.ts'
import type { CommandContext, MessageCommand, Target } from '../src/door/define-command.ts'
import { onceLearnt } from '../src/door/once-learnt.ts'
import { openEntry } from '../src/door/open-entry.ts'
import { replyWith } from '../src/door/reply-to-message.ts'
import { messages } from '../src/i18n/messages.ts'

/**
 * Shows privately what the pack has on somebody's message. It says that a message seems to state a misconception only where a stricter
 * test passes, offers the fact, and tells nobody that they are wrong. Nothing of the message is kept.
 */
export const lookUpMessage: MessageCommand = {
  name: { ja: 'このメッセージを調べる', en: 'Look up in this message' },
  describe: {
    ja: 'メッセージに関係する記事を自分だけに示します',
    en: 'Shows you alone which entries relate to a message',
  },
  who: 'everyone',
  run: (target, context) => onceLearnt(context, (context) => answerTo(target, context)),
}

const answerTo = (target: Target, context: CommandContext): Answer => {
  const { related, states } = context.finder.lookUp(target.text, context.lang)
  const entries = [...new Set<Entry>([...states, ...related])].slice(0, 3)
  return entries.length === 0
    ? { ok: true, card: nothingCard(context), short: 'no-match' }
    : { ok: true, card: foundCard(entries, states, target, context) }
}

const nothingCard = ({ lang }: CommandContext): Card => {
  const { lookUp } = messages(lang)
  return plainCard(lookUp.nothingTitle, [{ kind: 'text', text: lookUp.nothing }])
}

const foundCard = (
  entries: readonly Entry[],
  states: readonly Entry[],
  target: Target,
  context: CommandContext,
): Card => {
  const { lang } = context
  const { lookUp } = messages(lang)
  const stated = entries.filter((entry) => states.includes(entry))
  const others = entries.filter((entry) => !states.includes(entry))
  const facts = (list: readonly Entry[]): readonly Block[] =>
    list.map(({ title, summary }) => ({ kind: 'item', label: title[lang], text: summary[lang] }))
  return plainCard(
    stated.length === 0 ? lookUp.relatedTitle : lookUp.statesTitle,
    [
      ...(stated.length === 0 ? [] : [{ kind: 'text', text: lookUp.states } as const, ...facts(stated)]),
      ...(stated.length === 0 || others.length === 0 ? [] : [{ kind: 'heading', text: lookUp.related } as const]),
      ...facts(others),
      { kind: 'note', text: lookUp.note },
    ],
    {
      buttons: entries.map((entry) => openEntry(entry, context)),
      menu: { prompt: lookUp.reply, items: entries.map((entry) => replyWith(entry, target.messageId, context)) },
    },
  )
}
