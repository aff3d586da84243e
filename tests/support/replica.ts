import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { runLive } from '../../src/discord/live.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open.ts'

// The bot as it runs in production with TRANSPORT=http and DATABASE_URL, against the Discord at the address it is given.

/** What a replica is started with; `ahead`: how far its clock is ahead of the machine's, in milliseconds. */
export type ReplicaOptions = {
  readonly url: string
  readonly api: string
  readonly token: string
  readonly publicKey: string
  readonly ahead: number
}

// The parent writes it.
const { url, api, token, publicKey, ahead } = JSON.parse(process.argv[2] ?? '') as ReplicaOptions
const loaded = loadPack(packFolder, snapshotFolder)
if (!loaded.ok) throw new Error('the pack has faults')
const content = contentOf(loaded.pack, snapshotFolder)
content.finder.prepare()
const log = createLog('info')
const store = await openStore({ url, onError: (error) => log.warn({ err: error }, 'lost a connection') })
const clock = () => new Date(Date.now() + ahead)
await runLive(composeApp({ content: () => content, store, log, clock }), token, {
  api,
  http: { host: '127.0.0.1', port: 0, publicKey },
})
