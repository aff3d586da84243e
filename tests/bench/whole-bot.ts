import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { connectGateway } from '../../src/discord/gateway.ts'
import { openStore } from '../../src/store/open.ts'
import { createLog } from '../../src/ops/log.ts'

// The bot as it runs in production, connected to the address it is given.
const [api = '', token = ''] = process.argv.slice(2)
const loaded = loadPack(packFolder, snapshotFolder)
if (!loaded.ok) throw new Error('the pack has faults')
const content = contentOf(loaded.pack, snapshotFolder)
await connectGateway(
  composeApp({ content: () => content, store: await openStore('memory'), log: createLog('silent') }),
  token,
  { api },
)
// All that finding learns counts too: a bot that has answered once holds it.
content.finder.prepare()
setTimeout(() => process.stdout.write(`ready ${process.memoryUsage().rss}\n`), 1000)
