import type { Block, Card, CardAction } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { type Entry, kinds, type Kind } from '../../content/schema/entry.ts'
import type { Action } from '../../door/action.ts'
import type { CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import type { CommandContext, Target } from '../../door/define-command.ts'
import { fail } from '../../door/failure.ts'
import type { Entered } from '../../door/modal.ts'
import type { Press } from '../../door/press.ts'
import { postReply, refusalToReply, replyWith } from '../../door/reply-to-message.ts'
import type { Situation } from '../../door/situation.ts'
import { unknownEntryCard } from '../../door/unknown-entry-card.ts'
import { explainWords } from './explain-words.ts'
import { moderatedGuild } from './may-pin.ts'
import { notice } from './notice.ts'

type Explain = Extract<Action, { do: 'explain' }>

/** Offers up to three entries that relate to a message, to post as a reply, and a form for any other. */
export const offerExplanation = (target: Target, context: CommandContext): CommandAnswer => {
  const guild = moderatedGuild(context)
  if (!guild.ok) return guild
  const words = explainWords[context.lang]
  const { related, states } = context.finder.lookUp(target.text, context.lang)
  const entries = [...new Set<Entry>([...states, ...related])].slice(0, 3)
  const blocks: readonly Block[] = [
    { kind: 'text', text: entries.length === 0 ? words.nothing : words.lead },
    ...entries.map(({ title, summary }): Block => ({
      kind: 'item',
      label: title[context.lang],
      text: summary[context.lang],
    })),
    { kind: 'note', text: words.note },
  ]
  const card = plainCard(words.title, blocks, { buttons: [another(words.other, target.messageId)] })
  return { ok: true, card: withChoices(card, entries, target.messageId, context) }
}

const another = (label: string, messageId: string): CardAction => ({ label, action: { do: 'explain', messageId } })

const withChoices = (card: Card, entries: readonly Entry[], messageId: string, context: CardContext): Card => ({
  ...card,
  menu:
    entries.length === 0
      ? undefined
      : {
          prompt: explainWords[context.lang].menu,
          items: entries.map((entry) => replyWith(entry, messageId, context)),
        },
})

/** What a form asks for. */
const fieldName = 'entry'

/** Opens the form in which any entry can be named. */
export const openForm = ({ messageId }: Explain, press: Press): CommandAnswer => {
  const guild = moderatedGuild(press)
  if (!guild.ok) return guild
  const words = explainWords[press.reader.lang]
  return {
    modal: {
      title: words.formTitle,
      action: { do: 'explain', messageId },
      fields: [
        {
          kind: 'text',
          name: fieldName,
          label: words.field,
          about: words.fieldAbout,
          placeholder: words.placeholder,
          required: true,
          long: false,
          maximum: 100,
        },
      ],
    },
  }
}

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/** Posts the entry that was named in the form; where no entry bears that name, offers those like it. */
export const explainWith = ({ messageId }: Explain, entered: Entered, situation: Situation): CommandAnswer => {
  const guild = moderatedGuild(situation)
  if (!guild.ok) return guild
  const { app, reader } = situation
  const words = explainWords[reader.lang]
  const typed = (entered[fieldName] ?? '').trim().slice(0, 100)
  const resolved = app.content().finder.resolve(typed, allKinds)
  if (!resolved.found) {
    const context = contextFor(situation, { seenBy: 'reader', lang: reader.lang, format: 'card' })
    const card = unknownEntryCard(typed, resolved.suggestions, context)
    const again = { ...card, buttons: [another(words.again, messageId)] }
    return { ok: true, card: withChoices(again, resolved.suggestions.slice(0, 3), messageId, context) }
  }
  const refused = refusalToReply(situation)
  if (refused) return refused
  return {
    later: async () => {
      const posted = await postReply(resolved.entry, { messageId, format: 'card' }, situation)
      return posted.ok
        ? notice(words.title, [words.posted(resolved.entry.title[reader.lang])])
        : fail('channel', { fault: posted.fault })
    },
  }
}
