import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anki } from '../../src/cli/content/export/anki.ts'
import { claimreview } from '../../src/cli/content/export/claimreview.ts'
import { csv } from '../../src/cli/content/export/csv.ts'
import { json } from '../../src/cli/content/export/json.ts'
import { markdown } from '../../src/cli/content/export/markdown.ts'
import type { Pack } from '../../src/content/pack.ts'
import { languages, type Language } from '../../src/content/schema/text.ts'
import { sourceIdsOf } from '../../src/content/walk.ts'
import { realPack } from '../support/app.ts'

const pack = realPack()
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'ronten-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const from = (lang: Language, of: Pack = pack, repository?: string) => ({
  pack: of,
  lang,
  repository,
  today: '2026-11-26',
})
const text = (bytes: Uint8Array | string) => (typeof bytes === 'string' ? bytes : strFromU8(bytes))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'src/cli/content.ts'), 'export', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', DISCORD_TOKEN: '' },
  })

describe('npm run content -- export', () => {
  it.each([
    ['anki', 'apkg'],
    ['csv', 'csv'],
    ['markdown', 'md'],
    ['claimreview', 'jsonld'],
    ['json', 'json'],
  ])('%s writes a file and says what is in it', (format, ending) => {
    const { status, stdout } = run(format, '--lang', 'en')
    expect([status, stdout.split(' (')[0]]).toEqual([0, `wrote ronten-nuclear-sharing-en.${ending}`])
    expect(existsSync(join(folder, `ronten-nuclear-sharing-en.${ending}`))).toBe(true)
  })
  it('with --json says it to programs', () => {
    const { status, stdout } = run('csv', '--out', 'cards.csv', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'csv',
      file: 'cards.csv',
      bytes: readFileSync(join(folder, 'cards.csv')).length,
      leftOut: [{ codes: ['g01', 'g02', 'g03', 'g04', 'g05'] }],
    })
  })
  it('without a format that it knows: names those, and exits 2', () => {
    for (const args of [[], ['pdf'], ['toString']]) {
      const { status, stderr } = run(...args, '--lang', 'en')
      expect([status, stderr.trim()]).toEqual([2, 'Choose a format: anki, csv, markdown, claimreview, json'])
    }
  })
  it('where it cannot write: says so, and exits 2', () => {
    const { status, stderr } = run('csv', '--out', join(folder, 'none/cards.csv'), '--lang', 'ja')
    expect([status, stderr.includes('書き込めません(ENOENT)')]).toEqual([2, true])
  })
})

/** A table read by the grammar of RFC 4180, every field in quotation marks. */
const table = (file: string): readonly (readonly string[])[] =>
  file
    .replace(/\r\n$/, '')
    .split(/(?<=")\r\n(?=")/)
    .map((line) => [...line.matchAll(/(?:^|,)"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')))

describe.each(languages)('the csv in %s', (lang) => {
  const rows = table(text(csv.make(from(lang)).bytes))
  it('has a line of names, then one line an entry with six fields', () => {
    expect(rows[0]).toEqual(['question', 'answer', 'code', 'version', 'sources', 'licence'])
    expect(rows.length - 1).toBe(pack.entries.length - pack.ofKind('guide').length)
    for (const row of rows) expect(row.length).toBe(6)
  })
  it('gives each with its sources and the licence', () => {
    for (const [question = '', answer = '', code = '', version, sources = '', licence = ''] of rows.slice(1)) {
      const entry = pack.byCode(code)
      expect.soft([question !== '', answer !== '', version], code).toEqual([true, true, String(entry?.version)])
      for (const id of sourceIdsOf(entry ?? {}))
        expect.soft(sources, code).toContain(pack.source(id).url ?? pack.source(id).publisher)
      expect.soft(licence, code).toContain(pack.head.licence.url)
    }
  })
  it('answers a misconception with the fact, and does not say the myth again', () => {
    for (const { code, claim, summary } of pack.ofKind('misconception')) {
      const row = rows.find((each) => each[2] === code)
      expect([
        row?.[0]?.includes(claim[lang]),
        row?.[1]?.startsWith(summary[lang]),
        row?.[1]?.includes(claim[lang]),
      ]).toEqual([true, true, false])
    }
  })
})

describe('the markdown', () => {
  it.each(languages)('holds every entry with its sources (%s)', (lang) => {
    const file = text(markdown.make(from(lang)).bytes)
    const has = (part: string): boolean => file.includes(part)
    for (const { title, code, version, summary } of pack.entries)
      expect.soft([has(`### ${title[lang]}\n\n${code}@${version}`), has(summary[lang])], code).toEqual([true, true])
    for (const id of new Set(pack.entries.flatMap(sourceIdsOf))) {
      const { url, publisher } = pack.source(id)
      expect.soft(has(url?.replaceAll('(', '%28').replaceAll(')', '%29') ?? publisher), id).toBe(true)
    }
    expect(file).toContain(pack.head.licence.url)
  })
})

describe('the json', () => {
  const data = JSON.parse(text(json.make(from('ja')).bytes)) as {
    readonly entries: readonly { readonly code: string; readonly title: object }[]
    readonly sources: readonly { readonly id: string }[]
    readonly timeline: readonly object[]
  }
  it('says which shape it has, and holds both languages', () => {
    expect(Object.keys(data)).toEqual(['format', 'pack', 'entries', 'timeline', 'sources'])
    expect(data).toMatchObject({
      format: { name: 'ronten-pack', version: 1 },
      pack: { version: pack.version, licence: pack.head.licence },
    })
    const { entries } = data
    expect(entries.map(({ code }) => code)).toEqual(pack.entries.map(({ code }) => code))
    expect(entries[0]?.title).toEqual(pack.entries[0]?.title)
  })
  it('holds every source that it cites, and nothing that serves finding alone', () => {
    const sources = data.sources.map(({ id }) => id)
    for (const id of sourceIdsOf({ entries: data.entries, events: data.timeline })) expect(sources).toContain(id)
    expect(JSON.stringify(data)).not.toMatch(/"(asked|outside|unstated)":/)
  })
})

describe('the claim reviews', () => {
  const made = claimreview.make(from('ja', pack, 'https://github.com/owner/name'))
  const graph = (JSON.parse(text(made.bytes)) as { '@graph': readonly Record<string, unknown>[] })['@graph']
  it('review what the pack rates, and leave out what it does not', () => {
    const rated = pack.ofKind('misconception').filter(({ label }) => label !== 'forecast' && label !== 'contested')
    expect(graph.map(({ claimReviewed }) => claimReviewed)).toEqual(rated.map(({ claim }) => claim.ja))
    expect(made.leftOut[0]?.codes).toEqual(
      pack.ofKind('misconception').filter((entry) => !rated.includes(entry)).map(({ code }) => code), // prettier-ignore
    )
  })
  it('have what schema.org and readers of fact checks ask for, and name nobody', () => {
    for (const review of graph) {
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        author: { '@type': 'Organization', name: 'Ronten' },
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/誤り|ミスリード|情報が古い/) },
        url: expect.stringMatching(
          /^https:\/\/github\.com\/owner\/name\/blob\/HEAD\/content\/nuclear-sharing\/misconceptions\/[\w-]+\.yaml$/,
        ),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        license: pack.head.licence.url,
      })
      expect(existsSync(join(root, String(review['url']).split('/HEAD/')[1] ?? ''))).toBe(true)
      expect(JSON.stringify(review['reviewRating'])).not.toContain('ratingValue')
      expect(review['itemReviewed']).not.toHaveProperty('author')
    }
  })
  it('have no address where nobody said where the content is', () => {
    expect(text(claimreview.make(from('ja')).bytes)).not.toContain('"url": "https://github.com')
  })
})

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
