import { defaultSettings, type GuildSettings } from '../store/settings.ts'
import type { Store } from '../store/open.ts'

/**
 * The settings of all servers that have any, held in memory, so that look-ups wait for nothing and go on when the store is away. They are few
 * and small: a server that settled nothing has no row.
 */
export type Settings = {
  /** What holds in a server now; the defaults outside servers. */
  readonly of: (guildId: string | undefined) => GuildSettings
  /** Changes some of a server's settings, in the store first. Rejects where the store does, and then nothing has changed. */
  readonly change: (guildId: string, change: Partial<GuildSettings>, now: Date) => Promise<GuildSettings>
  /** Reads what other replicas have changed since the last time. */
  readonly refresh: () => Promise<void>
}

/** How far back a refresh looks beyond the last change seen, in milliseconds: clocks of replicas differ. */
const overlap = 60_000
/**
 * Every so many refreshes everything is read anew: that brings what a replica wrote whose clock is behind by more than the overlap, and lets
 * go of servers that were forgotten.
 */
const between = 40

/** Nothing is read before the first refresh. */
export const createSettings = (store: Pick<Store, 'settings'>): Settings => {
  let held = new Map<string, GuildSettings>()
  let latest = 0
  let refreshes = 0
  const of = (guildId: string | undefined): GuildSettings => held.get(guildId ?? '') ?? defaultSettings
  return {
    of,
    change: async (guildId, change, now) => {
      const settings = await store.settings.put(guildId, change, now.getTime())
      held.set(guildId, settings)
      return settings
    },
    refresh: async () => {
      const isWhole = refreshes % between === 0
      const changed = await store.settings.changedSince(isWhole ? 0 : Math.max(0, latest - overlap))
      // Only after the reading: one that failed is made up for by the next.
      refreshes++
      if (isWhole) held = new Map()
      for (const { guildId, settings, updatedAt } of changed) {
        held.set(guildId, settings)
        latest = Math.max(latest, updatedAt)
      }
    },
  }
}
