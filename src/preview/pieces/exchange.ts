import type { Locale } from 'discord-api-types/v10'
import type { ExchangeHead, ExchangeView, ReplyView } from '../tools-protocol.ts'
import { inspectorWords, type InspectorWords } from '../words/inspector.ts'
import { wordsIn } from '../words/page.ts'
import { meterPart } from './meter.ts'
import { part, pressable, timePart, type Part, type Piece } from './piece.ts'

/** The exchanges of a person, as the inspector lists them. */
export const exchangeList = (heads: readonly ExchangeHead[], locale: `${Locale}`): readonly Part[] => {
  const words = inspectorWords(locale)
  const lines = heads.map((head) => {
    const label = part('span', {}, part('strong', {}, head.name), part('small', {}, ...headPieces(head, words, locale)))
    return part('li', {}, pressable({ class: 'line', id: head.id }, label, { ask: 'inspect', exchange: head.id }))
  })
  return [
    part('p', { class: 'about' }, words.lead),
    lines.length === 0 ? part('p', {}, words.none) : part('ul', { class: 'bare-list' }, ...lines),
  ]
}

/** An exchange in full, or that it is no longer kept. */
export const exchangePieces = (view: ExchangeView | undefined, locale: `${Locale}`): readonly Part[] => {
  const words = inspectorWords(locale)
  const back = pressable({ class: 'button' }, `← ${words.back}`, { ask: 'inspect' })
  if (view === undefined) return [back, part('p', {}, words.gone)]
  const { firstAnswer, patience: limit } = view
  const time = firstAnswer === null ? [] : [meterPart(words, locale, words.firstAnswer, { value: firstAnswer, limit })]
  return [
    back,
    part('h3', {}, view.name),
    part('p', { class: 'about' }, ...headPieces(view, words, locale)),
    ...time,
    part('h4', {}, words.interaction),
    json('json-interaction', words.interaction, view.interaction, words),
    ...view.replies.flatMap((reply, index) => replyParts(reply, index, words, locale)),
  ]
}

/** What an exchange was, when, and what came of it. */
const headPieces = (head: ExchangeHead, words: InspectorWords, locale: string): readonly Piece[] => {
  const { kind, at, firstAnswer, failed, refused } = head
  const outcome = [
    firstAnswer === null && failed === null ? words.waiting : '',
    firstAnswer === null ? '' : `${firstAnswer} ms`,
    failed === null ? '' : (wordsIn(locale).failures[failed] ?? failed),
    refused ? words.refused : '',
  ].filter((said) => said !== '')
  return [`${words.kinds[kind]} ・ `, timePart(at, 'medium'), ...outcome.map((said) => ` ・ ${said}`)]
}

const replyParts = (
  { kind, after, faults, meters, body }: ReplyView,
  index: number,
  words: InspectorWords,
  locale: `${Locale}`,
): readonly Part[] => [
  part('h4', {}, words.replies[kind], part('small', {}, ` ${words.after(after)}`)),
  ...faults.map((fault) => part('p', { class: 'problem' }, fault)),
  ...meters.map((meter) => meterPart(words, locale, words.meters[meter.name], meter)),
  ...(body === null ? [] : [json(`json-reply-${index}`, words.replies[kind], body, words)]),
]

const json = (id: string, what: string, value: unknown, words: InspectorWords): Part => {
  const label = words.json(what)
  // Long texts scroll, and a keyboard can scroll only where it can go.
  const text = part('pre', { id, tabindex: 0, role: 'region', 'aria-label': label }, JSON.stringify(value, null, 2))
  const copy = pressable({ class: 'button' }, words.copy(what), { ask: 'copy', from: id })
  return part('details', {}, part('summary', {}, label), part('div', {}, copy, part('span', { role: 'status' })), text)
}
