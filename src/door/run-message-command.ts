import type { APIMessageApplicationCommandInteraction } from 'discord-api-types/v10'
import type { App } from './app.ts'
import { contextFor } from './context-for.ts'
import { fail } from './failure.ts'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'
import type { Outcome } from './reply.ts'

/**
 * Answers a command from the menu of a message, privately and in the reader's language. Discord hands over the message itself, without any
 * intent (Discord docs, Gateway, Message Content Intent); it is read here and nowhere kept.
 */
export const runMessageCommand = (
  app: App,
  { data, application_id: applicationId }: APIMessageApplicationCommandInteraction,
  reader: Reader,
): Outcome => {
  const command = app.messageCommands.find(({ name }) => name.en === data.name)
  const message = data.resolved.messages[data.target_id]
  if (!command || !message) return { now: refuse(fail('unknown-command', {}), reader.lang) }
  const context = contextFor(app, applicationId, { seenBy: 'reader', lang: reader.lang, format: 'card' })
  const answer = command.run({ text: message.content, messageId: message.id }, context)
  if (!answer.ok) return { now: refuse(answer, reader.lang) }
  return { now: { kind: 'card', card: answer.card, format: 'card', as: 'private' } }
}
