import type { REST } from '@discordjs/rest'
import type { Measure } from '../door/measure.ts'
import { RESTEvents } from './rest-library.ts'

/** Counts what Discord holds against us: requests that had to wait, and those it refused. Gives the same object back. */
export const watchRest = (rest: REST, measure: Measure | undefined): REST => {
  if (measure === undefined) return rest
  rest.on(RESTEvents.RateLimited, ({ global, scope }) =>
    measure({ what: 'rate-limited', scope: global ? 'global' : scope }),
  )
  rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    measure({ what: 'invalid-requests', count, milliseconds: remainingTime }),
  )
  return rest
}

/** Refused requests between two warnings: Discord bars an address after 10,000 in 10 minutes (Discord docs, Rate Limits). */
export const refusalsBetweenWarnings = 100
