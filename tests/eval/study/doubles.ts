import type { Pack } from '../../../src/content/pack.ts'
import { fold } from '../../../src/search/fold.ts'
import type { Sets } from '../sets.ts'

/** Share of letter runs (Dice) from which two lines are nearly one: word for word is 1, the same question in other words about 0.3. */
const alike = 0.6
/** Letters of a run: Japanese says in two what English says in four. */
const runLength = { ja: 2, en: 4 } as const
const longest = 600

const runsOf = (text: string): ReadonlySet<string> => {
  const folded = fold(text, longest)
  const length = /[a-z]/.test(folded) ? runLength.en : runLength.ja
  return new Set(
    Array.from({ length: Math.max(0, folded.length - length + 1) }, (_, at) => folded.slice(at, at + length)),
  )
}

const linesOf = ({ entries, outside, unstated }: Pack): readonly string[] => [
  ...entries.flatMap(({ asked }) => asked.flatMap(({ ja, en }) => [...ja, ...en])),
  ...outside.flatMap(({ ja, en }) => [...ja, ...en]),
  ...unstated.flatMap(({ truth, negation, rejection, question, opinion }) =>
    [truth, negation, rejection, question, opinion].flatMap(({ ja, en }) => [...ja, ...en]),
  ),
]

/** Tells whether a text is nearly repeated by a line from which finding learns. */
const createIsDouble = (pack: Pack): ((text: string) => boolean) => {
  const lines = linesOf(pack).map(runsOf)
  const holders = new Map<string, number[]>()
  lines.forEach((runs, index) => {
    for (const run of runs) {
      const list = holders.get(run)
      if (list) list.push(index)
      else holders.set(run, [index])
    }
  })
  return (text) => {
    const runs = runsOf(text)
    const shared = new Map<number, number>()
    for (const run of runs) for (const index of holders.get(run) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    return shared.entries().some(([index, count]) => (2 * count) / (runs.size + (lines[index]?.size ?? 0)) >= alike)
  }
}

/** The questions and messages of a set that no line of the pack nearly repeats. Names typed are names: those stay. */
export const withoutDoubles = (pack: Pack): ((sets: Sets) => Sets) => {
  const isDouble = createIsDouble(pack)
  return ({ ask, complete, messages }) => ({
    ...(ask && { ask: ask.filter(({ q }) => !isDouble(q)) }),
    ...(complete && { complete }),
    ...(messages && { messages: messages.filter(({ text }) => !isDouble(text)) }),
  })
}
