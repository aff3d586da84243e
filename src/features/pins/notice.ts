import type { Block, CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Answer } from '../../door/answer.ts'

/** A plain card as an answer, from plain sentences. */
export const notice = (
  title: string,
  sentences: readonly string[],
  more: { readonly blocks?: readonly Block[]; readonly buttons?: readonly CardAction[] } = {},
): Answer => ({
  ok: true,
  card: plainCard(title, [...sentences.map((text): Block => ({ kind: 'text', text })), ...(more.blocks ?? [])], {
    buttons: more.buttons ?? [],
  }),
})
