import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { commands, messageCommands } from '../../commands/index.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { registration } from '../../src/door/registration.ts'
import { startEmulator } from '../../src/emulator/start.ts'
import { runChild } from '../support/child.ts'
import { freePort } from '../support/free-port.ts'
import { textOf } from '../support/messages.ts'

it('is work finished that began before the bot had heard from Discord who it is?', { timeout: 60_000 }, async () => {
  const emulator = await startEmulator()
  const folder = mkdtempSync(join(tmpdir(), 'ronten-early-'))
  onTestFinished(async () => {
    await emulator.close()
    rmSync(folder, { recursive: true })
  })
  await registerCommands(
    patientRest({ api: emulator.restUrl }, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  let isPinning = false
  emulator.disturb((method, path) => {
    if (path.startsWith('/applications/@me')) return { kind: 'silence' }
    if (method !== 'PUT' || !path.includes('/pins/')) return null
    isPinning = true
    return { kind: 'delay', milliseconds: 1500 }
  })
  const port = await freePort()
  const bot = runChild('tests/support/run-live.ts', [emulator.restUrl, JSON.stringify({ callback: 30_000 })], {
    NODE_ENV: 'production',
    TRANSPORT: 'http',
    HTTP_PORT: String(port),
    DISCORD_PUBLIC_KEY: emulator.endpoint.publicKey,
    DISCORD_TOKEN: emulator.token,
    DATA_DIR: folder,
  })
  await bot.says(/"listening"/)
  expect(await emulator.endpoint.set(`http://127.0.0.1:${port}/`)).toBeNull()
  const told = emulator.as('moderator').slash('pin', { entry: 't01' })
  await vi.waitFor(() => expect(isPinning).toBe(true), 20_000)
  bot.child.kill('SIGTERM')
  expect(textOf(await told)).toContain('投稿し、ピン留めしました')
  expect(await bot.ended).toBe(0)
  expect(bot.lines().join('\n')).not.toContain('"ready"')
})
