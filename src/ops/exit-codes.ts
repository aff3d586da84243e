/**
 * What the process says by its end, so that whoever runs it knows whether another try can help. docs/operation.md explains each.
 */
export const exitCode = {
  /** Stopped in good order. */
  done: 0,
  /** The content has faults and there is none to fall back on. */
  content: 1,
  /** A variable is wrong or missing, or a port is taken. */
  configuration: 2,
  /** Discord cannot be reached, or ended the connection for good. */
  discord: 3,
  /** The store cannot be opened. */
  store: 4,
  /** Discord does not accept the token. */
  token: 5,
  /** A bug: nobody caught it, and the log has its stack. */
  bug: 70,
  /** A second signal, or something that would not end: work was cut off, and the journal has it. */
  cut: 130,
} as const
