import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { runChild, type Running } from '../support/child.ts'
import { freePort } from '../support/free-port.ts'

// Whole programs start here, on machines that may have other things to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let emulator: Emulator
let folder: string
/** One that would never stop, asked to at the very start: it takes 15 seconds, in which the others run. */
let endless: Running
beforeAll(async () => {
  endless = runChild('tests/support/ends.ts', ['wait'])
  await endless.says(/^ready/)
  endless.child.kill('SIGTERM')
  emulator = await startEmulator()
  folder = mkdtempSync(join(tmpdir(), 'ronten-data-'))
})
afterAll(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true })
})

const production = (variables: Record<string, string> = {}, log?: number) =>
  runChild(
    'tests/support/run-live.ts',
    [emulator.restUrl],
    { NODE_ENV: 'production', DISCORD_TOKEN: emulator.token, DATA_DIR: folder, ...variables },
    log,
  )

describe('what does production do from start to stop?', () => {
  it('says how it is doing, looks at its content on SIGHUP, and stops on SIGTERM with 0', async () => {
    const port = await freePort()
    const at = `http://127.0.0.1:${port}`
    const bot = production({ OPS_PORT: String(port) })
    await bot.says(/"ready"/)
    expect((await fetch(`${at}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({ ready: true })
    expect(await (await fetch(`${at}/metrics`)).text()).toMatch(/^ronten_ready\{part="all"\} 1$/m)
    bot.child.kill('SIGHUP')
    await bot.says(/content checked: as it was/)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.lines().at(-1)).toContain('"stopped"')
    expect(bot.lines().join('\n')).not.toContain(emulator.token)
    // A stop is no fault of the connection.
    expect(bot.lines().join('\n')).not.toContain('a connection was lost')
  })
  it('ends with 0 where it is asked to stop before it is up, and not where it is asked to look at its content', async () => {
    // A database that takes the connection and says nothing.
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const bot = production({ DATABASE_URL: `postgres://ronten:x@127.0.0.1:${port}/ronten` })
    await once(silent, 'connection')
    // Which is no reason to end.
    bot.child.kill('SIGHUP')
    await setTimeout(200)
    expect(bot.child.signalCode).toBeNull()
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    silent.close()
  })
  it.skipIf(!existsSync('/dev/full'))(
    'goes on, and stops with 0, where no line of its log can be written',
    async () => {
      const port = await freePort()
      const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status
      const full = openSync('/dev/full', 'w')
      const bot = production({ OPS_PORT: String(port) }, full)
      closeSync(full)
      await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 20_000, interval: 100 })
      // By now it has tried to write what it said of its start.
      await setTimeout(600)
      expect(await ready()).toBe(200)
      bot.child.kill('SIGTERM')
      expect(await bot.ended).toBe(0)
    },
  )
  it.skipIf(!existsSync('/dev/full'))('goes on as a preview, too, where nothing can be printed', async () => {
    const port = await freePort()
    const full = openSync('/dev/full', 'w')
    const bot = runChild('src/main.js', [], { PREVIEW_PORT: String(port) }, full)
    closeSync(full)
    const page = async () => (await fetch(`http://127.0.0.1:${port}/`)).status
    await vi.waitFor(async () => expect(await page()).toBe(200), { timeout: 20_000, interval: 100 })
    // By now it has tried to say where the page is.
    await setTimeout(600)
    expect(await page()).toBe(200)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })
  it('stays away from a port that is taken, says so, and exits with 2', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => void taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const bot = production({ OPS_PORT: String(port) })
    expect(await bot.ended).toBe(2)
    taken.close()
    expect(bot.lines().join('\n')).toContain(`OPS_PORT: cannot listen on port ${port}`)
  })
})

describe('with which code does a process end?', () => {
  it.each(['throw', 'reject'])('70 after a %s that nobody caught, with the stack in the log', async (way) => {
    const program = runChild('tests/support/ends.ts', [way])
    expect(await program.ended).toBe(70)
    const crashed = program.lines().find((line) => line.includes('crashed')) ?? ''
    expect(JSON.parse(crashed)).toMatchObject({
      err: { message: 'planted', stack: expect.stringContaining('ends.ts') },
    })
  })
  it('130 at the second signal, without waiting', async () => {
    const program = runChild('tests/support/ends.ts', ['wait'])
    await program.says(/^ready/)
    program.child.kill('SIGINT')
    await program.says(/"stopping"/)
    const second = performance.now()
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(130)
    // The process would end by itself after 15 seconds, with the same code.
    expect(performance.now() - second).toBeLessThan(10_000)
  })
  it('130 after 15 seconds, where what is under way does not end', async () => {
    expect(await endless.ended).toBe(130)
    expect(endless.lines().at(-1)).toContain('stopping takes too long')
  })
})
