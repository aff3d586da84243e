import { median } from '../support/child.ts'

/** One thing to do for each input. */
export type Calls = readonly (() => unknown)[]

/** Microseconds for half and for 99 of 100 inputs and for the slowest of them, and how many inputs that is. */
export type Timed = {
  readonly inputs: number
  readonly p50: number
  /** `null` for fewer than 100 inputs. */
  readonly p99: number | null
  readonly slowest: number
}

/** Time for one engine and one task, in milliseconds: to warm up, and to measure. Only slow engines need it all. */
const budget = { warmUp: 1000, measure: 4000 } as const

/**
 * The time of an input is the median over the rounds, so that a collection of garbage or another process, which meets now this input
 * and now that, does not pass for a slow input; an input that is slow in itself is slow in every round. Percentiles are taken over
 * inputs. When the budget is used up no further call is made: a slow engine gets fewer rounds, or fewer inputs, evenly spread.
 */
export const timeCalls = (calls: Calls, rounds: number): Timed => {
  const inputs = scattered(calls).map((call) => ({ call, times: [] as number[] }))
  eachWithin(budget.warmUp, inputs, ({ call }) => call())
  const turns = Array.from({ length: rounds }, () => inputs).flat()
  eachWithin(budget.measure, turns, ({ call, times }) => {
    const begin = performance.now()
    call()
    times.push((performance.now() - begin) * 1000)
  })
  const measured = inputs.filter(({ times }) => times.length > 0)
  const sorted = measured.map(({ times }) => median(times)).toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10
  return { inputs: sorted.length, p50: at(0.5), p99: sorted.length < 100 ? null : at(0.99), slowest: at(1) }
}

const eachWithin = <T>(milliseconds: number, list: readonly T[], act: (item: T) => void): void => {
  const end = performance.now() + milliseconds
  for (const item of list) {
    act(item)
    if (performance.now() > end) return
  }
}

/** An order in which every beginning is spread evenly over the list: steps of the golden section, folded into it. */
const scattered = <T>(list: readonly T[]): readonly T[] =>
  list
    .map((item, index) => ({ item, place: (index * 0.618034) % 1 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
