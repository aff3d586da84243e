import { pino, type DestinationStream, stdTimeFunctions } from 'pino'
import type { Log } from '../door/app.ts'
import { createCensor } from './censor.ts'
import { errorFields } from './error-fields.ts'
import { linesTo } from './lines-to.ts'

/** How much is written: from what went wrong only, up to every interaction. */
export type LogLevel = 'error' | 'warn' | 'info' | 'silent'

/**
 * A log of JSON lines on standard error, so that what programs print stays clean. What people typed and who they are is never handed to it;
 * secrets that a library has put into an error are cut out of the finished line, wherever they stand (`secrets`: those of this process).
 */
export const createLog = (
  level: LogLevel,
  secrets: readonly (string | undefined)[] = [],
  to: DestinationStream = linesTo(2),
): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorFields(error) },
      hooks: { streamWrite: createCensor(secrets) },
    },
    to,
  )
