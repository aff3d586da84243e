import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../src/content/day.ts'
import { languages } from '../../src/content/schema/text.ts'
import { messages } from '../../src/i18n/messages.ts'
import { entryGroups, entryView, type Reading } from '../../src/preview/library.ts'
import { textOf, type Piece } from '../../src/preview/pieces/piece.ts'
import type { EntryGroup, EntryView, ListView } from '../../src/preview/tools-protocol.ts'
import { openPreview, previewApp } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview()
})
afterAll(() => preview.close())

const app = previewApp()
const { pack } = app.content()
const reading: Reading = { pack, today: dayOf(app.clock()), lang: 'ja' }
const groups = (search = ''): readonly EntryGroup[] => entryGroups(reading, search, false)
const codesFor = (search: string): readonly string[] =>
  groups(search).flatMap(({ entries }) => entries.map(({ code }) => code))
const viewOf = (code: string, on = reading): EntryView => {
  const view = entryView(on, code)
  if (view === undefined) throw new Error(`no entry ${code}`)
  return view
}

describe('which entries are listed', () => {
  test('all of them by kind, with their number, and no text but titles', async () => {
    const all = groups()
    expect(all.map(({ label }) => label)).toEqual(Object.values(messages('ja').kinds))
    expect(all.flatMap(({ entries }) => entries)).toHaveLength(pack.entries.length)
    for (const { entries, total } of all) expect(entries).toHaveLength(total)
    const list = await preview.look<ListView>('entries', {})
    expect(list.found).toBe(`${pack.entries.length}件の記事`)
    expect(textOf(list.groups)).toContain('核共有 t01')
    expect(JSON.stringify(list)).not.toContain(pack.byCode('t01')?.summary.ja)
  })

  test.each(['核共有', 'NUCLEAR SHARING', 't01', 'nuclear-sharing', 'カクキョウユウ'])(
    'those whose title, code, id or reading holds %s',
    (typed) => {
      expect(codesFor(typed)).toContain('t01')
    },
  )

  test('nothing for what stands nowhere, and any signs are harmless', async () => {
    expect(codesFor('zzzz')).toEqual([])
    expect(codesFor('.*').length).toBe(pack.entries.length)
    expect((await preview.look<ListView>('entries', { search: 'zzzz' })).found).toBe('当てはまる記事はありません。')
  })
})

describe('what is due for review', () => {
  test('those past their interval, since the day it ended', async () => {
    const entry = pack.byCode('t01')
    const past = new Date(Date.parse(entry?.asOf ?? '') + ((entry?.reviewDays ?? 0) + 1) * 86_400_000)
    const later: Reading = { ...reading, today: dayOf(past) }
    const due = entryGroups(later, '', true)
    const listed = due.flatMap(({ entries }) => entries)
    const end = new Date(past.getTime() - 86_400_000)
    expect(listed.find(({ code }) => code === 't01')?.dueSince).toBe(
      `${end.getUTCFullYear()}年${end.getUTCMonth() + 1}月${end.getUTCDate()}日`,
    )
    expect(due.reduce((sum, group) => sum + group.due, 0)).toBe(listed.length)
    expect(viewOf('t01', later).sides[0]?.footer).toContain('再確認')
    const running = await openPreview({ clock: () => past })
    const list = await running.look<ListView>('entries', { due: '' })
    expect(list.due).toBe(`再確認の時期の記事だけ(${listed.length}件)`)
    expect(textOf(list.groups)).toMatch(/t01再確認の時期\(/)
    await running.close()
  })
})

describe('what does an opened entry show', () => {
  test.each(pack.entries.map(({ code }) => code))('%s: the same blocks in both languages', (code) => {
    const { sides } = viewOf(code)
    expect(sides.map(({ lang }) => lang)).toEqual(languages)
    const [ja, en] = sides.map(({ blocks }) => blocks.map(({ kind }) => kind))
    expect(ja).toEqual(en)
  })

  test('what each statement rests on, since when it holds, and the sources', async () => {
    const { sides } = viewOf('t01')
    const [ja, en] = sides.map((side) => JSON.stringify(side))
    expect(ja).toMatch(/\d{4}年\d+月\d*日?時点 ・ \[1\]/)
    expect(en).toMatch(/· \[1\]/)
    expect(sides[0]?.blocks.some(({ kind }) => kind === 'source')).toBe(true)
    const shown = textOf(await preview.look<readonly Piece[]>('entry', { code: 't01' }))
    expect(shown).toMatch(/\[1\] .*Nuclear sharing/)
  })

  test('nothing for a code that no entry has', async () => {
    for (const query of [{ code: 't99' }, {}] as const) {
      expect(textOf(await preview.look<readonly Piece[]>('entry', query))).toContain('記事を読み込めませんでした')
    }
  })

  test('a command that looks it up, for every kind', async () => {
    for (const { entries } of groups()) {
      const { code, command, option } = viewOf(entries[0]?.code ?? '')
      const { until, close } = await preview.watch()
      const { failed } = await preview.act('slash', { command, values: { [option]: code } })
      expect(failed, command).toBeNull()
      const event = await until((one) => one.type === 'message')
      expect(JSON.stringify(event.message.components), command).toContain(`${code}@`)
      await close()
    }
  })
})
