import type { APIInteraction } from 'discord-api-types/v10'

/** What goes back to Discord for an interaction. `sent` is called when the response has left, or never will. */
export type Answered =
  { readonly status: 200; readonly body: Buffer; readonly sent?: () => void } | { readonly status: 202 }

type Answer = (interaction: APIInteraction) => Promise<Answered>

/** How many interactions that began work are remembered, the last that came: far more than begin any within the seconds that matter. */
const remembered = 1000

/**
 * Discord may deliver an interaction twice. The second copy of one that began work gets the answer of the first, while that is under way too,
 * and nothing is done again. A look-up does nothing: it is forgotten once answered, so that however many come, none pushes work out of memory.
 * Replicas know nothing of each other's: what must not happen twice is settled in the store besides. Over the gateway ids are enough (once.ts).
 */
export const answerOnce = (answer: Answer): Answer => {
  const given = new Map<string, Promise<Answered>>()
  const answerAndForget: Answer = async (interaction) => {
    const answered = await answer(interaction)
    if (isLookUp(answered)) given.delete(interaction.id)
    for (const id of given.keys()) {
      if (given.size <= remembered) break
      given.delete(id)
    }
    return answered
  }
  return (interaction) => {
    const earlier = given.get(interaction.id)
    if (earlier) return earlier
    const answered = answerAndForget(interaction)
    given.set(interaction.id, answered)
    return answered
  }
}

const isLookUp = (answered: Answered): boolean => answered.status === 200 && answered.sent === undefined
