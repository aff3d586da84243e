import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packOrFaults } from '../../src/cli/content/pack-or-faults.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import type { Pack } from '../../src/content/pack.ts'
import type { Entry } from '../../src/content/schema/entry.ts'
import type { Language } from '../../src/content/schema/text.ts'
import { createFinder, type Finder } from '../../src/search/finder.ts'
import { tableText } from '../eval/report/table.ts'
import { committedSets, type CompleteItem } from '../eval/sets.ts'
import { median } from '../support/child.ts'
import { completers, fuseRanks, miniSearchRanks, naiveRanks } from './find-engines.ts'
import { largeCatalogue } from './large-pack.ts'
import { timeCalls, type Calls, type Timed } from './timing.ts'

const largeSize = 20_000
/** Inputs measured: fewer where most engines take milliseconds. */
const inputs = { usual: 300, large: 100 } as const

/** So many of a list, evenly spread. */
const evenly = <T>(list: readonly T[], count: number): readonly T[] =>
  list.filter(
    (_, index) => Math.floor((index * count) / list.length) !== Math.floor(((index - 1) * count) / list.length),
  )

/** Times, and how many times the first engine's half that half is. */
type Row = Timed & { readonly task: string; readonly engine: string; readonly ratio: number }

/**
 * Time of autocomplete a key press and of a question, beside MiniSearch, Fuse.js and a scan without any index in the same run; and
 * how long the models take to load and to learn. False where the pack has faults.
 */
export const benchFind = (rounds: number, lang: Language, json: boolean): boolean => {
  const pack = packOrFaults(lang)
  if (!pack) return false
  const finder = createFinder(pack)
  const large = largeCatalogue(pack.entries, largeSize)
  const rows = [
    ...compared(`key press, ${pack.entries.length} entries`, typists(pack.entries, inputs.usual), rounds),
    ...compared(`key press, ${largeSize} entries`, typists(large, inputs.large), rounds),
    ...compared(`question, ${pack.entries.length} entries`, askers(pack, finder), rounds),
    ...compared(`message, ${pack.entries.length} entries`, lookers(finder), rounds),
  ]
  const model = modelTimes(pack, rounds)
  if (json) printJson({ unit: 'µs', rounds, rows, model })
  else showRows(rows, model)
  return true
}

/** Every beginning of every input of the evaluation sets, as it is typed. */
const typedInputs = (): readonly CompleteItem[] =>
  committedSets()
    .flatMap(({ sets }) => sets.complete ?? [])
    .flatMap((item) => Array.from(item.typed, (_, index) => ({ ...item, typed: item.typed.slice(0, index + 1) })))

type Engines = readonly (readonly [name: string, calls: Calls])[]

const typists = (entries: readonly Entry[], count: number): Engines =>
  Object.entries(completers).map(([name, create]) => {
    const complete = create(entries)
    return [name, evenly(typedInputs(), count).map((item) => () => complete(item.typed, [item.kind], item.lang))]
  })

const askers = (pack: Pack, finder: Finder): Engines => {
  const questions = committedSets().flatMap(({ sets }) => sets.ask ?? [])
  const others = {
    MiniSearch: miniSearchRanks(pack.entries),
    'Fuse.js': fuseRanks(pack.entries),
    'naive scan': naiveRanks(pack.entries),
  }
  return [
    ['Ronten', questions.map((item) => () => finder.ask(item.q, item.lang))],
    ...Object.entries(others).map(([name, rank]): Engines[number] => [
      name,
      questions.map((item) => () => rank(item.q)),
    ]),
  ]
}

/** Nothing else looks messages up, so there is nothing to compare with. */
const lookers = ({ lookUp }: Finder): Engines => {
  const messages = committedSets().flatMap(({ sets }) => sets.messages ?? [])
  return [['Ronten', messages.map((item) => () => lookUp(item.text, item.lang))]]
}

const compared = (task: string, engines: Engines, rounds: number): readonly Row[] => {
  const timed = engines.map(([engine, calls]) => ({ task, engine, ...timeCalls(calls, rounds) }))
  return timed.map((row) => ({ ...row, ratio: Math.round((row.p50 / (timed[0]?.p50 ?? Number.NaN)) * 10) / 10 }))
}

/** Milliseconds until everything is ready to find with: with nothing kept, and from kept files. */
type ModelTimes = { readonly learnMs: number; readonly loadMs: number }

/** Learning takes many seconds and is measured once; of loading the median is taken. */
const modelTimes = (pack: Pack, rounds: number): ModelTimes => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-bench-'))
  const prepared = (): number => {
    const begin = performance.now()
    createFinder(pack, folder).prepare()
    return Math.round(performance.now() - begin)
  }
  const learnMs = prepared()
  const loadMs = median(Array.from({ length: rounds }, prepared))
  rmSync(folder, { recursive: true })
  return { learnMs, loadMs }
}

const showRows = (rows: readonly Row[], { learnMs, loadMs }: ModelTimes): void => {
  const cells = rows.map(({ task, engine, inputs: count, p50, p99, slowest, ratio }) =>
    [task, engine, count, p50, p99 ?? '–', slowest, `${ratio}×`].map(String),
  )
  print(tableText([['', 'engine', 'inputs', 'p50 µs', 'p99 µs', 'slowest µs', 'p50 beside Ronten'], ...cells]))
  print(`\nready to find, from kept files ${loadMs} ms, learning from scratch ${learnMs} ms`)
}
