import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

type Schema = Kysely<unknown>

const first: Migration = {
  up: async ({ schema }: Schema) => {
    await schema
      .createTable('secret')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('guild_settings')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('language', 'text')
      .addColumn('question_channel', 'text')
      .addColumn('open_tag', 'text')
      .addColumn('solved_tag', 'text')
      .addColumn('moderator_channel', 'text')
      .addColumn('refresh_pins', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('quiet', 'text', (column) => column.notNull().defaultTo('[]'))
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createTable('guild')
      .addColumn('guild_id', 'text', (column) => column.primaryKey())
      .addColumn('left_at', 'bigint')
      .execute()
    await schema
      .createTable('pin')
      .addColumn('message_id', 'text', (column) => column.primaryKey())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('offered', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema.createIndex('pin_of_guild').on('pin').columns(['guild_id', 'created_at']).execute()
    await schema.createIndex('pin_of_entry').on('pin').columns(['channel_id', 'entry_id']).unique().execute()
    await schema
      .createTable('operation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull().unique())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('data', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createTable('job')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('free_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createTable('question')
      .addColumn('thread_id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text', (column) => column.notNull())
      .addColumn('receipt', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('solved_at', 'bigint')
      .addColumn('answer_id', 'text')
      .execute()
    await schema.createIndex('question_of_guild').on('question').columns(['guild_id', 'solved_at']).execute()
    await schema
      .createTable('quiz_round')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('message_id', 'text')
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('questions', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createTable('quiz_answer')
      .addColumn('round_id', 'text', (column) => column.notNull().references('quiz_round.id').onDelete('cascade'))
      .addColumn('question', 'integer', (column) => column.notNull())
      .addColumn('player', 'text', (column) => column.notNull())
      .addColumn('choice', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quiz_answer_key', ['round_id', 'question', 'player'])
      .execute()
    await schema
      .createTable('quiz_player')
      .addColumn('player', 'text', (column) => column.primaryKey())
      .execute()
    await schema
      .createTable('quiz_memory')
      .addColumn('player', 'text', (column) => column.notNull().references('quiz_player.player').onDelete('cascade'))
      .addColumn('entry_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('card', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('quiz_memory_key', ['player', 'entry_id'])
      .execute()
    await schema.createIndex('quiz_memory_due').on('quiz_memory').columns(['player', 'due_at']).execute()
  },
}

/** All steps of the schema in order, under the names by which a database remembers them. A step that was released never changes. */
export const migrations: Readonly<Record<string, Migration>> = { '001-first': first }
