import type { Block, Card, CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Answer } from '../../door/answer.ts'

/** A plain card with buttons. */
export const noticeCard = (title: string, blocks: readonly Block[], buttons: readonly CardAction[] = []): Card =>
  plainCard(title, blocks, { buttons })

/** The same as an answer, from plain sentences. */
export const notice = (
  title: string,
  sentences: readonly string[],
  more: { readonly blocks?: readonly Block[]; readonly buttons?: readonly CardAction[] } = {},
): Answer => ({
  ok: true,
  card: noticeCard(
    title,
    [...sentences.map((text): Block => ({ kind: 'text', text })), ...(more.blocks ?? [])],
    more.buttons,
  ),
})
