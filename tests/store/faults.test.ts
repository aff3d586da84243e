import { spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { fileIn, openOn } from '../../src/store/open.ts'
import { openFile, sqliteDialect } from '../../src/store/sqlite.ts'
import { startBot } from '../support/emulated.ts'
import { everyStore, onServer } from '../support/stores.ts'

type Bot = Awaited<ReturnType<typeof startBot>>
let bot: Bot | undefined
afterEach(async () => {
  await bot?.stop()
  bot = undefined
})

/** A moderator changes a setting, and a member looks something up. */
const change = async ({ emulator }: Bot, language: string) =>
  JSON.stringify((await emulator.as('moderator').slash('settings', { public_language: language })).message)
const looksUp = async ({ emulator }: Bot) => {
  const answer = await emulator.as('member').slash('define', { term: 't01' })
  return [answer.failed, JSON.stringify(answer.message).includes('t01@')]
}
/** A moderator pins: what is said, and how many pins there are. */
const pins = async ({ emulator }: Bot) => {
  const said = JSON.stringify((await emulator.as('moderator').slash('pin', { entry: 't01' })).message)
  const sentence = ['保存先につながりません', 'ピン留めしました'].find((words) => said.includes(words))
  const pinned = emulator
    .as('member')
    .sees()
    .filter((message) => message.pinned)
  return [sentence ?? said, pinned.length]
}
const guildOf = ({ emulator }: Bot) => [...emulator.world.guilds.keys()][0]

describe('what happens when the file cannot be written?', () => {
  it.each([
    ['full', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 100000', '保存先がいっぱいです'],
    ['read-only', 'PRAGMA query_only = ON', 'PRAGMA query_only = OFF', '保存先に書き込めません'],
  ])(
    '%s: the command says so, nothing has changed, look-ups go on, and so does it later',
    async (_, harm, mend, words) => {
      const file = openFile(':memory:')
      const store = await openOn(sqliteDialect(file), false)
      bot = await startBot({ store })
      // Rows until the pages that are there already are used up.
      for (let index = 0; index < 200; index++)
        await store.settings.put(`guild-${index}`, bot.app.settings.of('none'), 1)
      file.exec(harm)
      for (let index = 0; index < 200; index++)
        await store.settings.put(`more-${index}`, bot.app.settings.of('none'), 1).catch(() => undefined)
      expect(await change(bot, 'en')).toContain(words)
      expect(bot.app.settings.of(guildOf(bot)).language).toBeUndefined()
      expect(await looksUp(bot)).toEqual([null, true])
      file.exec(mend)
      await change(bot, 'en')
      expect(bot.app.settings.of(guildOf(bot)).language).toBe('en')
      expect(bot.emulator.faults).toEqual([])
    },
  )
})

describe('what happens when another process holds the file?', () => {
  const [, open] = everyStore[0]
  it('held: what writes says so soon, look-ups go on, and so does it later', async () => {
    const kept = await open()
    bot = await startBot({ store: kept.store })
    const other = new DatabaseSync(fileIn(kept.where))
    other.exec('BEGIN IMMEDIATE')
    const begun = performance.now()
    expect(await change(bot, 'en')).toContain('保存先につながりません')
    // Discord waits 3 seconds for the answers to everybody else.
    expect(performance.now() - begun).toBeLessThan(2500)
    expect(await looksUp(bot)).toEqual([null, true])
    other.close()
    await change(bot, 'en')
    expect(bot.app.settings.of(guildOf(bot)).language).toBe('en')
    await bot.stop()
    bot = undefined
    await kept.done()
  })
})

describe('what happens when PostgreSQL goes away and comes back?', () => {
  it('the command says so, look-ups go on, and afterwards it works as if nothing had been', async () => {
    const [, open] = everyStore[1]
    const kept = await open()
    bot = await startBot({ store: kept.store })
    const name = kept.where.split('/').at(-1) ?? ''
    const server = inject('postgres')
    await onServer(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await onServer(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
    expect(await change(bot, 'en')).toContain('保存先につながりません')
    expect(bot.app.settings.of(guildOf(bot)).language).toBeUndefined()
    // What posts keeps a journal first: without it nothing is posted.
    expect(await pins(bot)).toEqual(['保存先につながりません', 0])
    expect(await looksUp(bot)).toEqual([null, true])
    await onServer(server, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    expect(await pins(bot)).toEqual(['ピン留めしました', 1])
    await change(bot, 'en')
    expect(bot.app.settings.of(guildOf(bot)).language).toBe('en')
    await bot.stop()
    bot = undefined
    await kept.done()
  })
})

describe('what happens when it cannot be opened at start?', () => {
  const token = `${Buffer.from('1200000000000000000').toString('base64url')}.abcdef.${'x'.repeat(27)}`
  const start = (variables: Record<string, string>) =>
    spawnSync(process.execPath, ['src/main.js'], {
      env: { ...process.env, DISCORD_TOKEN: token, NODE_ENV: 'production', LC_ALL: 'en', ...variables },
      encoding: 'utf8',
    })

  it.each([
    ['a folder that is none', { DATA_DIR: '/dev/null/data', DATABASE_URL: '' }, 'DATA_DIR'],
    ['a database that is not there', { DATABASE_URL: 'postgresql://ronten:sesame@127.0.0.1:1/none' }, 'DATABASE_URL'],
  ])('%s: it says which variable to look at, tells no password, and exits with 4', (_, variables, name) => {
    const { status, stderr } = start(variables)
    expect(status).toBe(4)
    expect(stderr).toContain(`${name}: cannot open the store`)
    expect(stderr).not.toContain('sesame')
  })
})
