import type { Content, Log } from '../door/app.ts'
import type { Measure } from '../door/measure.ts'
import type { Store } from '../store/open.ts'
import { createReadiness } from './readiness.ts'
import { serveOps } from './serve.ts'

/** What is looked at when somebody asks for health or metrics. */
type Watched = {
  readonly content: () => Content
  readonly isLearning: () => boolean
  readonly store: Store
}

/** How the rest of the program tells those who watch over it how it is doing. */
export type Watch = {
  readonly measure: Measure
  /** Opens the addresses; rejects where the port is taken. Gives the port. */
  readonly listen: (watched: Watched) => Promise<number>
  /** Says how to see whether Discord's interactions reach us; until then they do not. */
  readonly discordIs: (reached: () => boolean) => void
  /** From now on this process takes no new work. */
  readonly stopping: () => void
  readonly close: () => void
}

/** Where nobody watches. */
export const unwatched: Watch = {
  measure: () => undefined,
  listen: () => Promise.resolve(0),
  discordIs: () => undefined,
  stopping: () => undefined,
  close: () => undefined,
}

/** Later than anything in the store was written: asking for what is newer costs next to nothing. */
const never = 8_640_000_000_000_000

/**
 * Makes what watches: it counts from now on, and serves health and metrics once it listens. The library for metrics is loaded here and
 * nowhere else: a bot that nobody watches need not pay for it.
 */
export const createWatch = async (
  { host, port }: { readonly host: string; readonly port: number },
  log: Log,
): Promise<Watch> => {
  const { createMetrics } = await import('./metrics.ts')
  const metrics = createMetrics()
  let reached = (): boolean => false
  let stopping = (): void => undefined
  let close = (): void => undefined
  return {
    measure: metrics.measure,
    listen: async ({ content, isLearning, store }) => {
      const { stop, state } = createReadiness({
        content: () => content().pack.entries.length > 0,
        store: () => store.settings.changedSince(never),
        discord: () => reached(),
      })
      stopping = stop
      const read = () => metrics.read({ ready: state, content: content().pack, learning: isLearning() })
      const served = await serveOps({ host, port }, { ready: state, metrics: read })
      close = served.close
      log.info({ host, port: served.port }, 'health and metrics')
      return served.port
    },
    discordIs: (check) => {
      reached = check
    },
    stopping: () => stopping(),
    close: () => close(),
  }
}
