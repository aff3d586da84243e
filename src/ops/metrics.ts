import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Pack } from '../content/pack.ts'
import type { Measure, Measured } from '../door/measure.ts'
import type { Ready } from './readiness.ts'

/** What is looked at when the figures are asked for, rather than counted as it happens. */
type Looked = {
  readonly ready: () => Promise<Ready>
  readonly content: Pick<Pack, 'version' | 'entries'>
  readonly learning: boolean
}

/** Seconds within which look-ups are answered, and within which work is done: the steps that tell a good day from a bad one. */
const answerSteps = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 2.5]
const workSteps = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/**
 * Counts what happens and shows it in the form that Prometheus reads. Labels come from bounded sets (commands, outcomes, causes), never from
 * people or servers. docs/operation.md explains each figure.
 */
export const createMetrics = () => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name: `ronten_${name}`, help, labelNames: [...labelNames], registers })
  const seconds = <L extends string>(name: string, help: string, buckets: number[], labelNames: readonly L[]) =>
    new Histogram({ name: `ronten_${name}_seconds`, help, buckets, labelNames: [...labelNames], registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `ronten_${name}`, help, labelNames: [...labelNames], registers })

  const counts = {
    interactions: counter('interactions_total', 'Interactions answered, by what became of them', [
      'sort',
      'command',
      'outcome',
      'cause',
    ]),
    answers: seconds('answer', 'Time within the door until an answer is known', answerSteps, ['command']),
    suggestions: seconds('autocomplete', 'Time within the door for suggestions while typing', answerSteps, []),
    works: counter('works_total', 'Work that interactions began, by what became of it', [
      'command',
      'outcome',
      'cause',
    ]),
    work: seconds('work', 'Time that work took which an interaction began', workSteps, ['command']),
    undelivered: counter('undelivered_total', 'Answers that Discord did not take', ['cause']),
    limited: counter('rest_rate_limited_total', 'Requests to Discord that met a rate limit', ['scope']),
    jobs: counter('jobs_total', 'Runs of periodic work', ['job', 'result']),
    reloads: counter('content_reloads_total', 'Changed content that was taken in, or kept out for its faults', [
      'result',
    ]),
    stalePins: gauge('pins_stale', 'Pinned posts that show an older version of their entry'),
    operations: gauge('operations_open', 'Rows of the journal: work under way or interrupted'),
  }
  const looked = {
    invalid: gauge('rest_invalid_requests', 'Requests that Discord has refused within 10 minutes, counted in hundreds'),
    info: gauge('content_info', 'The content that answers now: always 1', ['version']),
    entries: gauge('content_entries', 'Entries of the content that answers now'),
    learning: gauge('content_learning', 'Whether finding is still being learnt'),
    ready: gauge('ready', 'Whether a part is ready', ['part']),
  }
  let refused = { count: 0, until: 0 }
  const look = async ({ ready, content, learning }: Looked): Promise<void> => {
    looked.invalid.set(performance.now() < refused.until ? refused.count : 0)
    looked.info.reset()
    looked.info.set({ version: content.version }, 1)
    looked.entries.set(content.entries.length)
    looked.learning.set(Number(learning))
    const { parts, ready: all } = await ready()
    for (const [part, isReady] of Object.entries({ ...parts, all })) looked.ready.set({ part }, Number(isReady))
  }
  const measure: Measure = (measured) => {
    if (measured.what !== 'invalid-requests') return count(counts, measured)
    refused = { count: measured.count, until: performance.now() + measured.milliseconds }
  }
  return {
    measure,
    read: async (seen: Looked) => {
      await look(seen)
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

type Counts = {
  readonly interactions: Counter<'sort' | 'command' | 'outcome' | 'cause'>
  readonly answers: Histogram<'command'>
  readonly suggestions: Histogram<never>
  readonly works: Counter<'command' | 'outcome' | 'cause'>
  readonly work: Histogram<'command'>
  readonly undelivered: Counter<'cause'>
  readonly limited: Counter<'scope'>
  readonly jobs: Counter<'job' | 'result'>
  readonly reloads: Counter<'result'>
  readonly stalePins: Gauge<never>
  readonly operations: Gauge<never>
}

const count = (counts: Counts, measured: Exclude<Measured, { what: 'invalid-requests' }>): void => {
  switch (measured.what) {
    case 'answered': {
      const { sort, command, outcome, cause, seconds } = measured
      counts.interactions.inc({ sort, command, outcome, cause })
      if (sort === 'suggest') return counts.suggestions.observe(seconds)
      return counts.answers.observe({ command }, seconds)
    }
    case 'worked': {
      const { command, outcome, cause, seconds } = measured
      counts.works.inc({ command, outcome, cause })
      return counts.work.observe({ command }, seconds)
    }
    case 'undelivered':
      return counts.undelivered.inc({ cause: measured.cause })
    case 'rate-limited':
      return counts.limited.inc({ scope: measured.scope })
    case 'job':
      return counts.jobs.inc({ job: measured.job, result: measured.ok ? 'done' : 'failed' })
    case 'reload':
      return counts.reloads.inc({ result: measured.ok ? 'done' : 'failed' })
    case 'kept':
      counts.stalePins.set(measured.stalePins)
      return counts.operations.set(measured.openOperations)
  }
}
