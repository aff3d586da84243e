import type { APIInteraction } from 'discord-api-types/v10'

/** What goes back to Discord for an interaction. `sent` is called when the response has left, or never will. */
export type Answered =
  { readonly status: 200; readonly body: Buffer; readonly sent?: () => void } | { readonly status: 202 }

type Answer = (interaction: APIInteraction) => Promise<Answered>

/** How many interactions are remembered, the last that came: those of the last seconds at the highest load, of hours otherwise. */
const remembered = 1000

/**
 * Discord may deliver an interaction twice. The second copy gets the answer of the first, while that is under way too, and nothing is done
 * again. Replicas know nothing of each other's: what must not happen twice is settled in the store besides.
 */
export const answerOnce = (answer: Answer): Answer => {
  const given = new Map<string, Promise<Answered>>()
  return (interaction) => {
    const earlier = given.get(interaction.id)
    if (earlier) return earlier
    const answered = answer(interaction)
    given.set(interaction.id, answered)
    for (const id of given.keys()) {
      if (given.size <= remembered) break
      given.delete(id)
    }
    return answered
  }
}
