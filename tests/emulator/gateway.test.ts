import { once } from 'node:events'
import { GatewayIntentBits } from 'discord-api-types/v10'
import { Client, Events } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { removeBot } from '../../src/emulator/world/change.ts'
import { pinMessage } from '../../src/emulator/world/pins.ts'
import { register, reply, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe

afterEach(() => probe.stop())

test('does the client become ready without intents and without GUILD_CREATE?', async () => {
  probe = await startProbe()
  expect(probe.client.isReady()).toBe(true)
  expect(probe.client.user?.id).toBe(probe.emulator.applicationId)
  expect(probe.client.channels.cache.size).toBe(0)
  expect([...probe.client.guilds.cache.values()].map((guild) => guild.available)).toEqual([false, false])
})

test('does a client with the Guilds intent get its guilds and channels?', async () => {
  probe = await startProbe({}, GatewayIntentBits.Guilds)
  const [guild] = [...probe.client.guilds.cache.values()]
  expect(guild?.preferredLocale).toBe('ja')
  expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['general', 'mod-only', 'study', 'questions'])
})

test('are messages delivered only to a client that asked for them?', async () => {
  probe = await startProbe({}, GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages)
  const heard = once(probe.client, Events.MessageCreate)
  probe.emulator.as('member').say('ひみつ')
  const [message] = (await heard) as [{ content: string; author: { username: string } }]
  expect(message.author.username).toBe('member')
  expect(message.content).toBe('')
})

test('does a client without intents hear of interactions and of nothing else?', async () => {
  probe = await startProbe()
  await register(probe, [{ name: 'define', description: 'Look up' }])
  const heard: string[] = []
  probe.client.on(Events.Raw, ({ t }: { t: string }) => heard.push(t))
  const member = probe.emulator.as('member')
  pinMessage(probe.emulator.world, member.channelId, member.say('hello')?.id ?? '', probe.emulator.applicationId)
  probe.answer = () => reply('ok')
  await member.slash('define')
  expect(heard).toEqual(['INTERACTION_CREATE'])
})

test('does the client resume after close code 4000 and get what it missed?', async () => {
  probe = await startProbe()
  await register(probe, [{ name: 'define', description: 'Look up' }])
  probe.answer = () => reply('after the resume')
  const resumed = once(probe.client, Events.ShardResume)
  const dropped = once(probe.client, Events.ShardReconnecting)
  probe.emulator.gateway.close(4000)
  await dropped
  expect(probe.emulator.gateway.connected()).toBe(0)
  const exchange = await probe.emulator.as('member').slash('define')
  await resumed
  expect(exchange.message?.content).toBe('after the resume')
})

test('does a wrong token end with close code 4004?', async () => {
  probe = await startProbe()
  const { restUrl } = probe.emulator
  const socket = new WebSocket(`${restUrl.replace(/^http/u, 'ws').replace(/\/api$/u, '')}/gateway`)
  await once(socket, 'message')
  socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0, properties: {} } }))
  const [code] = (await once(socket, 'close')) as [number]
  expect(code).toBe(4004)
})

test('does the client refuse to log in with a wrong token?', async () => {
  probe = await startProbe()
  const stranger = new Client({ intents: [], rest: { api: probe.emulator.restUrl, retries: 0 } })
  await expect(stranger.login('wrong')).rejects.toThrow(/invalid token/iu)
  await stranger.destroy()
})

test('is a privileged intent refused?', async () => {
  await expect(startProbe({}, GatewayIntentBits.MessageContent)).rejects.toThrow(/disallowed intents/iu)
  probe = await startProbe()
})

test.each([
  { what: 'an unknown session', packet: { op: 6, d: { session_id: 'none', seq: 0 } }, answer: { op: 9, d: false } },
  { what: 'a heartbeat', packet: { op: 1, d: null }, answer: { op: 11, d: null } },
])('what does the gateway answer to $what?', async ({ packet, answer }) => {
  probe = await startProbe()
  const socket = new WebSocket(`${probe.emulator.restUrl.replace(/^http/u, 'ws').replace(/\/api$/u, '')}/gateway`)
  await once(socket, 'message')
  const d = packet.d === null ? null : { ...packet.d, token: probe.emulator.token }
  const heard = once(socket, 'message')
  socket.send(JSON.stringify({ ...packet, d }))
  const [raw] = (await heard) as [Buffer]
  expect(JSON.parse(raw.toString())).toMatchObject(answer)
  socket.terminate()
})

test('is an application told that it left a server only when it listens for guilds?', async () => {
  probe = await startProbe({}, GatewayIntentBits.Guilds)
  const left = once(probe.client, Events.GuildDelete)
  const [guildId = ''] = [...probe.emulator.world.guilds.keys()]
  removeBot(probe.emulator.world, guildId)
  expect(((await left) as [{ id: string }])[0].id).toBe(guildId)
})

test('does the client give up after close code 4004, without a word of its own?', async () => {
  probe = await startProbe()
  const gone = once(probe.client, Events.ShardDisconnect)
  probe.emulator.gateway.close(4004)
  expect(((await gone) as [{ code: number }])[0].code).toBe(4004)
})
