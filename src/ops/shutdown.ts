/**
 * Calls `close` once when the process is asked to stop (SIGTERM, SIGINT) and then exits with `code` 0. A second signal exits at once,
 * as does a close that fails.
 */
export const onShutdown = (close: () => Promise<void>): void => {
  let closing = false
  const stop = (): void => {
    if (closing) process.exit(1)
    closing = true
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
