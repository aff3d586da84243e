import { atMost } from './shutdown.ts'

/** What must be there for Ronten to serve people. `discord` is the gateway's connection, or the address at which Discord's requests arrive. */
type Parts = { readonly content: boolean; readonly store: boolean; readonly discord: boolean }

/** Whether this process should be sent work, and which of its parts are not ready. */
export type Ready = { readonly ready: boolean; readonly stopping: boolean; readonly parts: Parts }

/** How long an answer of the store counts, and how long it may take, in milliseconds. */
const fresh = 5000
const patience = 2000

/** How the parts are looked at. `store` asks it something small, and rejects or takes long where it is away. */
type Looks = {
  readonly content: () => boolean
  readonly store: () => Promise<unknown>
  readonly discord: () => boolean
}

/**
 * Tells whether Ronten is ready. However often it is asked, the store is asked once every 5 seconds at most, and has 2 seconds to answer. `now`
 * is in milliseconds, of a clock that nobody sets: after one was set back an old answer would count until it had caught up.
 */
export const createReadiness = (looks: Looks, now = (): number => performance.now()) => {
  let isStopping = false
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined
  const storeAnswers = (): Promise<boolean> => {
    if (asked === undefined || now() - asked.at >= fresh) {
      const answer = atMost(patience, looks.store()).catch(() => false)
      asked = { at: now(), answer }
    }
    return asked.answer
  }
  return {
    /** From now on this process takes no new work. */
    stop: (): void => {
      isStopping = true
    },
    state: async (): Promise<Ready> => {
      const parts = { content: looks.content(), store: await storeAnswers(), discord: looks.discord() }
      return { ready: !isStopping && parts.content && parts.store && parts.discord, stopping: isStopping, parts }
    },
  }
}
