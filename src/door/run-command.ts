import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10'
import type { Format } from '../cards/card.ts'
import { languages } from '../content/schema/text.ts'
import { contextFor } from './context-for.ts'
import type { Command } from './define-command.ts'
import { deliver } from './deliver.ts'
import { fail } from './failure.ts'
import { mayUse } from './may.ts'
import { isQuiet } from './quiet.ts'
import { answerLanguage } from './reader.ts'
import { readOptions } from './read-options.ts'
import { refuse } from './refuse.ts'
import type { Outcome } from './reply.ts'
import type { Situation } from './situation.ts'
import { unknownEntryCard } from './unknown-entry-card.ts'

/** Answers a slash command. Look-ups are never deferred: everything is in memory. */
export const runCommand = (situation: Situation, interaction: APIChatInputApplicationCommandInteraction): Outcome => {
  const { app, reader } = situation
  const command = app.commands.find(({ name }) => name === interaction.data.name)
  if (!command) return { now: refuse(fail('unknown-command', {}), reader.lang) }
  if (!mayUse(command.who, reader)) return { now: refuse(fail('not-allowed', { who: command.who }), reader.lang) }
  const read = readOptions(command, interaction, app.content().finder)
  if (read.ok === false) return { now: refuse(read, reader.lang) }
  const format: Format = read.ok === true && read.values['format'] === 'text' ? 'text' : 'card'
  const contextOf = (seenBy: 'reader' | 'others', lang = reader.lang) => contextFor(situation, { seenBy, lang, format })
  if (read.ok === 'unknown') {
    const card = unknownEntryCard(read.typed, read.suggestions, contextOf('reader'))
    return { now: { kind: 'card', card, format, as: 'private', refusal: 'unknown-entry' } }
  }
  const seenBy = audience(command, read.values['private'], situation)
  const chosen = languages.find((lang) => lang === read.values['language'])
  const answer = command.run(read.values, contextOf(seenBy, answerLanguage(reader, { seenBy, chosen })))
  return deliver(answer, { format, as: seenBy === 'others' || reader.alone ? 'public' : 'private' }, reader)
}

/**
 * Who sees an answer. In a direct message nobody else sees even a public one; it then stays in the conversation, where a private one would
 * go. In channels that a server keeps quiet, and in their threads, every answer is private; so is what moderators' commands say.
 */
const audience = (command: Command, asked: unknown, situation: Situation): 'reader' | 'others' => {
  if (situation.reader.alone || isQuiet(situation) || command.who !== 'everyone') return 'reader'
  const isPrivate = typeof asked === 'boolean' ? asked : command.visibility === 'private'
  return isPrivate ? 'reader' : 'others'
}
