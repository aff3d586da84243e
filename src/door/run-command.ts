import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10'
import { languages } from '../content/schema/text.ts'
import type { App } from './app.ts'
import { contextFor } from './context-for.ts'
import type { Command } from './define-command.ts'
import { fail } from './failure.ts'
import { answerLanguage, type Reader } from './reader.ts'
import { readOptions } from './read-options.ts'
import { refuse } from './refuse.ts'
import type { Outcome } from './reply.ts'
import { unknownEntryCard } from './unknown-entry-card.ts'

/** Answers a slash command. Look-ups are never deferred: everything is in memory. */
export const runCommand = (
  app: App,
  interaction: APIChatInputApplicationCommandInteraction,
  reader: Reader,
): Outcome => {
  const command = app.commands.find(({ name }) => name === interaction.data.name)
  if (!command) return { now: refuse(fail('unknown-command', {}), reader.lang) }
  const read = readOptions(command, interaction, app.content().finder)
  if (read.ok === false) return { now: refuse(read, reader.lang) }
  const format = read.ok === true && read.values['format'] === 'text' ? 'text' : 'card'
  const contextOf = (seenBy: 'reader' | 'others', lang = reader.lang) =>
    contextFor(app, interaction.application_id, { seenBy, lang, format })
  if (read.ok === 'unknown') {
    const card = unknownEntryCard(read.typed, read.suggestions, contextOf('reader'))
    return { now: { kind: 'card', card, format, as: 'private', refusal: 'unknown-entry' } }
  }
  const seenBy = audience(command, read.values['private'], reader)
  const chosen = languages.find((lang) => lang === read.values['language'])
  const answer = command.run(read.values, contextOf(seenBy, answerLanguage(reader, { seenBy, chosen })))
  if (!answer.ok) return { now: refuse(answer, reader.lang) }
  return {
    now: { kind: 'card', card: answer.card, format, as: seenBy === 'others' || reader.alone ? 'public' : 'private' },
  }
}

/** In a direct message nobody else sees even a public answer; it then stays in the conversation, where a private one would go. */
const audience = (command: Command, asked: unknown, reader: Reader): 'reader' | 'others' => {
  if (reader.alone) return 'reader'
  const isPrivate = typeof asked === 'boolean' ? asked : command.visibility === 'private'
  return isPrivate ? 'reader' : 'others'
}
