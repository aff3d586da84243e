import { once } from 'node:events'
import { openStore } from '../../src/store/open.ts'

// Opens the store at the address it is given once it is told to, and prints the name under which a player is kept there.
const [url = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
const store = await openStore({ url, onError: () => {} })
await store.settings.put(String(process.pid), { language: 'ja' }, Date.now())
process.stdout.write(`player ${store.playerOf('1')}\n`)
await store.close()
process.exit()
