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
import type { Outcome, Reply, ReportReply } from './reply.ts'
import { storeFaultOf } from '../store/fault.ts'
import { pressButton } from './press-button.ts'
import { runCommand } from './run-command.ts'
import { runMessageCommand } from './run-message-command.ts'
import { type Situation, situationOf } from './situation.ts'
import { submitModal } from './submit-modal.ts'
import { suggest } from './suggest.ts'

/**
 * The one door: Discord's own interaction object goes in, what to do about it comes out. Gateway, HTTP endpoint, preview, terminal and
 * tests all come through here. Never throws: what people get wrong becomes a private sentence, a bug becomes an apology whose number
 * stands in the log. The same holds for the work that an outcome leaves to its caller.
 */
export const handle = (app: App, interaction: APIInteraction): Outcome => {
  const start = performance.now()
  try {
    const outcome = answer(app, interaction)
    app.log.info(
      {
        interaction: interaction.id,
        ...namesOf(interaction),
        ...refusalOf(outcome),
        ms: round(performance.now() - start),
      },
      'answered',
    )
    return 'now' in outcome ? outcome : { ...outcome, work: guarded(app, interaction, outcome.work) }
  } catch (error) {
    return { now: apologise(app, interaction, error) }
  }
}

const answer = (app: App, interaction: APIInteraction): Outcome => {
  if (interaction.type === InteractionType.Ping) return { now: { kind: 'pong' } }
  const situation = situationOf(app, interaction)
  const { reader } = situation
  const admitted = app.admission(reader.userId, app.clock())
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
  }
}

/** The type of `data` decides that of the interaction; TypeScript does not narrow by a nested discriminant, so each is put together anew. */
const runOnMenu = (situation: Situation, interaction: APIApplicationCommandInteraction): Outcome => {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput:
      return runCommand(situation, { ...interaction, data: interaction.data })
    case ApplicationCommandType.Message:
      return runMessageCommand(situation, { ...interaction, data: interaction.data })
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return { now: refuse(fail('unknown-command', {}), situation.reader.lang) }
  }
}

const guarded =
  (app: App, interaction: APIInteraction, work: Extract<Outcome, { defer: unknown }>['work']) =>
  async (report: ReportReply) => {
    try {
      return await work(report)
    } catch (error) {
      const fault = storeFaultOf(error)
      if (fault === undefined) return apologise(app, interaction, error)
      app.log.error({ interaction: interaction.id, ...namesOf(interaction), err: error }, 'the store failed')
      return refuse(fail('store', { fault }), langOf(interaction))
    }
  }

/** Must not fail itself: it is told of interactions that nobody foresaw. While somebody types there is no place for a sentence. */
const apologise = (app: App, interaction: APIInteraction, error: unknown): Reply => {
  const id = /^\d{1,20}$/.test(interaction.id) ? BigInt(interaction.id).toString(36) : '0'
  app.log.error({ id, interaction: interaction.id, ...namesOf(interaction), err: error }, 'failed')
  return interaction.type === InteractionType.ApplicationCommandAutocomplete
    ? { kind: 'choices', choices: [] }
    : { kind: 'text', text: messages(langOf(interaction)).apology(id), as: 'private', refusal: 'bug' }
}

const langOf = (interaction: APIInteraction): Language =>
  languageOf('locale' in interaction ? interaction.locale : undefined)

/** What of an interaction may be written down: its sort and its command. Never who it came from or what was typed. */
const namesOf = (interaction: APIInteraction) => ({
  type: InteractionType[interaction.type],
  ...(hasName(interaction.data) ? { command: interaction.data.name } : {}),
})

const hasName = (data: unknown): data is { readonly name: unknown } =>
  typeof data === 'object' && data !== null && 'name' in data

const refusalOf = (outcome: Outcome) =>
  'now' in outcome && 'refusal' in outcome.now && outcome.now.refusal !== undefined
    ? { refusal: outcome.now.refusal }
    : {}

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100
