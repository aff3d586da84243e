import type { App } from '../../door/app.ts'

/** How long everything of a server stays after Ronten has left it, in milliseconds: 30 days, in case it comes back. */
export const gracePeriod = 30 * 24 * 60 * 60 * 1000

/**
 * Finds the servers that Ronten has left and deletes what is kept of those that it left long ago. No events tell of it: they would need an
 * intent that Ronten does not ask for.
 */
export const sweepGuilds = async ({ channel, store, clock }: App): Promise<void> => {
  const guilds = await channel.guilds()
  // An answer that never came must not look like having left everywhere.
  if (!guilds.ok) return
  const now = clock().getTime()
  await store.guilds.present(guilds.value, now)
  await store.guilds.forgetLeft(now - gracePeriod)
}
