import type { Kysely, Selectable } from 'kysely'
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
  /** Changes what is named and nothing else, so that of several who change at once nobody undoes another. Gives what holds then. */
  readonly put: (guildId: string, change: Partial<GuildSettings>, now: number) => Promise<GuildSettings>
}

export const settingsTable = (db: Kysely<Tables>): SettingsTable => ({
  changedSince: async (moment) => {
    const rows = await db.selectFrom('guild_settings').selectAll().where('updated_at', '>=', moment).execute()
    return rows.map((row) => ({ guildId: row.guild_id, updatedAt: row.updated_at, settings: settingsOf(row) }))
  },
  put: async (guildId, change, now) => {
    const columns = columnsOf(change)
    const row = await db
      .insertInto('guild_settings')
      .values({ guild_id: guildId, ...columns, updated_at: now })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ ...columns, updated_at: now }))
      .returningAll()
      .executeTakeFirstOrThrow()
    return settingsOf(row)
  },
})

const settingsOf = (row: Selectable<Tables['guild_settings']>): GuildSettings => ({
  language: languages.find((lang) => lang === row.language),
  questionChannel: row.question_channel ?? undefined,
  openTag: row.open_tag ?? undefined,
  solvedTag: row.solved_tag ?? undefined,
  moderatorChannel: row.moderator_channel ?? undefined,
  refreshPins: row.refresh_pins === 1,
  quiet: Quiet.parse(JSON.parse(row.quiet)),
})

/** The columns of what is named in a change; what is named as undefined is cleared. */
const columnsOf = (change: Partial<GuildSettings>) => ({
  ...('language' in change ? { language: change.language ?? null } : {}),
  ...('questionChannel' in change ? { question_channel: change.questionChannel ?? null } : {}),
  ...('openTag' in change ? { open_tag: change.openTag ?? null } : {}),
  ...('solvedTag' in change ? { solved_tag: change.solvedTag ?? null } : {}),
  ...('moderatorChannel' in change ? { moderator_channel: change.moderatorChannel ?? null } : {}),
  ...(change.refreshPins === undefined ? {} : { refresh_pins: change.refreshPins ? 1 : 0 }),
  ...(change.quiet === undefined ? {} : { quiet: JSON.stringify(change.quiet) }),
})
