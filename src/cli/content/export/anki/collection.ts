import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { collectionSettings, deckOptions, decksOf } from './deck.ts'
import { ankiGuid, ankiId, fieldChecksum } from './ids.ts'
import { joinFields, noteType, noteTypeId, type NoteFields } from './note-type.ts'
import { createCollection } from './schema.ts'

/**
 * A note: a name that never changes, its fields as HTML, the first of them without markup, tags (no spaces) and when it was last changed
 * (seconds since 1970). Anki updates a note that it knows when this one is newer.
 */
export type AnkiNote = {
  readonly name: string
  readonly fields: NoteFields
  readonly plain: string
  readonly tags: readonly string[]
  readonly changedAt: number
}

/** A deck: its name in Anki, a name that never changes, and a description as HTML. */
export type AnkiDeck = {
  readonly title: string
  readonly name: string
  readonly about: string
  readonly notes: readonly AnkiNote[]
}

/** A collection with one deck as the bytes of a SQLite database. The same deck gives the same ids, whenever it is made. */
export const ankiCollection = (deck: AnkiDeck): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-anki-'))
  try {
    const file = join(folder, 'collection.anki2')
    const db = new DatabaseSync(file)
    db.exec(createCollection)
    db.exec('BEGIN')
    fill(db, deck)
    db.exec('COMMIT')
    db.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fill = (db: DatabaseSync, { title, name, about, notes }: AnkiDeck): void => {
  const deckId = ankiId(name)
  const changedAt = Math.max(0, ...notes.map((note) => note.changedAt))
  const insert = (table: string, values: readonly (string | number)[]): void =>
    void db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values)
  insert('col', [
    1, // id
    changedAt, // crt: when it was made
    changedAt * 1000, // mod
    changedAt * 1000, // scm: when its schema changed
    11, // ver
    0, // dty
    0, // usn
    0, // ls: when it was synchronised
    JSON.stringify(collectionSettings(deckId, noteTypeId, notes.length + 1)),
    JSON.stringify({ [noteTypeId]: noteType(deckId) }),
    JSON.stringify(decksOf({ id: deckId, name: title, about, changedAt })),
    JSON.stringify(deckOptions),
    '{}', // tags: taken from the notes
  ])
  for (const [position, note] of notes.entries()) {
    const noteId = ankiId(note.name)
    // id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data. A usn of -1 is for what was never synchronised.
    insert('notes', [
      noteId,
      ankiGuid(note.name),
      noteTypeId,
      note.changedAt,
      -1,
      ` ${note.tags.join(' ')} `,
      joinFields(note.fields),
      note.plain,
      fieldChecksum(note.plain),
      0,
      '',
    ])
    // id, nid, did, ord, mod, usn; then a new card: type, queue, due (its position), ivl, factor, reps, lapses, left, odue, odid, flags, data.
    const card = [ankiId(`${note.name} card`), noteId, deckId, 0, note.changedAt, -1]
    insert('cards', [...card, 0, 0, position + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''])
  }
}
