import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadPack } from '../../src/content/load.ts'
import { handle } from '../../src/door/handle.ts'
import { followContent, type LiveContent } from '../../src/live/follow-content.ts'
import { testApp } from '../support/app.ts'
import { slash } from '../support/interactions.ts'
import { copyOfPack } from '../support/packs.ts'

let copy: ReturnType<typeof copyOfPack>
let models: string
let live: LiveContent
let logged: string[]
const node = process.execPath

const begin = () => {
  const loaded = loadPack(copy.folder)
  if (!loaded.ok) return expect.fail('the copy has faults')
  const write = (_: object, message: string) => void logged.push(message)
  live = followContent(
    loaded.pack,
    { folder: copy.folder, name: 'content/copy', snapshots: models, models, manner: 'calm', after: 0 },
    { log: { info: write, warn: write, error: write }, measure: () => undefined },
  )
}
beforeEach(() => {
  copy = copyOfPack()
  models = mkdtempSync(join(tmpdir(), 'ronten-models-'))
  logged = []
})
afterEach(() => {
  process.execPath = node
  live.close()
  copy.done()
  rmSync(models, { recursive: true, force: true })
})

vi.setConfig({ testTimeout: 60_000 })
const said = async (message: string) => {
  await expect.poll(() => logged, { timeout: 30_000, interval: 20 }).toContain(message)
}

/** The running processes of one of the programs, begun by this one. */
const running = (name: string): readonly number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(name))
    .map((line) => Number.parseInt(line, 10))

/** Sends a signal to the running program: SIGKILL is what the system does to a process for which there is no memory. */
const signal = async (name: string, what: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => {
  await expect.poll(() => running(name).length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0)
  for (const pid of running(name)) process.kill(pid, what)
}
const asking = () => {
  const { app } = testApp({ content: live.content, pause: () => new Promise<void>(() => {}) })
  const outcome = handle(app, slash('ask', { question: '核共有とは何ですか' }))
  return 'now' in outcome ? expect.fail('did not wait') : outcome.work(() => Promise.resolve())
}

it('learning that is ended by the system tells whoever waits, and is tried again', async () => {
  begin()
  const answer = asking()
  await signal('learn-program', 'SIGKILL')
  expect(await answer).toMatchObject({ short: 'learning' })
  expect(logged).toContain('could not learn from the content')
  await said('learnt from the content')
  expect(live.state().learning).toBe(false)
  expect(await answer).not.toHaveProperty('entry')
})

it('a check that is ended by the system is done again', async () => {
  begin()
  const before = live.content().pack
  copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^aliases:\n +ja: \[/m, '$&試しの別名, '))
  live.check()
  await signal('check-program', 'SIGKILL')
  await said('could not check the content')
  await expect.poll(() => live.content().pack !== before, { timeout: 30_000 }).toBe(true)
})

it('checks that are asked for again and again come to an end all the same', async () => {
  begin()
  copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^aliases:/m, 'alias:'))
  const asking = setInterval(live.check, 100)
  await said('content not taken in')
  clearInterval(asking)
  copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^alias:/m, 'aliases:'))
  live.check()
  await said('content checked: as it was')
  expect(live.state().faults).toEqual([])
})

it('a machine that has no process left for checking and learning keeps its bot', async () => {
  process.execPath = '/nowhere/node'
  begin()
  live.check()
  await said('could not check the content')
  await said('could not learn from the content')
  process.execPath = node
  await said('content checked: as it was')
  await said('learnt from the content')
  expect(live.state()).toEqual({ faults: [], waiting: [], learning: false })
})

it('a question that waits while the content changes is answered from the newest', async () => {
  begin()
  const answer = asking()
  const before = live.content().pack
  // It would have learnt from the content before by the time of the change.
  await signal('learn-program', 'SIGSTOP')
  copy.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^aliases:\n +ja: \[/m, '$&試しの別名, '))
  live.check()
  await expect.poll(() => live.content().pack !== before, { timeout: 30_000, interval: 20 }).toBe(true)
  await signal('learn-program', 'SIGCONT')
  expect(await answer).toMatchObject({ card: { entry: expect.stringMatching(/^t01@/) } })
  expect(live.state().learning).toBe(false)
})
