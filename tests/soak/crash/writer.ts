import { writeSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Said, Task, WriterOptions } from './protocol.ts'

// The bot's own parts on a store, without a transport: does one thing after the other until it is killed.

enableCompileCache(join(import.meta.dirname, '../../../.cache/compile'))
const { packFolder, snapshotFolder } = await import('../../../src/cli/content/places.ts')
const { composeApp, contentOf } = await import('../../../src/compose.ts')
const { loadPack } = await import('../../../src/content/load.ts')
const { channelAt } = await import('../../../src/discord/channel.ts')
const { recover } = await import('../../../src/features/recover.ts')
const { openStore } = await import('../../../src/store/open.ts')
const { actsOf } = await import('./acts.ts')

/** How many act at the same time. */
const people = 4

/** At once and whole, so that what was said before the kill has been said. */
const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`)

// The parent writes both.
const { where, api, token } = JSON.parse(process.argv[2] ?? '') as WriterOptions
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const told = async (): Promise<string> => (await lines.next()).value ?? process.exit()

const loaded = loadPack(packFolder, snapshotFolder)
if (!loaded.ok) throw new Error('the pack has faults')
const content = contentOf(loaded.pack, snapshotFolder)
// Names are learnt at the first look-up: not in the time of a round.
content.finder.resolve('t01', ['term'])
say({ say: 'ready' })
// Started ahead: the one before may still be writing.
const later = Number(await told())
const store = await openStore(where.startsWith('postgresql:') ? { url: where, onError: () => {} } : { folder: where })

let interrupted = 0
const app = composeApp({
  content: () => content,
  store: {
    ...store,
    operations: {
      ...store.operations,
      takeOver: async (...when) => {
        const taken = await store.operations.takeOver(...when)
        if (taken) interrupted++
        return taken
      },
    },
  },
  channel: channelAt({ api }, token),
  admission: () => ({ ok: true }),
  log: {
    info: () => {},
    warn: (fields, what) => say({ say: 'wrong', what: `${what}: ${JSON.stringify(fields, errors)}` }),
    error: (fields, what) => say({ say: 'wrong', what: `${what}: ${JSON.stringify(fields, errors)}` }),
  },
})
const errors = (_: string, value: unknown): unknown => (value instanceof Error ? value.stack : value)

say({ say: 'recovering' })
// As if it started some minutes later: on a shared database only what nobody has touched for two minutes is taken for abandoned.
await recover({ ...app, clock: () => new Date(Date.now() + later) }, true)
say({ say: 'recovered', interrupted })

const task = JSON.parse(await told()) as Task
await app.settings.refresh()
const act = async (next: ReturnType<typeof actsOf>): Promise<never> => {
  for (;;)
    try {
      const done = await next()((tried) => say({ say: 'try', act: tried }))
      if (done) say({ say: 'done', act: done })
    } catch (error) {
      say({ say: 'wrong', what: String(error) })
    }
}
await Promise.all(Array.from({ length: people }, (_, person) => act(actsOf(app, task, person, people))))
