import type { ColumnType } from 'kysely'

/** Milliseconds since 1970. PostgreSQL keeps them as bigint, SQLite as integer; both are read as numbers. */
type Time = number
/** A column with a default: may be left out on insert. */
type Defaulted<T> = ColumnType<T, T | undefined, T>

/**
 * The tables, in the subset that SQLite and PostgreSQL share: ids and JSON as text, times as milliseconds, truth as 0 or 1. No table
 * holds a text that somebody typed, nor the id of a person: players of quizzes go by a keyed hash (players.ts).
 */
export type Tables = {
  /** Values that belong to this installation, such as the key of the players' hashes. */
  readonly secret: { readonly name: string; readonly value: string }
  readonly guild_settings: {
    readonly guild_id: string
    readonly language: string | null
    /** The forum or text channel that questions go to, and the forum's tags for open and solved ones. */
    readonly question_channel: string | null
    readonly open_tag: string | null
    readonly solved_tag: string | null
    /** Where reports of problems and offers to refresh pins go. */
    readonly moderator_channel: string | null
    readonly refresh_pins: Defaulted<number>
    /** Channels in which answers are private, as a JSON list of ids. */
    readonly quiet: Defaulted<string>
    readonly updated_at: Time
  }
  /** When Ronten was last known to be in a server; after the grace period everything of a server that it left goes. */
  readonly guild: { readonly guild_id: string; readonly left_at: Time | null }
  readonly pin: {
    readonly message_id: string
    readonly channel_id: string
    readonly guild_id: string
    readonly entry_id: string
    readonly language: string
    /** The version of the entry that the post shows, and the latest one that moderators were told of. */
    readonly version: number
    readonly offered: number
    readonly created_at: Time
  }
  /** Work under way that posts: written before the first request, so that a start after a crash can finish or undo it. */
  readonly operation: {
    readonly id: string
    readonly kind: string
    /** What may be under way only once at a time, such as one entry in one channel; free again when the work is over. */
    readonly claim: string
    readonly step: string
    readonly data: string
    readonly updated_at: Time
  }
  /** Periodic work that one process does for all: who does it until when, or, with an empty holder, when it is due. */
  readonly job: { readonly name: string; readonly holder: string; readonly free_at: Time }
  readonly question: {
    readonly thread_id: string
    readonly guild_id: string
    readonly channel_id: string
    readonly message_id: string
    /** A hash of the receipt that the asker alone holds: whoever shows the receipt may mark the question solved. */
    readonly receipt: string
    readonly created_at: Time
    readonly solved_at: Defaulted<Time | null>
    /** The bot's message with the accepted answer. */
    readonly answer_id: Defaulted<string | null>
  }
  readonly quiz_round: {
    readonly id: string
    readonly guild_id: string
    readonly channel_id: string
    readonly message_id: string | null
    readonly language: string
    /** The questions as drawn, as JSON: entries, claims shown, order of choices. */
    readonly questions: string
    readonly at: number
    readonly updated_at: Time
  }
  /** Who answered what in a round under way; goes with the round. */
  readonly quiz_answer: {
    readonly round_id: string
    readonly question: number
    readonly player: string
    readonly choice: number
  }
  /** Players who asked to be reminded of what they missed. */
  readonly quiz_player: { readonly player: string }
  /** What a player who opted in has learnt of an entry; `card` is the state of the schedule as JSON. */
  readonly quiz_memory: {
    readonly player: string
    readonly entry_id: string
    readonly version: number
    readonly due_at: Time
    readonly card: string
  }
}
