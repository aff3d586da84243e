import type { App } from '../../src/door/app.ts'
import { handle } from '../../src/door/handle.ts'
import type { Reply } from '../../src/door/reply.ts'
import type { APIInteraction } from 'discord-api-types/v10'
import { expect } from 'vitest'

/** What the door answers at once. Fails where it defers instead. */
export const answer = (app: App, interaction: APIInteraction): Reply => {
  const outcome = handle(app, interaction)
  if (!('now' in outcome)) return expect.fail('the door deferred')
  return outcome.now
}

/** The card that the door answers with. Fails where it is something else. */
export const cardOf = (app: App, interaction: APIInteraction) => {
  const reply = answer(app, interaction)
  return reply.kind === 'card' ? reply : expect.fail(`not a card but ${JSON.stringify(reply)}`)
}

export { said } from './said.ts'
