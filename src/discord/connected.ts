import { type Client, Events } from 'discord.js'

/**
 * Follows whether interactions reach us over the gateway. discord.js still calls itself ready after close codes that end a connection for
 * good, and while it connects anew, so that its own word does not count: every shard must have become ready or resumed since it last broke off.
 */
export const followConnection = (client: Client): (() => boolean) => {
  const up = new Map<number, boolean>()
  const set = (isUp: boolean) => (id: number) => void up.set(id, isUp)
  client.on(Events.ShardReady, set(true))
  client.on(Events.ShardResume, set(true))
  client.on(Events.ShardReconnecting, set(false))
  client.on(Events.ShardDisconnect, (_, id) => set(false)(id))
  return () => up.size > 0 && [...up.values()].every((isUp) => isUp)
}
