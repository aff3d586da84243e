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

/** Milliseconds until the first question, and after it the first message, is done with: with nothing kept, and from kept files. */
type ModelTimes = { readonly learn: FirstUse; readonly load: FirstUse }
type FirstUse = { readonly questionMs: number; readonly messageMs: number }

/** Learning takes many seconds and is measured once; of loading the median is taken. */
const modelTimes = (pack: Pack, rounds: number): ModelTimes => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-bench-'))
  const firstUse = (): FirstUse => {
    const finder = createFinder(pack, folder)
    const begin = performance.now()
    finder.ask('what do the allies decide', 'en')
    const between = performance.now()
    finder.lookUp('The allies decide on their own when to drop the bombs.', 'en')
    return { questionMs: Math.round(between - begin), messageMs: Math.round(performance.now() - between) }
  }
  const learn = firstUse()
  const loads = Array.from({ length: rounds }, firstUse)
  rmSync(folder, { recursive: true })
  const load = {
    questionMs: median(loads.map(({ questionMs }) => questionMs)),
    messageMs: median(loads.map(({ messageMs }) => messageMs)),
  }
  return { learn, load }
}

const showRows = (rows: readonly Row[], { learn, load }: ModelTimes): void => {
  const cells = rows.map(({ task, engine, inputs: count, p50, p99, slowest, ratio }) =>
    [task, engine, count, p50, p99 ?? '–', slowest, `${ratio}×`].map(String),
  )
  print(tableText([['', 'engine', 'inputs', 'p50 µs', 'p99 µs', 'slowest µs', 'p50 beside Ronten'], ...cells]))
  const firsts = [
    ['models from their kept files', `${load.questionMs} ms`, `${load.messageMs} ms`],
    ['learning from scratch', `${learn.questionMs} ms`, `${learn.messageMs} ms`],
  ]
  print(`\n${tableText([['', 'first question', 'first message after it'], ...firsts])}`)
}
