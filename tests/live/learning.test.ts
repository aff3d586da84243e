import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadPack } from '../../src/content/load.ts'
import type { Measured } from '../../src/door/measure.ts'
import { handle } from '../../src/door/handle.ts'
import { followContent, type LiveContent } from '../../src/live/follow-content.ts'
import { testApp } from '../support/app.ts'
import { slash, typing } from '../support/interactions.ts'
import { answer, cardOf } from '../support/replies.ts'
import { copyOfPack } from '../support/packs.ts'

let copy: ReturnType<typeof copyOfPack>
let models: string
let live: LiveContent
let measured: Measured[]
let logged: { readonly fields: object; readonly message: string }[]

/** Production's first start with new content: nothing was ever learnt. */
beforeEach(() => {
  copy = copyOfPack()
  models = mkdtempSync(join(tmpdir(), 'ronten-models-'))
  measured = []
  logged = []
  const loaded = loadPack(copy.folder)
  if (!loaded.ok) return expect.fail('the copy has faults')
  const write = (fields: object, message: string) => void logged.push({ fields, message })
  live = followContent(
    loaded.pack,
    { folder: copy.folder, name: 'content/copy', snapshots: models, models, manner: 'calm', after: 0 },
    { log: { info: write, warn: write, error: write }, measure: (one) => void measured.push(one) },
  )
})
afterEach(() => {
  live.close()
  copy.done()
  rmSync(models, { recursive: true, force: true })
})

const until = async (fits: () => boolean) => {
  await expect.poll(fits, { timeout: 60_000, interval: 20 }).toBe(true)
}
const app = (pause = () => new Promise<void>(() => {})) => testApp({ content: live.content, pause }).app

// Each check and each lesson starts a process.
vi.setConfig({ testTimeout: 60_000 })

describe('what is answered while everything is still being learnt?', () => {
  it('names at once, and questions as soon as they can be understood', async () => {
    expect(live.state().learning).toBe(true)
    expect(cardOf(app(), slash('define', { term: '核共有' })).card.title).toContain('核共有')
    expect(answer(app(), typing('define', 'term', '核共'))).toMatchObject({ choices: [{ value: 't01' }] })
    expect(cardOf(app(), slash('ask', { question: '核共有' })).card.title).toContain('核共有')
    const outcome = handle(app(), slash('ask', { question: '核共有とは何ですか' }))
    if ('now' in outcome) return expect.fail('was answered before it could be understood')
    const reply = await outcome.work(() => Promise.resolve())
    expect(reply).toMatchObject({ kind: 'card', card: { entry: expect.stringMatching(/^t01@/) } })
    expect(live.state().learning).toBe(false)
    expect(logged.map(({ message }) => message)).toContain('learnt from the content')
  })
  it('to who waits too long: that Ronten is still learning, not that there is no entry', async () => {
    const outcome = handle(
      app(() => Promise.resolve()),
      slash('ask', { question: '核共有とは何ですか' }, { locale: 'en-US' }),
    )
    if ('now' in outcome) return expect.fail('was answered before it could be understood')
    expect(await outcome.work(() => Promise.resolve())).toMatchObject({
      card: { title: 'Still learning' },
      short: 'learning',
    })
  })
})

describe('what becomes of a change in production?', () => {
  it('a broken one is kept out and told with its place; a mended one is taken in as a whole', async () => {
    const before = live.content().pack
    copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace('asOf:', 'asof:'))
    live.check()
    await until(() => live.state().faults.length > 0)
    expect(live.content().pack).toBe(before)
    expect(logged.at(-1)?.fields).toMatchObject({
      fault: expect.stringMatching(/^content\/copy\/terms\/nuclear-sharing\.yaml:\d+:\d+/),
    })
    expect(measured).toEqual([{ what: 'reload', ok: false }])
    // Words for finding need no new version.
    copy.edit('terms/nuclear-sharing.yaml', (text) =>
      text.replace('asof:', 'asOf:').replace(/^aliases:\n +ja: \[/m, '$&試しの別名, '),
    )
    live.check()
    await until(() => live.content().pack !== before)
    expect(measured.at(-1)).toEqual({ what: 'reload', ok: true })
    expect(cardOf(app(), slash('about')).card.blocks).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining(live.content().pack.version) }),
    )
  })
  it('a sentence without its version is not for readers yet', async () => {
    const before = live.content().pack
    copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^(summary:\n +ja: )(.*)/m, '$1直した文。$2'))
    live.check()
    await until(() => live.state().faults.length > 0)
    expect(live.content().pack).toBe(before)
  })
})
