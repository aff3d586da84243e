import type { App } from '../../door/app.ts'

/** The moment, as the journal keeps it. */
export const nowOf = (app: App): number => app.clock().getTime()
