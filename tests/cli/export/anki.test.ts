import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anki } from '../../../src/cli/content/export/anki.ts'
import type { Pack } from '../../../src/content/pack.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { sourceIdsOf } from '../../../src/content/walk.ts'
import { realPack } from '../../support/app.ts'
import { from } from './exporting.ts'

const pack = realPack()

const folder = mkdtempSync(join(tmpdir(), 'ronten-anki-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The columns that Anki's schema version 11 has, in their order (ankitects/anki, rslib/src/storage/schema11.sql). */
const columns = {
  col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
  notes: 'id guid mid mod usn tags flds sfld csum flags data',
  cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
  revlog: 'id cid usn ease ivl lastIvl factor time type',
  graves: 'usn oid type',
}
type Row = Readonly<Record<string, string | number>>

describe.each(languages)('the Anki deck in %s', (lang) => {
  const file = join(folder, `${lang}.anki2`)
  const open = (of: Pack = pack): DatabaseSync => {
    const archive = unzipSync(anki.make(from(lang, of)).bytes as Uint8Array)
    expect(Object.keys(archive).toSorted()).toEqual(['collection.anki2', 'media'])
    expect(strFromU8(archive['media'] ?? new Uint8Array())).toBe('{}')
    writeFileSync(file, archive['collection.anki2'] ?? '')
    return new DatabaseSync(file)
  }
  let db: DatabaseSync
  beforeAll(() => {
    db = open()
  })
  afterAll(() => db.close())
  const rows = (sql: string) => db.prepare(sql).all() as unknown as readonly Row[]
  const learnt = pack.entries.filter(({ kind }) => kind !== 'guide')

  it('is a sound SQLite database with the tables, columns and indexes of schema 11', () => {
    expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    for (const [name, names] of Object.entries(columns))
      expect(rows(`PRAGMA table_info(${name})`).map((column) => column['name'])).toEqual(names.split(' '))
    const indexes = rows("SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix%' ORDER BY name")
    expect(indexes.map(({ name }) => name)).toEqual(['ix_cards_nid', 'ix_cards_sched', 'ix_cards_usn', 'ix_notes_csum', 'ix_notes_usn', 'ix_revlog_cid', 'ix_revlog_usn']) // prettier-ignore
    expect([rows('SELECT * FROM revlog'), rows('SELECT * FROM graves')]).toEqual([[], []])
  })
  it('has one collection with what its readers look for', () => {
    const [col, ...more] = rows('SELECT * FROM col')
    expect([more.length, col?.['id'], col?.['ver'], col?.['dty']]).toEqual([0, 1, 11, 0])
    const [models, decks, options, settings] = ['models', 'decks', 'dconf', 'conf'].map(
      (name) => JSON.parse(String(col?.[name])) as Record<string, Record<string, unknown>>,
    )
    for (const [id, model] of Object.entries(models ?? {})) {
      expect(String(model['id'])).toBe(id)
      for (const key of ['name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css'])
        expect(model).toHaveProperty(key)
      for (const [ord, each] of (model['flds'] as Row[]).entries()) {
        expect(each['ord']).toBe(ord)
        for (const key of ['name', 'sticky', 'rtl', 'font', 'size']) expect(each).toHaveProperty(key)
      }
      const [template] = model['tmpls'] as { qfmt: string; afmt: string; ord: number; name: string }[]
      expect(template?.qfmt).toContain('{{Question}}')
      for (const part of ['{{FrontSide}}', '{{Answer}}', '{{Sources}}', '{{Licence}}'])
        expect(template?.afmt).toContain(part)
    }
    expect(decks).toHaveProperty('1')
    for (const [id, deck] of Object.entries(decks ?? {})) {
      expect([String(deck['id']), deck['dyn'], Object.keys(options ?? {}).includes(String(deck['conf']))]).toEqual([
        id,
        0,
        true,
      ])
      for (const key of ['name', 'mod', 'usn', 'collapsed', 'newToday', 'revToday', 'lrnToday', 'timeToday'])
        expect(deck).toHaveProperty(key)
    }
    for (const option of Object.values(options ?? {}))
      for (const key of ['id', 'mod', 'name', 'usn', 'maxTaken', 'autoplay', 'timer', 'new', 'rev', 'lapse'])
        expect(option).toHaveProperty(key)
    expect(settings).toHaveProperty('activeDecks')
  })
  it('has one note and one new card an entry, with its sources and the licence', () => {
    const notes = rows(
      'SELECT notes.*, cards.did, cards.ord, cards.type, cards.queue, cards.due FROM notes JOIN cards ON cards.nid = notes.id ORDER BY cards.due',
    )
    expect([notes.length, rows('SELECT id FROM cards').length]).toEqual([learnt.length, learnt.length])
    const [col] = rows('SELECT * FROM col')
    for (const [index, note] of notes.entries()) {
      const entry = learnt[index]
      const [question = '', answer = '', sources = '', reference = '', licence = '', ...more] = String(
        note['flds'],
      ).split('\u001F')
      expect([
        more.length,
        question !== '',
        answer !== '',
        reference.startsWith(`${entry?.code}@${entry?.version} `),
      ]).toEqual([0, true, true, true])
      expect(licence).toContain(pack.head.licence.url)
      expect(sources.match(/<li>/g)?.length).toBe(sourceIdsOf(entry ?? {}).length)
      expect(String(col?.['models'])).toContain(`"${note['mid']}"`)
      expect(String(col?.['decks'])).toContain(`"${note['did']}"`)
      expect([note['ord'], note['type'], note['queue'], note['due'], note['usn']]).toEqual([0, 0, 0, index + 1, -1])
      expect(note['tags']).toMatch(/^( [^\s]+)+ $/)
    }
  })
  it('has the sort field and checksum that Anki works out itself', () => {
    for (const { flds, sfld, csum } of rows('SELECT flds, sfld, csum FROM notes')) {
      const plain = (String(flds).split('\u001F')[0] ?? '').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&') // prettier-ignore
      expect(sfld).toBe(plain)
      expect(csum).toBe(Number.parseInt(createHash('sha1').update(plain).digest('hex').slice(0, 8), 16))
    }
  })
  it('has ids of its own for every note and card, none of them in the future', () => {
    for (const sql of ['SELECT id FROM notes', 'SELECT id FROM cards']) {
      const ids = rows(sql).map(({ id }) => Number(id))
      expect(new Set(ids).size).toBe(learnt.length)
      expect(Math.max(...ids)).toBeLessThan(Date.parse('2024-01-01'))
    }
    expect(new Set(rows('SELECT guid FROM notes').map(({ guid }) => guid)).size).toBe(learnt.length)
  })
  it('is known again after a change: the same guids and ids, newer where the entry has changed', () => {
    const before = rows('SELECT id, guid, mod, flds FROM notes ORDER BY id')
    db.close()
    const changed: Pack = {
      ...pack,
      entries: pack.entries.map((entry) =>
        entry.code === 't01'
          ? {
              ...entry,
              version: entry.version + 1,
              summary: { ja: '新しい要約', en: 'A new summary' },
              title: { ja: '新題', en: 'New title' },
            }
          : entry,
      ),
    }
    db = open(changed)
    const after = rows('SELECT id, guid, mod, flds FROM notes ORDER BY id')
    expect(after.map(({ id, guid }) => [id, guid])).toEqual(before.map(({ id, guid }) => [id, guid]))
    const newer = after.filter(({ mod }, index) => Number(mod) > Number(before[index]?.['mod']))
    expect([newer.length, newer[0]?.['flds']]).toEqual([1, expect.stringMatching(/新しい要約|A new summary/)])
  })
  it('is the same file for the same content', () => {
    expect(Buffer.compare(anki.make(from(lang)).bytes as Uint8Array, anki.make(from(lang)).bytes as Uint8Array)).toBe(0)
  })
})
