import type { APIInteraction } from 'discord-api-types/v10'
import type { EmulatorEvent } from '../events.ts'
import type { Fault } from '../fault.ts'
import type { InteractionLimits } from '../interactions/record.ts'
import { takeCallback } from '../rest/take-callback.ts'
import { isObject } from '../validate/json.ts'
import type { World } from '../world/world.ts'
import { probe } from './probe.ts'
import { sendSigned } from './send.ts'
import { createSigner, type Signer } from './signer.ts'

/** Where interactions go by signed requests, instead of over the gateway. */
export type InteractionsEndpoint = {
  /** The application's public key, new in every run: 64 hexadecimal digits. */
  readonly publicKey: string
  /** Signs a body as Discord would, for whoever sends requests of their own. */
  readonly headersFor: Signer['headersFor']
  /** Sets the address, or null for the gateway. Resolves with why Discord would not take it, or null; then nothing has changed. */
  readonly set: (url: string | null) => Promise<string | null>
  readonly isSet: () => boolean
}

/** What delivering needs of its surroundings. */
export type EndpointOptions = {
  readonly world: World
  readonly limits: InteractionLimits
  readonly origin: () => string
  readonly recordFault: (fault: Fault) => void
}

const route = 'POST interactions endpoint'

/** Delivers interactions to the address that is set, and takes the answers in the bodies by the same rules as callbacks. */
export const openEndpoint = ({ world, limits, origin, recordFault }: EndpointOptions): InteractionsEndpoint => {
  const signer = createSigner()
  let address: string | null = null

  const record = (interaction: APIInteraction, body: unknown, rule: string, path: string, message: string): void =>
    recordFault({ route, rule, path, message, body, interactionId: interaction.id })

  const deliver = async (url: string, interaction: APIInteraction): Promise<void> => {
    const { status, body } = await sendSigned(url, interaction, signer, limits.acknowledge)
    // Answered through the callback, or about to be (Discord docs, Receiving and Responding).
    if (status === 202) return
    if (status !== 200 || !isObject(body))
      return record(interaction, body, 'endpoint-response', '', `${status} is not 200 with a JSON object, nor 202.`)
    const kept = world.interactions.get(interaction.id)
    if (kept === undefined) return
    const answer = takeCallback({ world, limits, origin: origin() }, kept, body, new Map())
    if (answer.kind === 'faulty')
      for (const { rule, path, message } of answer.problems) record(interaction, body, rule, path.join('.'), message)
    else if (answer.kind === 'refused') record(interaction, body, 'endpoint-response', '', answer.refusal.message)
  }

  world.events.subscribe((event: EmulatorEvent) => {
    if (event.type !== 'interaction-started' || address === null) return
    // No answer in time shows as an interaction that failed, as on Discord.
    deliver(address, event.interaction).catch(() => {})
  })
  return {
    ...signer,
    set: async (url) => {
      const wrong = url === null ? null : await probe(world, url, signer, limits.acknowledge)
      if (wrong === null) address = url
      return wrong
    },
    isSet: () => address !== null,
  }
}
