import type { APIInteraction } from 'discord-api-types/v10'

/** What goes back to Discord for an interaction. `sent` is called when the response has left, or never will. */
export type Answered =
  { readonly status: 200; readonly body: Buffer; readonly sent?: () => void } | { readonly status: 202 }

/** A look-up is answered at once; what is waited for began work, or sends files by a request of its own. */
type Answer = (interaction: APIInteraction) => Answered | Promise<Answered>

/** How many interactions that began work are remembered, the last that came: far more than begin any within the seconds that matter. */
const remembered = 1000

/**
 * Discord may deliver an interaction twice. The second copy of one that began work gets the answer of the first, while that is under way too,
 * and nothing is done again. A look-up does nothing and is not remembered, so that however many come, none pushes work out of memory.
 * Replicas know nothing of each other's: what must not happen twice is settled in the store besides. Over the gateway ids are enough (once.ts).
 */
export const answerOnce = (answer: Answer): Answer => {
  const given = new Map<string, Promise<Answered>>()
  return (interaction) => {
    const earlier = given.get(interaction.id)
    if (earlier) return earlier
    const answered = answer(interaction)
    if (!(answered instanceof Promise)) return answered
    if (given.size >= remembered) for (const oldest of given.keys()) if (given.delete(oldest)) break
    given.set(interaction.id, answered)
    return answered
  }
}
