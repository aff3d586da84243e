import type { Ended } from './ended.ts'

/** A connection to Discord, whichever way interactions come in. */
export type Connection = {
  readonly applicationId: string
  /** Resolves when Discord ends the connection for good: the process should then exit. */
  readonly ended: Promise<Ended>
  /** Whether interactions reach us now. */
  readonly isConnected: () => boolean
  /** Finishes what is under way (10 seconds at most), then disconnects. */
  readonly close: () => Promise<void>
}

/** `opened` hears how to close a connection as soon as interactions may come in by it, which is before it is up. */
export type Opening = { readonly opened?: (close: Connection['close']) => void }

/** What an attempt to connect came to. */
export type Reached = { readonly connection: Connection } | Ended
