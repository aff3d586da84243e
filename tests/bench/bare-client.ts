import { Client, Events } from 'discord.js'

// What discord.js alone needs: a client that is logged in and does nothing. The floor for the memory of any bot.
process.once('SIGTERM', () => process.exit())
const [api = '', token = ''] = process.argv.slice(2)
const client = new Client({ intents: [], rest: { api } })
client.once(Events.ClientReady, () => {
  setTimeout(() => process.stdout.write(`ready ${process.memoryUsage().rss}\n`), 1000)
})
await client.login(token)
