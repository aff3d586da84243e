import { Client, Events, Options } from 'discord.js'
import { tellMemory } from './tell-memory.ts'

// Ends in good order, so that Node keeps the compiled form of what it has loaded.
process.once('SIGTERM', () => process.exit())

// discord.js with the limits that Ronten sets on its caches, answering with nothing.
const [api = '', token = ''] = process.argv.slice(2)
const client = new Client({
  intents: [],
  rest: { api },
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    GuildMemberManager: 0,
    MessageManager: 0,
  }),
})
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([])
})
tellMemory()
await client.login(token)
