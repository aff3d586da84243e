import { ComponentType, MessageFlags, type APIMessageComponentInteraction } from 'discord-api-types/v10'
import type { Format } from '../cards/card.ts'
import { entryCard } from '../cards/entry-card.ts'
import { guidesHandlers } from '../features/guides/press.ts'
import { pinsHandlers } from '../features/pins/press.ts'
import { questionsHandlers } from '../features/questions/press.ts'
import { quizHandlers } from '../features/quiz/press.ts'
import { reportHandlers } from '../features/report/press.ts'
import { settingsHandlers } from '../features/settings/press.ts'
import { timelineHandlers } from '../features/timeline/press.ts'
import { type Action, decodeAction } from './action.ts'
import { contextFor } from './context-for.ts'
import { deliver } from './deliver.ts'
import { fail } from './failure.ts'
import { isModerator, maySend } from './may.ts'
import { type Handlers, isOwn, type Press } from './press.ts'
import { answerLanguage } from './reader.ts'
import { isQuiet } from './quiet.ts'
import { refuse } from './refuse.ts'
import { replyToMessage } from './reply-to-message.ts'
import type { Outcome } from './reply.ts'
import type { Situation } from './situation.ts'

type Seen = Extract<Action, { do: 'show' | 'share' }>

/**
 * Answers a button or a choice from a menu, from what its custom_id says alone: it works after a restart, on another replica and on a
 * message of any age. On a message that others can see, only the presser sees the answer; one's own message changes in place.
 */
export const pressButton = (situation: Situation, interaction: APIMessageComponentInteraction): Outcome => {
  const press: Press = { ...situation, message: interaction.message }
  const action = fitting(decodeAction(pressed(interaction)), press)
  const { reader } = situation
  if (!action || !(action.do in handlers)) return { now: refuse(fail('old-button', {}), reader.lang) }
  // The table pairs each action with its own handler; TypeScript does not follow that through the union.
  const handler = handlers[action.do as keyof typeof handlers] as (action: Action, press: Press) => ReturnType<Handle>
  const came = handler(action, press)
  if ('now' in came || 'defer' in came) return came
  return deliver(
    came,
    isOwn(press) ? { format: formatOf(press), as: 'update' } : { format: 'card', as: 'private' },
    reader,
  )
}

const formatOf = ({ message }: Press): Format =>
  ((message.flags ?? 0) & MessageFlags.IsComponentsV2) === 0 ? 'text' : 'card'

/** What these post has a form of its own, whatever the message looks like that they are pressed on. */
const posting: readonly Action['do'][] = ['share', 'reply', 'pinStarter']

/**
 * A text cannot become a card or a card a text again (Discord docs, Component Reference): what changes one's own message takes its form,
 * whatever the custom_id says.
 */
const fitting = (action: Action | undefined, press: Press): Action | undefined =>
  action && 'format' in action && isOwn(press) && !posting.includes(action.do)
    ? { ...action, format: formatOf(press) }
    : action

type Handle = Handlers<Action['do']>[Action['do']]

/** What was pressed: a button is its own custom_id, a menu the value chosen in it. */
const pressed = ({ data }: APIMessageComponentInteraction): string =>
  data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id

const show = (action: Seen, press: Press): Outcome => {
  const { app, reader } = press
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  const lang = action.lang === 'own' ? reader.lang : action.lang
  const context = contextFor(press, { seenBy: 'reader', lang, format: action.format })
  const card = entryCard(entry, { view: action.view, page: action.page, fromVersion: action.version }, context)
  return { now: { kind: 'card', card, format: action.format, as: isOwn(press) ? 'update' : 'private' } }
}

/** Posts the card for all to see, in the language that answers in public have. */
const share = (action: Seen, press: Press): Outcome => {
  const { app, reader } = press
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  if (isQuiet(press)) return { now: refuse(fail('quiet', {}), reader.lang) }
  if (!maySend(press)) return { now: refuse(fail('cannot-send', {}), reader.lang) }
  const shown = action.lang === 'own' ? reader.lang : action.lang
  const lang = reader.alone ? shown : answerLanguage({ ...reader, lang: shown }, { seenBy: 'others' })
  const context = contextFor(press, { seenBy: 'others', lang, format: action.format })
  const card = entryCard(entry, { view: action.view, page: action.page }, context)
  return { now: { kind: 'card', card, format: action.format, as: 'public' } }
}

/** Whoever asked may take an answer back, by the message's own record of it; so may those who may delete or pin messages here. */
const remove = (_: Action, press: Press): Outcome => {
  const { message, reader } = press
  const asker = message.interaction_metadata?.user.id
  const allowed = isOwn(press) || asker === reader.userId || isModerator(reader)
  return allowed
    ? { defer: 'update', work: () => Promise.resolve({ kind: 'removed' }) }
    : { now: refuse(fail('not-yours', {}), reader.lang) }
}

/** Every action that is pressed. A menu is never an action itself: its values are. Forms are submitted (submit-modal.ts). */
const handlers = {
  show,
  share,
  reply: replyToMessage,
  remove,
  ...guidesHandlers,
  ...pinsHandlers,
  ...questionsHandlers,
  ...quizHandlers,
  ...reportHandlers,
  ...settingsHandlers,
  ...timelineHandlers,
} satisfies Partial<Handlers<Action['do']>>
