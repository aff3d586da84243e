import type { Kysely } from 'kysely'
import { z } from 'zod'
import { languages, type Language } from '../content/schema/text.ts'
import type { Tables } from './tables.ts'

/** What a server has settled for itself. */
export type GuildSettings = {
  /** The language of public answers; undefined: the server's locale, else the asker's. */
  readonly language: Language | undefined
  readonly questionChannel: string | undefined
  readonly openTag: string | undefined
  readonly solvedTag: string | undefined
  readonly moderatorChannel: string | undefined
  /** Whether pins are refreshed by themselves after a change of content. */
  readonly refreshPins: boolean
  /** Channels in which every answer is private. */
  readonly quiet: readonly string[]
}

/** What holds where nobody has settled anything. */
export const defaultSettings: GuildSettings = {
  language: undefined,
  questionChannel: undefined,
  openTag: undefined,
  solvedTag: undefined,
  moderatorChannel: undefined,
  refreshPins: false,
  quiet: [],
}

const Quiet = z.array(z.string()).catch([])

/** The settings of servers. */
export type SettingsTable = {
  /** Those that were changed at or after a moment (milliseconds); 0 gives all. */
  readonly changedSince: (
    moment: number,
  ) => Promise<readonly { readonly guildId: string; readonly settings: GuildSettings; readonly updatedAt: number }[]>
  readonly put: (guildId: string, settings: GuildSettings, now: number) => Promise<void>
}

export const settingsTable = (db: Kysely<Tables>): SettingsTable => ({
  changedSince: async (moment) => {
    const rows = await db.selectFrom('guild_settings').selectAll().where('updated_at', '>=', moment).execute()
    return rows.map((row) => ({ guildId: row.guild_id, updatedAt: row.updated_at, settings: settingsOf(row) }))
  },
  put: async (guildId, settings, now) => {
    const row = rowOf(settings, now)
    await db
      .insertInto('guild_settings')
      .values({ guild_id: guildId, ...row })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
      .execute()
  },
})

const settingsOf = (row: Tables['guild_settings']): GuildSettings => ({
  language: languages.find((lang) => lang === row.language),
  questionChannel: row.question_channel ?? undefined,
  openTag: row.open_tag ?? undefined,
  solvedTag: row.solved_tag ?? undefined,
  moderatorChannel: row.moderator_channel ?? undefined,
  refreshPins: row.refresh_pins === 1,
  quiet: Quiet.parse(JSON.parse(row.quiet)),
})

const rowOf = (settings: GuildSettings, now: number) => ({
  language: settings.language ?? null,
  question_channel: settings.questionChannel ?? null,
  open_tag: settings.openTag ?? null,
  solved_tag: settings.solvedTag ?? null,
  moderator_channel: settings.moderatorChannel ?? null,
  refresh_pins: settings.refreshPins ? 1 : 0,
  quiet: JSON.stringify(settings.quiet),
  updated_at: now,
})
