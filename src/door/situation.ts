import type { APIInteraction } from 'discord-api-types/v10'
import type { App } from './app.ts'
import { placeOf, type Place } from './place.ts'
import { readerOf, type Reader } from './reader.ts'

/** An interaction as features see it: who asks, where, and with what the answer is made. */
export type Situation = {
  readonly app: App
  readonly interactionId: string
  readonly applicationId: string
  readonly reader: Reader
  readonly place: Place
}

/** Reads the situation from an interaction. A server's own settings count for its language. */
export const situationOf = (app: App, interaction: APIInteraction): Situation => {
  const place = placeOf(interaction)
  const reader = readerOf(interaction)
  return {
    app,
    interactionId: interaction.id,
    applicationId: interaction.application_id,
    reader: { ...reader, serverLang: app.settings.of(place.guildId).language ?? reader.serverLang },
    place,
  }
}
