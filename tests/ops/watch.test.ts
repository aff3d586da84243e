import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands, messageCommands } from '../../commands/index.ts'
import { countKept } from '../../src/features/count-kept.ts'
import { startJobs } from '../../src/ops/jobs.ts'
import { handle } from '../../src/door/handle.ts'
import { createLog } from '../../src/ops/log.ts'
import { createWatch, type Watch } from '../../src/ops/watch.ts'
import { realContent } from '../support/app.ts'
import { press, slash } from '../support/interactions.ts'
import { startBot } from '../support/emulated.ts'

let bot: Awaited<ReturnType<typeof startBot>>
let watch: Watch
let at: string

beforeAll(async () => {
  // The first question of a process takes longer than all that follow.
  realContent().finder.prepare()
  watch = await createWatch({ host: '127.0.0.1', port: 0 }, createLog('silent'))
  bot = await startBot({ measure: watch.measure }, {}, undefined, { measure: watch.measure })
  const { content, store } = bot.app
  at = `http://127.0.0.1:${await watch.listen({ content, isLearning: () => false, store })}`
  watch.discordIs(bot.connection.isConnected)
})
afterAll(async () => {
  watch.close()
  await bot.stop()
})

const metrics = async (): Promise<string> => (await fetch(`${at}/metrics`)).text()
/** The lines of a metric, without its name. */
const linesOf = async (name: string): Promise<readonly string[]> =>
  (await metrics()).split('\n').flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []))

const namesOfMetrics = /\b(?:ronten|process|nodejs)_\w+/g

describe('what do the addresses say?', () => {
  it('/healthz that the process lives, /readyz that people are served', async () => {
    expect((await fetch(`${at}/healthz`)).status).toBe(200)
    const ready = await fetch(`${at}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, stopping: false, parts: { content: true, store: true, discord: true } },
    ])
  })
  it('nothing to anything else', async () => {
    expect((await fetch(`${at}/`)).status).toBe(404)
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(405)
    expect((await fetch(`${at}/healthz/../../etc/passwd`)).status).toBe(404)
    expect((await fetch(`${at}/constructor`)).status).toBe(404)
  })
  it('a connection that says nothing does not keep it from answering', async () => {
    const idle = connect(Number(new URL(at).port), '127.0.0.1')
    expect((await fetch(`${at}/healthz`)).status).toBe(200)
    idle.destroy()
  })
})

describe('what is counted?', () => {
  it('what became of look-ups, questions and refusals, by command', async () => {
    const person = bot.emulator.as('member')
    await person.slash('define', { term: '核共有' })
    await person.slash('ask', { question: '今夜の献立は何がいいですか' })
    await person.suggest('define', 'term', '核')
    const counted = await linesOf('ronten_interactions_total')
    expect(counted).toContain('{sort="command",command="define",outcome="answer",cause=""} 1')
    expect(counted).toContain('{sort="command",command="ask",outcome="decline",cause="no-match"} 1')
    expect(await linesOf('ronten_autocomplete_seconds_count')).toEqual([' 1'])
    expect(await linesOf('ronten_answer_seconds_count{command="define"}')).toEqual([' 1'])
  })
  it('answers that Discord did not take', async () => {
    bot.emulator.disturb((_, path) =>
      path.endsWith('/callback')
        ? { kind: 'answer', status: 404, body: { code: 10_062, message: 'Unknown interaction' } }
        : null,
    )
    await bot.emulator.as('member').slash('help', {})
    bot.emulator.disturb(() => null)
    expect(await linesOf('ronten_undelivered_total')).toContainEqual(expect.stringMatching(/^\{cause="10062"\} [1-9]/))
  })
  it('work that ended, and requests that met a rate limit, by whose it was', async () => {
    let isFirst = true
    bot.emulator.disturb((method) => {
      if (method !== 'PATCH' || !isFirst) return null
      isFirst = false
      const headers = { 'retry-after': '0.06', 'x-ratelimit-scope': 'shared' }
      return { kind: 'answer', status: 429, headers, body: { retry_after: 0.06, global: false } }
    })
    await bot.emulator.as('moderator').slash('pin', { entry: 't01' })
    bot.emulator.disturb(null)
    expect(await linesOf('ronten_rest_rate_limited_total')).toContain('{scope="shared"} 1')
    expect(await linesOf('ronten_works_total')).toEqual(['{command="pin",outcome="answer",cause=""} 1'])
  })
  it('jobs that fail, what the store holds, and the version of the content', async () => {
    const fails = { name: 'planted', everySeconds: 60, run: () => Promise.reject(new Error('planted')) }
    await startJobs([fails], bot.app)()
    const stale = { entryId: 'nuclear-sharing', language: 'ja', version: 0, offered: 0, createdAt: 1 } as const
    await bot.app.store.pins.put({ ...stale, messageId: '1', channelId: '2', guildId: '3' })
    await bot.app.store.pins.put({ ...stale, messageId: '4', channelId: '5', guildId: '3', version: 1000 })
    await countKept(bot.app)
    await bot.app.store.pins.forget('1')
    await bot.app.store.pins.forget('4')
    expect(await linesOf('ronten_jobs_total')).toContain('{job="planted",result="failed"} 1')
    expect(await linesOf('ronten_pins_stale')).toEqual([' 1'])
    expect(await linesOf('ronten_content_info')).toEqual([`{version="${realContent().pack.version}"} 1`])
  })
  it('what Discord has refused, for as long as it counts that', async () => {
    const refused = { what: 'invalid-requests', count: 100 } as const
    watch.measure({ ...refused, milliseconds: 60_000 })
    expect(await linesOf('ronten_rest_invalid_requests')).toEqual([' 100'])
    watch.measure({ ...refused, milliseconds: 0 })
    expect(await linesOf('ronten_rest_invalid_requests')).toEqual([' 0'])
  })
  it('nothing by person, server or text: what somebody made up has one name', async () => {
    const { app } = bot
    for (const made of ['x1', 'x2', 'x3']) {
      handle(app, slash(made, {}, { userId: made }))
      handle(app, press(`1:${made}`))
    }
    const labels = new Set((await metrics()).matchAll(/command="([^"]*)"/g).map(([, name]) => name))
    const known = [...commands.map(({ name }) => name), ...messageCommands.map(({ name }) => name.en), 'unknown']
    expect(labels).toContain('unknown')
    expect([...labels].filter((label) => !known.includes(label ?? ''))).toEqual([])
  })
})

describe('does the dashboard fit?', () => {
  const dashboard = readFileSync(join(import.meta.dirname, '../../docs/grafana.json'), 'utf8')
  const queries = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, query = '']) =>
    query.replaceAll('\\"', '"'),
  )

  it('every query asks for a metric that there is', async () => {
    const there = new Set(
      (await metrics())
        .matchAll(/^# TYPE (\S+) (\S+)$/gm)
        .flatMap(([, name = '', type]) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
    )
    const asked = queries.flatMap((query) => [...query.matchAll(namesOfMetrics)].map(([name]) => name))
    expect(asked.length).toBeGreaterThan(15)
    expect(asked.filter((name) => !there.has(name))).toEqual([])
  })
  it('and for labels that it has', async () => {
    const worked = { command: 'pin', outcome: 'answer', cause: '', seconds: 1 } as const
    watch.measure({ what: 'worked', ...worked })
    watch.measure({ what: 'rate-limited', scope: 'user' })
    watch.measure({ what: 'reload', ok: false })
    const lines = (await metrics()).split('\n')
    const unknown = queries.flatMap((query) => {
      const [name = ''] = query.match(namesOfMetrics) ?? []
      const has = lines.find((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `)) ?? ''
      const by = [...query.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(', '))
      const filtered = [...query.matchAll(/(\w+)=~?"/g)].map(([, label = '']) => label)
      return [...by, ...filtered].filter((label) => !has.includes(`${label}="`)).map((label) => `${query}: ${label}`)
    })
    expect(unknown).toEqual([])
  })
  it('and only of processes that are ours: every program has figures of these names', () => {
    const common = queries.filter((query) => /\b(?:process|nodejs)_/.test(query))
    expect(common.length).toBeGreaterThan(3)
    expect(common.filter((query) => !query.endsWith(' and on (job, instance) ronten_content_entries'))).toEqual([])
  })
})

describe('what happens to readiness when Discord goes?', () => {
  it('comes back once the connection is resumed, and never after it ended for good', async () => {
    const isReady = async () => (await fetch(`${at}/readyz`)).status === 200
    bot.emulator.gateway.close(4000)
    await expect.poll(isReady).toBe(false)
    await expect.poll(isReady, { timeout: 10_000 }).toBe(true)
    bot.emulator.gateway.close(4014)
    await expect.poll(isReady).toBe(false)
    const response = await fetch(`${at}/readyz`)
    expect([response.status, await response.json()]).toMatchObject([503, { parts: { discord: false } }])
  })
})
