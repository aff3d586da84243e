import type { Locale } from 'discord-api-types/v10'
import type { InspectorWords } from '../words/inspector.ts'
import { part, type Part } from './piece.ts'

/** A size, what it may be at most, and what it should be at most. */
type Sized = { readonly value: number; readonly limit: number; readonly budget?: number | null }

/** A line that tells a size in words, and shows it as a bar. */
export const meterPart = (words: InspectorWords, locale: `${Locale}`, label: string, sized: Sized): Part => {
  const { value, limit, budget = null } = sized
  const written = (count: number): string => count.toLocaleString(locale)
  const high = budget ?? limit
  const state = value > limit ? 'overLimit' : value > high ? 'overBudget' : 'within'
  const said = [
    words.ofLimit(written(value), written(limit)),
    ...(budget === null ? [] : [words.budget(written(budget))]),
  ]
  const bar = { 'aria-label': label, min: 0, max: limit, low: 0, high, optimum: 0, value: Math.min(value, limit) }
  return part(
    'div',
    { class: `meter ${state}` },
    part('span', {}, label),
    part('span', {}, `${said.join(', ')} (${words[state]})`),
    part('meter', bar),
  )
}
