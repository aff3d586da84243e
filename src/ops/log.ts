import { destination, pino } from 'pino'
import type { Log } from '../door/app.ts'

/** How much is written: from what went wrong only, up to every interaction. */
export type LogLevel = 'error' | 'warn' | 'info' | 'silent'

/**
 * A log of JSON lines on standard error, so that what programs print stays clean. Secrets are cut out wherever a library might put
 * them. What people typed and who they are is never handed to it.
 */
export const createLog = (level: LogLevel): Log =>
  pino(
    { level, base: null, redact: ['token', '*.token', '*.headers.authorization', 'err.requestBody', 'err.url'] },
    destination({ fd: 2, sync: true }),
  )
