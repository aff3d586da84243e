import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/content/schema/text.ts'
import { messages } from '../../src/i18n/messages.ts'
import type { EntryGroup, EntryView } from '../../src/preview/tools-protocol.ts'
import { openPreview, previewApp } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview()
})
afterAll(() => preview.close())

const { pack } = previewApp().content()
const groups = (query: Record<string, string> = {}): Promise<readonly EntryGroup[]> => preview.look('entries', query)
const codesFor = async (search: string): Promise<readonly string[]> =>
  (await groups({ search })).flatMap(({ entries }) => entries.map(({ code }) => code))

describe('which entries are listed', () => {
  test('all of them by kind, with their number, and no text but titles', async () => {
    const all = await groups()
    expect(all.map(({ label }) => label)).toEqual(Object.values(messages('ja').kinds))
    expect(all.flatMap(({ entries }) => entries)).toHaveLength(pack.entries.length)
    for (const { entries, total } of all) expect(entries).toHaveLength(total)
    expect(JSON.stringify(all)).not.toContain(pack.byCode('t01')?.summary.ja)
  })

  test.each(['核共有', 'NUCLEAR SHARING', 't01', 'nuclear-sharing', 'カクキョウユウ'])(
    'those whose title, code, id or reading holds %s',
    async (typed) => {
      expect(await codesFor(typed)).toContain('t01')
    },
  )

  test('nothing for what stands nowhere, and any signs are harmless', async () => {
    expect(await codesFor('zzzz')).toEqual([])
    expect((await codesFor('.*')).length).toBe(pack.entries.length)
  })
})

describe('what is due for review', () => {
  test('those past their interval, since the day it ended', async () => {
    const entry = pack.byCode('t01')
    const past = new Date(Date.parse(entry?.asOf ?? '') + ((entry?.reviewDays ?? 0) + 1) * 86_400_000)
    const later = await openPreview({ clock: () => past })
    const due = await later.look<readonly EntryGroup[]>('entries', { due: '' })
    const listed = due.flatMap(({ entries }) => entries)
    const end = new Date(past.getTime() - 86_400_000)
    expect(listed.find(({ code }) => code === 't01')?.dueSince).toBe(
      `${end.getUTCFullYear()}年${end.getUTCMonth() + 1}月${end.getUTCDate()}日`,
    )
    expect(due.reduce((sum, group) => sum + group.due, 0)).toBe(listed.length)
    expect((await later.look<EntryView>('entry', { code: 't01' })).sides[0]?.footer).toContain('再確認')
    await later.close()
  })
})

describe('what does an opened entry show', () => {
  test.each(pack.entries.map(({ code }) => code))('%s: the same blocks in both languages', async (code) => {
    const { sides } = await preview.look<EntryView>('entry', { code })
    expect(sides.map(({ lang }) => lang)).toEqual(languages)
    const [ja, en] = sides.map(({ blocks }) => blocks.map(({ kind }) => kind))
    expect(ja).toEqual(en)
  })

  test('what each statement rests on, since when it holds, and the sources', async () => {
    const { sides } = await preview.look<EntryView>('entry', { code: 't01' })
    const [ja, en] = sides.map((side) => JSON.stringify(side))
    expect(ja).toMatch(/\d{4}年\d+月\d*日?時点 ・ \[1\]/)
    expect(en).toMatch(/· \[1\]/)
    expect(sides[0]?.blocks.some(({ kind }) => kind === 'source')).toBe(true)
  })

  test('nothing for a code that no entry has', async () => {
    expect((await preview.get('entry', { code: 't99' })).status).toBe(404)
    expect((await preview.get('entry', {})).status).toBe(404)
  })

  test('a command that looks it up, for every kind', async () => {
    for (const { entries } of await groups()) {
      const { code, command, option } = await preview.look<EntryView>('entry', { code: entries[0]?.code ?? '' })
      const { until, close } = await preview.watch()
      const { failed } = await preview.act('slash', { command, values: { [option]: code } })
      expect(failed, command).toBeNull()
      const event = await until((one) => one.type === 'message')
      expect(JSON.stringify(event.message.components), command).toContain(`${code}@`)
      await close()
    }
  })
})
