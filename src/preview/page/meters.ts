import { element } from './element.ts'
import type { InspectorWords } from './inspector-words.ts'

/** A size, what it may be at most, and what it should be at most. */
type Sized = { readonly value: number; readonly limit: number; readonly budget?: number | null }

/** A line that tells a size in words, and shows it as a bar. */
export const meterElement = (words: InspectorWords, locale: string, label: string, sized: Sized): HTMLElement => {
  const { value, limit, budget = null } = sized
  const written = (count: number): string => count.toLocaleString(locale)
  const high = budget ?? limit
  const state = value > limit ? 'overLimit' : value > high ? 'overBudget' : 'within'
  const parts = [
    words.ofLimit(written(value), written(limit)),
    ...(budget === null ? [] : [words.budget(written(budget))]),
  ]
  return element(
    'div',
    { class: `meter ${state}` },
    element('span', {}, label),
    element('span', {}, `${parts.join(', ')} (${words[state]})`),
    element('meter', {
      'aria-label': label,
      min: 0,
      max: limit,
      low: 0,
      high,
      optimum: 0,
      value: Math.min(value, limit),
    }),
  )
}
