import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { textOf } from '../../src/preview/pieces/piece.ts'
import type { PageEvent } from '../../src/preview/protocol.ts'
import { followCopy } from './following.ts'
import { openPreview, type PageClient } from './running.ts'

const file = 'terms/nuclear-sharing.yaml'
const summary = /^(summary:\n +ja: )(.*)/m

let copy: ReturnType<typeof followCopy>
let preview: Awaited<ReturnType<typeof openPreview>>

beforeEach(async () => {
  copy = followCopy()
  preview = await openPreview({ content: copy.live.content }, copy.live)
  // The first check comes without a change: whoever edits before it would be told of both at once.
  await new Promise<void>((resolve) => void copy.live.subscribe(() => resolve()))
})
afterEach(async () => {
  await preview.close()
  await copy.done()
})

const change = (to: string): void => copy.edit(file, (text) => text.replace(summary, `$1${to}。$2`))
type ContentEvent = Extract<PageEvent, { type: 'content' }>
const isContent = (event: PageEvent): event is ContentEvent => event.type === 'content'
const isMessage = (event: PageEvent): event is Extract<PageEvent, { type: 'message' }> => event.type === 'message'
const watchAs = async ({ watch }: PageClient) => {
  const watching = await watch()
  await watching.until(isContent)
  return watching
}
const summaryNow = (): string => copy.live.content().pack.byId('nuclear-sharing')?.summary.ja ?? ''

describe('what becomes of a changed sentence', () => {
  test('it answers at once, before it has its version, and the version is asked for', async () => {
    const page = await watchAs(preview)
    const saved = performance.now()
    change('直した文')
    const { panel } = await page.until(isContent)
    // Half a second, unless others use the machine.
    expect(performance.now() - saved).toBeLessThan(8000)
    const said = textOf(panel)
    expect(said).toMatch(/公開の前にすることが1件あります.*content\/copy\/terms\/nuclear-sharing\.yaml:\d+:\d+/)
    expect(said).toContain('content -- bump nuclear-sharing')
    expect(said).toContain('新しい内容を学習しています')
    expect(said).not.toContain('直すところ')
    expect(summaryNow()).toMatch(/^直した文。/)
    await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    const { message } = await page.until(isMessage)
    expect(JSON.stringify(message.components)).toContain('直した文。')
    await page.close()
  })

  test('questions are understood all the while, and by the new content once it is learnt', async () => {
    change('直した文')
    await copy.until(({ learning }) => learning)
    const { finder } = copy.live.content()
    const asked = finder.ask('核共有とは何ですか', 'ja')
    expect(asked.outcome === 'answer' && asked.entry.summary.ja).toMatch(/^直した文。/)
    expect(finder.resolve('かくきょうゆう', ['term'])).toMatchObject({ found: true, entry: { id: 'nuclear-sharing' } })
    expect(finder.complete('核共', ['term'], 'ja')[0]?.summary.ja).toMatch(/^直した文。/)
    expect(
      finder
        .lookUp('核共有をすれば日本も自分で核を撃てるようになる', 'ja')
        .related.every((entry) => copy.live.content().pack.byId(entry.id) === entry),
    ).toBe(true)
    await copy.until(({ learning }) => !learning)
    expect(copy.live.content().finder).not.toBe(finder)
    expect(copy.live.content().finder.ask('核共有とは何ですか', 'ja').outcome).toBe('answer')
  })

  test('an editor that puts a new file in place of the old one is noticed too', async () => {
    const path = join(copy.folder, file)
    const text = readFileSync(path, 'utf8').replace(summary, '$1置き換えた文。$2')
    writeFileSync(`${path}.tmp`, text)
    renameSync(`${path}.tmp`, path)
    await copy.until(({ waiting }) => waiting.length > 0)
    expect(summaryNow()).toMatch(/^置き換えた文。/)
  })
})

describe('what becomes of a broken file', () => {
  test('its fault is told with its place in both languages, the old pack stays, and mending ends it', async () => {
    const page = await watchAs(preview)
    const english = await preview.watch({ as: 'newcomer' })
    await english.until(isContent)
    const before = copy.live.content()
    const path = join(copy.folder, file)
    const right = readFileSync(path, 'utf8')
    copy.edit(file, (text) => text.replace('asOf:', 'asof:'))
    const broken = textOf((await page.until(isContent)).panel)
    expect(broken).toMatch(/^記事のファイルに直すところが.*content\/copy\/terms\/nuclear-sharing\.yaml:\d+:\d+/)
    const theirs = textOf((await english.until(isContent)).panel)
    expect(theirs).toMatch(/^[\x20-\x7e‘’“”]+$/)
    expect(theirs).toMatch(/to mend in the content files/)
    expect(copy.live.content()).toBe(before)
    writeFileSync(path, right)
    expect((await page.until(isContent)).panel).toEqual([])
    expect(copy.live.content()).toBe(before)
    await english.close()
    await page.close()
  })

  test('a file that goes is told as whatever misses it', async () => {
    rmSync(join(copy.folder, file))
    await copy.until(({ faults }) => faults.length > 0)
    expect(copy.live.state().faults.map(({ code }) => code)).toContain('no-such-entry')
    expect(copy.live.content().pack.byId('nuclear-sharing')).toBeDefined()
  })
})

describe('what becomes of cards that show it', () => {
  test('a private one can be shown again in its place and view, a public one is only known to be older', async () => {
    const page = await watchAs(preview)
    await preview.act('slash', { command: 'define', values: { term: '核共有', private: true } })
    await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    await preview.act('slash', { command: 'define', values: { term: '核の傘' } })
    const own = (await page.until(isMessage)).message
    const shared = (await page.until(isMessage)).message
    const buttons = JSON.stringify(own.components)
    const full = /"(1:show:t01:\d+:full:1:ja:card)"/.exec(buttons)?.[1] ?? ''
    await preview.act('press', { messageId: own.id, customId: full })
    change('直した文')
    const outdated = await page.until((event): event is ContentEvent => isContent(event) && event.outdated.length > 0)
    expect(outdated.outdated.map(({ note, ...one }) => [one, textOf(note)])).toEqual([
      [{ messageId: own.id, renewable: true }, '記事が変わったので、このカードを開き直しました'],
      [{ messageId: shared.id, renewable: false }, expect.stringContaining('新しい内容を見る')],
    ])
    expect((await preview.act('renew', { messageId: own.id })).failed).toBe(null)
    const again = (await page.until(isMessage)).message
    expect(again.id).toBe(own.id)
    expect(JSON.stringify(again.components)).toContain('直した文。')
    // Still the long view: it offers the short one.
    expect(JSON.stringify(again.components)).toContain(':short:1:ja:card"')
    expect((await preview.act('renew', { messageId: shared.id })).failed).toBe('unknown message')
    await page.close()
  })
})
