import { MessageType, type APIMessageApplicationCommandInteraction } from 'discord-api-types/v10'
import { contextFor } from './context-for.ts'
import { deliver } from './deliver.ts'
import { fail } from './failure.ts'
import { mayUse } from './may.ts'
import { refuse } from './refuse.ts'
import type { Outcome } from './reply.ts'
import type { Situation } from './situation.ts'

/** What people write, as against what Discord tells of them (Discord docs, Message Types). */
const written: readonly MessageType[] = [MessageType.Default, MessageType.Reply]

/**
 * Answers a command from the menu of a message, privately and in the reader's language. Discord hands over the message itself, without any
 * intent (Discord docs, Gateway, Message Content Intent); it is read here and nowhere kept.
 */
export const runMessageCommand = (situation: Situation, { data }: APIMessageApplicationCommandInteraction): Outcome => {
  const { app, applicationId, reader } = situation
  const command = app.messageCommands.find(({ name }) => name.en === data.name)
  const message = data.resolved.messages[data.target_id]
  if (!command || !message) return { now: refuse(fail('unknown-command', {}), reader.lang) }
  if (!mayUse(command.who, reader)) return { now: refuse(fail('not-allowed', { who: command.who }), reader.lang) }
  const context = contextFor(situation, { seenBy: 'reader', lang: reader.lang, format: 'card' })
  const target = {
    text: message.content,
    messageId: message.id,
    authorId: message.author.id,
    isPerson: message.author.bot !== true && message.webhook_id === undefined && written.includes(message.type),
    // A bot's user has the id of its application, but for some made before 2016 (Discord docs, Application).
    isOwn: message.author.id === applicationId,
  }
  return deliver(command.run(target, context), { format: 'card', as: 'private' }, reader)
}
