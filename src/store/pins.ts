import type { Kysely, Selectable } from 'kysely'
import { languages, type Language } from '../content/schema/text.ts'
import type { Tables } from './tables.ts'

/** A post that Ronten pinned, and what it shows. */
export type Pin = {
  readonly messageId: string
  readonly channelId: string
  readonly guildId: string
  readonly entryId: string
  readonly language: Language
  readonly version: number
  /** The latest version that moderators were told of. */
  readonly offered: number
  readonly createdAt: number
}

/** The pins that Ronten made. A channel holds an entry once. */
export type PinsTable = {
  /** Of a server, the oldest first. */
  readonly ofGuild: (guildId: string) => Promise<readonly Pin[]>
  /** Of all servers that have one, the oldest first. */
  readonly all: () => Promise<readonly Pin[]>
  readonly find: (messageId: string) => Promise<Pin | undefined>
  readonly inChannel: (channelId: string, entryId: string) => Promise<Pin | undefined>
  /** Adds a pin, or takes the place of the one whose entry stands in the same channel already. */
  readonly put: (pin: Pin) => Promise<void>
  readonly shows: (messageId: string, language: Language, version: number) => Promise<void>
  readonly offered: (messageId: string, version: number) => Promise<void>
  readonly forget: (messageId: string) => Promise<void>
}

export const pinsTable = (db: Kysely<Tables>): PinsTable => {
  const one = (row: Selectable<Tables['pin']> | undefined): Pin | undefined => (row ? pinOf(row) : undefined)
  return {
    ofGuild: async (guildId) => {
      const rows = await db
        .selectFrom('pin')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('created_at')
        .execute()
      return rows.map(pinOf)
    },
    all: async () => (await db.selectFrom('pin').selectAll().orderBy('created_at').execute()).map(pinOf),
    find: async (messageId) =>
      one(await db.selectFrom('pin').selectAll().where('message_id', '=', messageId).executeTakeFirst()),
    inChannel: async (channelId, entryId) =>
      one(
        await db
          .selectFrom('pin')
          .selectAll()
          .where('channel_id', '=', channelId)
          .where('entry_id', '=', entryId)
          .executeTakeFirst(),
      ),
    put: async (pin) => {
      const row = rowOf(pin)
      await db
        .insertInto('pin')
        .values(row)
        .onConflict((conflict) => conflict.columns(['channel_id', 'entry_id']).doUpdateSet(row))
        .execute()
    },
    shows: async (messageId, language, version) => {
      await db.updateTable('pin').set({ language, version }).where('message_id', '=', messageId).execute()
    },
    offered: async (messageId, version) => {
      await db.updateTable('pin').set({ offered: version }).where('message_id', '=', messageId).execute()
    },
    forget: async (messageId) => {
      await db.deleteFrom('pin').where('message_id', '=', messageId).execute()
    },
  }
}

const pinOf = (row: Selectable<Tables['pin']>): Pin => ({
  messageId: row.message_id,
  channelId: row.channel_id,
  guildId: row.guild_id,
  entryId: row.entry_id,
  language: languages.find((lang) => lang === row.language) ?? 'en',
  version: row.version,
  offered: row.offered,
  createdAt: row.created_at,
})

const rowOf = (pin: Pin) => ({
  message_id: pin.messageId,
  channel_id: pin.channelId,
  guild_id: pin.guildId,
  entry_id: pin.entryId,
  language: pin.language,
  version: pin.version,
  offered: pin.offered,
  created_at: pin.createdAt,
})
