import { Client, Events, MessageFlags } from 'discord.js'
import { composeApp, contentOf } from '../../src/compose.ts'
import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { loadPack } from '../../src/content/load.ts'
import { connectGateway } from '../../src/discord/gateway.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open.ts'

// One of two bots on the gateway: Ronten as it runs in production, or the least that discord.js does to reply with as much text.
const [which = '', api = '', token = ''] = process.argv.slice(2)
if (which === 'ronten') {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) throw new Error('the pack has faults')
  const content = contentOf(loaded.pack, snapshotFolder)
  const app = composeApp({
    content: () => content,
    store: await openStore('memory'),
    log: createLog('info'),
    admission: () => ({ ok: true }),
  })
  await connectGateway(app, token, { api })
} else {
  const client = new Client({ intents: [], rest: { api } })
  const text = '核'.repeat(900)
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return
    interaction
      .reply({ content: text, flags: MessageFlags.SuppressEmbeds, allowedMentions: { parse: [] } })
      .catch(() => {})
  })
  await client.login(token)
}
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))
// A bench that failed leaves nobody behind.
process.once('disconnect', () => process.exit())
process.send?.({ ready: true })
