import { packFolder, snapshotFolder } from '../../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../../src/compose.ts'
import { loadPack } from '../../../src/content/load.ts'
import { connectHttp } from '../../../src/discord/http/connect.ts'
import { createLog } from '../../../src/ops/log.ts'
import { openStore } from '../../../src/store/open.ts'

// The bot's endpoint as it runs in production, with its log; there is no Discord behind it, which look-ups do not need.
const [publicKey = ''] = process.argv.slice(2)
const loaded = loadPack(packFolder, snapshotFolder)
if (!loaded.ok) throw new Error('the pack has faults')
const content = contentOf(loaded.pack, snapshotFolder)
content.finder.prepare()
const app = composeApp({ content: () => content, store: await openStore('memory'), log: createLog('info') })
const address = { host: '127.0.0.1', port: 0, publicKey }
const { port } = await connectHttp(app, 'bm8tdG9rZW4.none00.nothing', address, { api: 'http://127.0.0.1:9' })
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
process.send?.({ port })
