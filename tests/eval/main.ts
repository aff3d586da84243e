import { existsSync } from 'node:fs'
import { packOrFaults } from '../../src/cli/content/pack-or-faults.ts'
import { complain, exit, printJson, runCommandLine } from '../../src/cli/terminal.ts'
import type { Pack } from '../../src/content/pack.ts'
import { approachNames, botOf } from './bot.ts'
import { measure, type GroupOf } from './measure/measure.ts'
import { jsonOf } from './report/scores.ts'
import { showScores, showStudies, type Studied } from './report/show.ts'
import { committedSets, parts, readSets, type NamedSets } from './sets.ts'
import { compareApproaches } from './study/compare.ts'
import { learningCurve } from './study/curve.ts'
import { withoutDoubles } from './study/doubles.ts'
import { compareMessageApproaches } from './study/message-compare.ts'
import { messageSteps } from './study/message-thresholds.ts'
import { thresholdSteps } from './study/thresholds.ts'

const usage = `Measures how well Ronten finds, on inputs whose right result is known. tests/eval/sets/README.md explains sets and measures.

npm run --silent eval -- [--json]                                     the committed sets
npm run --silent eval -- --ask FILE --complete FILE --messages FILE   your own; any of the three

--by lang|style|kind   the same broken down; kind is that of the entry meant
--misses               every miss on a line: what, language, style, input, entries meant, what the bot showed
--fresh                without questions and messages that a line of the pack nearly repeats
--approach NAME        another way to answer questions: ${approachNames.join(', ')}

Studies of /ask and message look-up, on the committed sets or on your files:
--approaches           all ways that were tried, thresholds for questions chosen on held-out ones (about a minute)
--curve                what is found after learning from none, one, two … writers of phrasings
--thresholds           what each threshold a step lower or higher would change

--json   for programs; shares are from 0 to 1, and null where there is nothing to count
Exits 0 when done, 1 when the pack or a set is faulty, 2 when called wrongly.`

const groupings = ['lang', 'style', 'kind'] as const

const groupOf =
  (grouping: (typeof groupings)[number], pack: Pack): GroupOf =>
  (item) => {
    if (grouping !== 'kind') return item[grouping]
    return 'kind' in item ? item.kind : (pack.byId(item.expect[0] ?? '')?.kind ?? 'none')
  }

/** Each studies questions, messages, or both, under the name of its option. */
const studies = {
  approaches: [compareApproaches, compareMessageApproaches],
  curve: [learningCurve, undefined],
  thresholds: [thresholdSteps, messageSteps],
} as const
const studyNames = Object.keys(studies) as readonly (keyof typeof studies)[] // Object.keys gives strings; these are the studies

const runStudy = (name: keyof typeof studies, pack: Pack, all: readonly NamedSets[]): readonly Studied[] => {
  const [ofQuestions, ofMessages] = studies[name]
  const questions = all.flatMap(({ name, sets }) => (sets.ask ? { name, items: sets.ask } : []))
  const messages = all.flatMap(({ name, sets }) => (sets.messages ? { name, items: sets.messages } : []))
  return [
    ...(questions.length > 0 ? [{ name: `${name}, ask`, rows: ofQuestions(pack, questions) }] : []),
    ...(messages.length > 0 && ofMessages ? [{ name: `${name}, messages`, rows: ofMessages(pack, messages) }] : []),
  ]
}

const options = {
  ask: { type: 'string' },
  complete: { type: 'string' },
  messages: { type: 'string' },
  by: { type: 'string' },
  misses: { type: 'boolean' },
  fresh: { type: 'boolean' },
  approach: { type: 'string', default: 'final' },
  approaches: { type: 'boolean' },
  curve: { type: 'boolean' },
  thresholds: { type: 'boolean' },
} as const

await runCommandLine(usage, options, ({ words, options, lang, json }) => {
  const grouping = groupings.find((name) => name === options.by)
  const missing = parts.find((part) => options[part] !== undefined && !existsSync(options[part]))
  if (missing) complain(`--${missing}: there is no file ${options[missing]}\n`)
  const isKnown = (options.by === undefined || grouping) && approachNames.includes(options.approach)
  if (words.length > 0 || missing || !isKnown) {
    complain(usage)
    return exit.wrongUse
  }
  const own = parts.some((part) => options[part] !== undefined) ? readSets(options) : undefined
  if (own?.ok === false) {
    complain(own.message)
    return exit.faults
  }
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const given = own ? [{ name: 'own files', sets: own.value }] : committedSets()
  const fresh = options.fresh === true ? withoutDoubles(pack) : undefined
  const all = fresh ? given.map(({ name, sets }) => ({ name, sets: fresh(sets) })) : given

  const wanted = studyNames.filter((name) => options[name] === true)
  if (wanted.length > 0) {
    showStudies(
      wanted.flatMap((name) => runStudy(name, pack, all)),
      json,
    )
    return exit.done
  }

  const bot = botOf(pack, options.approach)
  const grouper = grouping && groupOf(grouping, pack)
  const results = all.map(({ name, sets }) => ({ name, measures: measure(sets, bot, grouper) }))
  const shown = { groups: grouping !== undefined, misses: options.misses === true }
  if (!json) showScores(results, shown.misses)
  else if (own) for (const { measures } of results) printJson(jsonOf(measures, shown))
  else printJson(Object.fromEntries(results.map(({ name, measures }) => [name, jsonOf(measures, shown)])))
  return exit.done
})
