import type { GatewayOptions } from '../../src/discord/gateway.ts'
import { start } from '../../src/start.ts'

// The whole program as it runs in production, but for where Discord is, and for how long it takes where that is said (JSON).
const [api = '', times = '{}'] = process.argv.slice(2)
// The parent writes it.
await start({ api, times: JSON.parse(times) as NonNullable<GatewayOptions['times']> })
