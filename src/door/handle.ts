import {
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommandInteraction,
  type APIInteraction,
} from 'discord-api-types/v10'
import type { Language } from '../content/schema/text.ts'
import { languageOf } from '../i18n/language.ts'
import { messages } from '../i18n/messages.ts'
import type { App } from './app.ts'
import { fail } from './failure.ts'
import { refuse } from './refuse.ts'
import { type Names, namesOf } from './names-of.ts'
import type { Outcome, Reply } from './reply.ts'
import { storeFaultOf } from '../store/fault.ts'
import { pressButton } from './press-button.ts'
import { runCommand } from './run-command.ts'
import { runMessageCommand } from './run-message-command.ts'
import { type Situation, situationOf } from './situation.ts'
import { submitModal } from './submit-modal.ts'
import { suggest } from './suggest.ts'
import { noteAnswer, noteWork } from './take-note.ts'

/**
 * The one door: Discord's own interaction object goes in, what to do about it comes out. Gateway, HTTP endpoint, preview, terminal and
 * tests all come through here. Never throws: what people get wrong becomes a private sentence, a bug becomes an apology whose number
 * stands in the log. The same holds for the work that an outcome leaves to its caller.
 */
export const handle = (app: App, interaction: APIInteraction): Outcome => {
  const begun = { interaction: interaction.id, names: namesOf(app, interaction), since: performance.now() }
  const outcome = answered(app, interaction, begun.names)
  noteAnswer(app, begun, outcome)
  if ('now' in outcome) return outcome
  const work: typeof outcome.work = async (report) => {
    const reply = await worked(app, interaction, begun.names, () => outcome.work(report))
    noteWork(app, begun, reply)
    return reply
  }
  return { ...outcome, work }
}

const answered = (app: App, interaction: APIInteraction, names: Names): Outcome => {
  try {
    return answer(app, interaction, names)
  } catch (error) {
    return { now: apologise(app, interaction, names, error) }
  }
}

const answer = (app: App, interaction: APIInteraction, { sort }: Names): Outcome => {
  if (interaction.type === InteractionType.Ping) return { now: { kind: 'pong' } }
  const situation = situationOf(app, interaction)
  const { reader, place } = situation
  const asking = {
    userId: reader.userId,
    guildId: place.guildId,
    sort: sort === 'suggest' || sort === 'form' ? sort : 'command',
  } as const
  const admitted = app.admission(asking, app.clock())
  if (!admitted.ok)
    return interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? { now: { kind: 'choices', choices: [] } }
      : { now: refuse(fail('too-fast', { seconds: admitted.seconds }), reader.lang) }
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return runOnMenu(situation, interaction)
    case InteractionType.ApplicationCommandAutocomplete:
      return { now: suggest(situation, interaction) }
    case InteractionType.MessageComponent:
      return pressButton(situation, interaction)
    case InteractionType.ModalSubmit:
      return submitModal(situation, interaction)
    // Of a sort that Discord may add, or that somebody made up.
    default:
      return { now: refuse(fail('unknown-command', {}), reader.lang) }
  }
}

/** The type of `data` decides that of the interaction; TypeScript does not narrow by a nested discriminant, so each is put together anew. */
const runOnMenu = (situation: Situation, interaction: APIApplicationCommandInteraction): Outcome => {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput:
      return runCommand(situation, { ...interaction, data: interaction.data })
    case ApplicationCommandType.Message:
      return runMessageCommand(situation, { ...interaction, data: interaction.data })
    default:
      return { now: refuse(fail('unknown-command', {}), situation.reader.lang) }
  }
}

const worked = async (
  app: App,
  interaction: APIInteraction,
  names: Names,
  work: () => Promise<Reply>,
): Promise<Reply> => {
  try {
    return await work()
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === undefined) return apologise(app, interaction, names, error)
    app.log.error({ interaction: interaction.id, ...names, err: error }, 'the store failed')
    return refuse(fail('store', { fault }), langOf(interaction))
  }
}

/** Must not fail itself: it is told of interactions that nobody foresaw. While somebody types there is no place for a sentence. */
const apologise = (app: App, interaction: APIInteraction, names: Names, error: unknown): Reply => {
  const id = /^\d{1,20}$/.test(interaction.id) ? BigInt(interaction.id).toString(36) : '0'
  app.log.error({ id, interaction: interaction.id, ...names, err: error }, 'failed')
  return interaction.type === InteractionType.ApplicationCommandAutocomplete
    ? { kind: 'choices', choices: [] }
    : { kind: 'text', text: messages(langOf(interaction)).apology(id), as: 'private', refusal: 'bug' }
}

const langOf = (interaction: APIInteraction): Language =>
  languageOf('locale' in interaction ? interaction.locale : undefined)
