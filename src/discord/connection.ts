/** A connection to Discord, whichever way interactions come in. */
export type Connection = {
  readonly applicationId: string
  /** Resolves with the close code when Discord ends the connection for good: the process should then exit. */
  readonly ended: Promise<number>
  /** Finishes what is under way (10 seconds at most), then disconnects. */
  readonly close: () => Promise<void>
}
