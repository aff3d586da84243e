import { ComponentType, MessageFlags, type APIMessageComponentInteraction } from 'discord-api-types/v10'
import { entryCard } from '../cards/entry-card.ts'
import { type Action, decodeAction } from './action.ts'
import type { App } from './app.ts'
import { contextFor } from './context-for.ts'
import { fail } from './failure.ts'
import { isModerator, maySend } from './may.ts'
import { answerLanguage, type Reader } from './reader.ts'
import { refuse } from './refuse.ts'
import { replyToMessage } from './reply-to-message.ts'
import type { Outcome } from './reply.ts'

type Press = APIMessageComponentInteraction
type Seen = Extract<Action, { view: unknown }>

/**
 * Answers a button or a choice from a menu, from what its custom_id says alone: it works after a restart, on another replica and on a
 * message of any age. On a message that others can see, only the presser sees the answer; one's own message changes in place.
 */
export const pressButton = (app: App, interaction: Press, reader: Reader): Outcome => {
  const action = decodeAction(pressed(interaction))
  switch (action?.do) {
    case 'show':
      return show(app, action, interaction, reader)
    case 'share':
      return share(app, action, interaction, reader)
    case 'reply':
      return replyToMessage(app, action, interaction, reader)
    case 'remove':
      return remove(interaction, reader)
    case 'menu':
    case undefined:
      return { now: refuse(fail('old-button', {}), reader.lang) }
  }
}

/** What was pressed: a button is its own custom_id, a menu the value chosen in it. */
const pressed = ({ data }: Press): string =>
  data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id

const isOwn = ({ message }: Press, reader: Reader): boolean =>
  reader.alone || ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0

const show = (app: App, action: Seen, interaction: Press, reader: Reader): Outcome => {
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  const lang = action.lang === 'own' ? reader.lang : action.lang
  const context = contextFor(app, interaction.application_id, { seenBy: 'reader', lang, format: action.format })
  const card = entryCard(entry, { view: action.view, page: action.page, fromVersion: action.version }, context)
  return { now: { kind: 'card', card, format: action.format, as: isOwn(interaction, reader) ? 'update' : 'private' } }
}

/** Posts the card for all to see, in the language that answers in public have. */
const share = (app: App, action: Seen, interaction: Press, reader: Reader): Outcome => {
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  if (!maySend(reader)) return { now: refuse(fail('cannot-send', {}), reader.lang) }
  const shown = action.lang === 'own' ? reader.lang : action.lang
  const lang = reader.alone ? shown : answerLanguage({ ...reader, lang: shown }, { seenBy: 'others' })
  const context = contextFor(app, interaction.application_id, { seenBy: 'others', lang, format: action.format })
  const card = entryCard(entry, { view: action.view, page: action.page }, context)
  return { now: { kind: 'card', card, format: action.format, as: 'public' } }
}

/** Whoever asked may take an answer back, by the message's own record of it; so may those who may delete or pin messages here. */
const remove = (interaction: Press, reader: Reader): Outcome => {
  const asker = interaction.message.interaction_metadata?.user.id
  const allowed = isOwn(interaction, reader) || asker === reader.userId || isModerator(reader)
  return allowed
    ? { defer: 'update', work: () => Promise.resolve({ kind: 'removed' }) }
    : { now: refuse(fail('not-yours', {}), reader.lang) }
}
