import type { Block, Card, CardAction } from '../../cards/card.ts'
import type { Answer } from '../../door/answer.ts'

/** A card that shows no entry: a title, some lines, and what can be done next. */
export const noticeCard = (title: string, blocks: readonly Block[], buttons: readonly CardAction[] = []): Card => ({
  title,
  label: undefined,
  blocks,
  footer: undefined,
  pages: 1,
  buttons,
  menu: undefined,
})

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
