import type { App } from './app.ts'
import type { Came } from './measure.ts'
import type { Names } from './names-of.ts'
import type { Outcome, Reply } from './reply.ts'

/** What became of a request, from the reply to it. */
const cameOf = (reply: Reply): Came => {
  if ('refusal' in reply && reply.refusal !== undefined)
    return { outcome: reply.refusal === 'bug' ? 'bug' : 'refusal', cause: reply.refusal === 'bug' ? '' : reply.refusal }
  if (reply.kind !== 'card' || reply.short === undefined) return { outcome: 'answer', cause: '' }
  return reply.short === 'offer' ? { outcome: 'offer', cause: '' } : { outcome: 'decline', cause: reply.short }
}

type Parts = Pick<App, 'log' | 'measure'>
type Begun = { readonly interaction: string; readonly names: Names; readonly since: number }

/** Writes down and counts how an interaction was answered, by its id and never by who asked or what. */
export const noteAnswer = ({ log, measure }: Parts, begun: Begun, outcome: Outcome): void => {
  const { sort, command } = begun.names
  const milliseconds = performance.now() - begun.since
  const came: Came = 'now' in outcome ? cameOf(outcome.now) : { outcome: 'later', cause: '' }
  // Suggestions come with every key that somebody presses: they are counted, and would bury the rest.
  if (sort !== 'suggest')
    log.info(fieldsOf(begun, came, 'now' in outcome ? outcome.now : undefined, milliseconds), 'answered')
  if (sort !== 'ping' && sort !== 'unknown')
    measure({ what: 'answered', sort, command, seconds: milliseconds / 1000, ...came })
}

/** Does the same for work that an interaction began. */
export const noteWork = ({ log, measure }: Parts, begun: Begun, reply: Reply): void => {
  const milliseconds = performance.now() - begun.since
  const came = cameOf(reply)
  log.info(fieldsOf(begun, came, reply, milliseconds), 'work finished')
  measure({ what: 'worked', command: begun.names.command, seconds: milliseconds / 1000, ...came })
}

const fieldsOf = ({ interaction, names }: Begun, { outcome, cause }: Came, reply: Reply | undefined, ms: number) => ({
  interaction,
  ...names,
  ...(reply?.kind === 'card' && reply.card.entry !== undefined ? { entry: reply.card.entry } : {}),
  outcome,
  ...(cause === '' ? {} : { cause }),
  ms: Math.round(ms * 100) / 100,
})
