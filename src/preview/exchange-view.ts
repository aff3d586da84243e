import { InteractionType, type APIInteraction } from 'discord-api-types/v10'
import { DISCORD_LIMITS } from '../emulator/interactions/record.ts'
import { isObject } from '../emulator/validate/json.ts'
import type { Kept } from './exchanges.ts'
import { metersOf } from './measure.ts'
import type { ExchangeHead, ExchangeView } from './tools-protocol.ts'

/** An exchange as a list names it. */
export const exchangeHead = ({ interaction, at, replies, failed, messageIds }: Kept): ExchangeHead => ({
  id: interaction.id,
  ...nameOf(interaction),
  at: at.toISOString(),
  firstAnswer: replies.find(({ kind }) => kind === 'callback')?.after ?? null,
  failed,
  refused: replies.some(({ kind }) => kind === 'refused'),
  messageIds,
})

/** An exchange in full. Whoever holds an interaction's token may answer in the bot's name, so it is not shown. */
export const exchangeView = (kept: Kept): ExchangeView => {
  const { token } = kept.interaction
  return {
    ...exchangeHead(kept),
    interaction: withoutToken(kept.interaction, token),
    replies: kept.replies.map(({ kind, after, faults, body }) => ({
      kind,
      after,
      faults,
      meters: metersOf(isObject(body) && 'data' in body ? body['data'] : body),
      body: withoutToken(body, token),
    })),
    patience: DISCORD_LIMITS.acknowledge,
  }
}

/** A copy without the token, wherever in it the token stands. */
const withoutToken = (value: unknown, token: string): unknown =>
  // Made of JSON, and so JSON again; `undefined` never comes here.
  JSON.parse(JSON.stringify(value).replaceAll(token, '[redacted]'))

const nameOf = (interaction: APIInteraction): Pick<ExchangeHead, 'kind' | 'name'> => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name } = interaction.data
      const given = 'options' in interaction.data ? (interaction.data.options ?? []) : []
      const options = given.map((option) => ('value' in option ? `${option.name}:${option.value}` : option.name))
      const isTyping = interaction.type === InteractionType.ApplicationCommandAutocomplete
      // The commands of a message's menu are written without a slash.
      const isOfMenu = 'target_id' in interaction.data
      return {
        kind: isTyping ? 'suggestions' : 'command',
        name: [isOfMenu ? name : `/${name}`, ...options].join(' '),
      }
    }
    case InteractionType.MessageComponent:
      return { kind: 'component', name: interaction.data.custom_id }
    case InteractionType.ModalSubmit:
      return { kind: 'form', name: interaction.data.custom_id }
    case InteractionType.Ping:
      return { kind: 'command', name: 'ping' }
  }
}
