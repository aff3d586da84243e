import {
  ApplicationCommandResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  PinnedMessagesResponseSchema,
} from 'discord-api-spec/zod'
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addChannel, removeChannel, setBotPermissions } from '../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import { failureOf, plain, register, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let channelId: string

beforeEach(async () => {
  probe = await startProbe()
  channelId = probe.emulator.as('member').channelId
})
afterEach(() => probe.stop())

test('is an unknown route refused, recorded and said aloud?', async () => {
  const aloud = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await failureOf(probe.rest.get(`/channels/${channelId}/pins`))).toMatchObject({ status: 404 })
  expect(probe.emulator.faults).toMatchObject([{ rule: 'unknown-route', route: `GET /channels/${channelId}/pins` }])
  expect(aloud).toHaveBeenCalledOnce()
  aloud.mockRestore()
})

test('is a request without the right token refused?', async () => {
  const response = await fetch(`${probe.emulator.restUrl}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } })
  expect(response.status).toBe(401)
})

test('does the server listen on loopback only?', () => {
  expect(new URL(probe.emulator.restUrl).hostname).toBe('127.0.0.1')
})

test('who is the bot, and where?', async () => {
  expect(await probe.rest.get(Routes.user('@me'))).toMatchObject({ id: probe.emulator.applicationId, bot: true })
  expect(await probe.rest.get('/users/@me/guilds')).toMatchObject([{ name: '討論サーバー' }, { name: 'Debate server' }])
  expect(await probe.rest.get('/applications/@me')).toMatchObject({ id: probe.emulator.applicationId })
})

test('do the answers satisfy the schemas of Discord?', async () => {
  const message = await probe.rest.post(Routes.channelMessages(channelId), { body: plain('hello') })
  await probe.rest.put(Routes.channelMessagesPin(channelId, (message as { id: string }).id))
  const pins = await probe.rest.get(Routes.channelMessagesPins(channelId))
  const commands = await register(probe, [{ name: 'define', description: 'Look up' }])
  let answered: unknown
  const done = new Promise((resolve) => {
    probe.answer = (interaction) => {
      const body = {
        type: 4,
        data: { ...plain(''), content: undefined, flags: 32768, components: [{ type: 10, content: 'card' }] },
      }
      resolve(probe.callback(interaction, body, true).then((value) => (answered = value)))
      return null
    }
  })
  const exchange = await probe.emulator.as('member').slash('define')
  await done
  expect(MessageResponseSchema.safeParse(message).error?.issues).toBeUndefined()
  expect(MessageResponseSchema.safeParse(exchange.message).error?.issues).toBeUndefined()
  expect(PinnedMessagesResponseSchema.safeParse(pins).error?.issues).toBeUndefined()
  expect(InteractionCallbackResponseSchema.safeParse(answered).error?.issues).toBeUndefined()
  for (const command of commands as unknown[]) {
    expect(ApplicationCommandResponseSchema.safeParse(command).error?.issues).toBeUndefined()
  }
})

test('is a message with the same enforced nonce made once?', async () => {
  const body = { ...plain('once'), nonce: '17', enforce_nonce: true }
  const first = await probe.rest.post(Routes.channelMessages(channelId), { body })
  const second = await probe.rest.post(Routes.channelMessages(channelId), { body })
  expect(second).toEqual(first)
  expect(probe.emulator.as('member').sees()).toHaveLength(1)
})

test('is the text of others hidden from the bot in a server, and shown in a DM?', async () => {
  probe.emulator.as('member').say('秘密')
  const direct = probe.emulator.as('member', { dm: true })
  direct.say('直接')
  expect(await probe.rest.get(Routes.channelMessages(channelId))).toMatchObject([{ content: '' }])
  expect(await probe.rest.get(Routes.channelMessages(direct.channelId))).toMatchObject([{ content: '直接' }])
})

test('can the bot edit and delete its own messages, and nobody else’s?', async () => {
  const own = (await probe.rest.post(Routes.channelMessages(channelId), { body: plain('mine') })) as { id: string }
  const other = probe.emulator.as('member').say('yours')?.id ?? ''
  await probe.rest.patch(Routes.channelMessage(channelId, own.id), { body: plain('edited') })
  expect(probe.emulator.as('member').sees()[0]?.content).toBe('edited')
  const editing = probe.rest.patch(Routes.channelMessage(channelId, other), { body: plain('edited') })
  expect(await failureOf(editing)).toMatchObject({ code: 50005 })
  expect(await failureOf(probe.rest.delete(Routes.channelMessage(channelId, other)))).toMatchObject({ code: 50013 })
  await probe.rest.delete(Routes.channelMessage(channelId, own.id))
  expect(await failureOf(probe.rest.get(Routes.channelMessage(channelId, own.id)))).toMatchObject({ code: 10008 })
})

test('are attached files kept and served?', async () => {
  const body = { ...plain('file'), attachments: [{ id: 0, description: 'a picture' }] }
  const files = [{ name: 'a.txt', data: Buffer.from('こんにちは'), contentType: 'text/plain' }]
  const message = await probe.rest.post(Routes.channelMessages(channelId), { body, files })
  const [attachment] = (message as { attachments: { url: string; description: string; size: number }[] }).attachments
  expect(attachment).toMatchObject({ description: 'a picture', size: 15 })
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('こんにちは')
})

test('what happens with a channel that was deleted, and with broken JSON?', async () => {
  removeChannel(probe.emulator.world, channelId)
  expect(await failureOf(probe.rest.get(Routes.channel(channelId)))).toMatchObject({ code: 10003 })
  const headers = { authorization: `Bot ${probe.emulator.token}`, 'content-type': 'application/json' }
  const url = `${probe.emulator.restUrl}/v10${Routes.channelMessages(channelId)}`
  const response = await fetch(url, { method: 'POST', headers, body: '{' })
  expect(await response.json()).toMatchObject({ code: 50109 })
})

test('can a thread be started from a message, and written in?', async () => {
  const { world } = probe.emulator
  const guildId = world.channels.get(channelId)?.guildId ?? ''
  const message = (await probe.rest.post(Routes.channelMessages(channelId), { body: plain('topic') })) as { id: string }
  const start = (): Promise<unknown> =>
    probe.rest.post(Routes.threads(channelId, message.id), { body: { name: '討論' } })
  expect(await failureOf(start())).toMatchObject({ code: 50013 })
  setBotPermissions(world, guildId, BOT_PERMISSIONS | PermissionFlagsBits.CreatePublicThreads)
  expect(await start()).toMatchObject({ id: message.id, type: 11, parent_id: channelId, name: '討論' })
  expect(await failureOf(start())).toMatchObject({ code: 160004 })
  await probe.rest.post(Routes.channelMessages(message.id), { body: plain('in the thread') })
  const seen = probe.emulator.as('newcomer', { channel: message.id }).sees()
  expect(seen).toMatchObject([{ type: 21, content: '' }, { content: 'in the thread' }])
})

test('who can write in a forum, in a locked thread and in an archived one?', () => {
  const { world } = probe.emulator
  const guildId = world.channels.get(channelId)?.guildId ?? null
  const forum = [...world.channels.values()].find(({ type }) => type === ChannelType.GuildForum)
  expect(probe.emulator.as('member', { channel: forum?.id ?? '' }).say('no post')).toBeNull()
  const thread = { type: ChannelType.PublicThread, name: '話し合い', guildId, parentId: channelId }
  const locked = addChannel(world, { ...thread, locked: true, archived: true })
  expect(probe.emulator.as('member', { channel: locked.id }).say('no')).toBeNull()
  const archived = addChannel(world, { ...thread, archived: true })
  expect(probe.emulator.as('member', { channel: archived.id }).say('again')).not.toBeNull()
  expect(world.channels.get(archived.id)?.archived).toBe(false)
})

test('can a forum post be made, and closed by the bot that made it?', async () => {
  const { world } = probe.emulator
  const guildId = world.channels.get(channelId)?.guildId ?? null
  const forum = addChannel(world, { type: ChannelType.GuildForum, name: 'questions', guildId })
  const made = (await probe.rest.post(Routes.threads(forum.id), {
    body: { name: '質問', message: plain('本文') },
  })) as {
    id: string
  }
  const blank = probe.rest.post(Routes.threads(forum.id), { body: { name: '空', message: plain('') } })
  expect(await failureOf(blank)).toMatchObject({ code: 50006 })
  expect([...world.channels.values()].filter(({ parentId }) => parentId === forum.id)).toHaveLength(1)
  expect(made).toMatchObject({ parent_id: forum.id, message: { content: '本文', id: made.id } })
  await probe.rest.patch(Routes.channel(made.id), { body: { archived: true } })
  expect(await probe.rest.get(Routes.channel(made.id))).toMatchObject({ thread_metadata: { archived: true } })
  expect(probe.emulator.faults).toEqual([])
})

test.each([
  { kind: 'answer', status: 429, body: { retry_after: 9, global: false, message: 'slow' } } as const,
  { kind: 'reset' } as const,
])('can a request be made to go wrong by $kind?', async (disturbance) => {
  const heard: string[] = []
  probe.emulator.disturb((method, path) => {
    heard.push(`${method} ${path}`)
    return disturbance
  })
  const response = await fetch(`${probe.emulator.restUrl}/v10/users/@me`).catch(() => null)
  expect(response?.status ?? 'cut').toBe(disturbance.kind === 'answer' ? disturbance.status : 'cut')
  expect(heard).toEqual(['GET /users/@me'])
  probe.emulator.disturb(null)
  expect(await probe.rest.get(Routes.user('@me'))).toMatchObject({ id: probe.emulator.applicationId })
})

test('is the reason for the audit log handed on?', async () => {
  const reasons: (string | null)[] = []
  probe.emulator.subscribe((event) => {
    if (event.type === 'request-answered') reasons.push(event.reason)
  })
  await probe.rest.post(Routes.channelMessages(channelId), { body: plain('x'), reason: '掲示' })
  await vi.waitFor(() => expect(reasons).toEqual(['掲示']))
})

test('does a forum ask for its tags, and are open threads listed?', async () => {
  const { world } = probe.emulator
  const guildId = world.channels.get(channelId)?.guildId ?? ''
  const tags = [{ id: '7', name: '未解決', moderated: false }]
  const forum = addChannel(world, { type: ChannelType.GuildForum, name: 'tagged', guildId, tags, needsTag: true })
  expect(await probe.rest.get(Routes.channel(forum.id))).toMatchObject({ flags: 16, available_tags: [{ id: '7' }] })
  const make = (applied: readonly string[]): Promise<unknown> =>
    probe.rest.post(Routes.threads(forum.id), { body: { name: '質問', message: plain('本文'), applied_tags: applied } })
  expect(await failureOf(make([]))).toMatchObject({ code: 40067 })
  const made = (await make(['7'])) as { id: string }
  const open = async (): Promise<unknown> => probe.rest.get(Routes.guildActiveThreads(guildId))
  expect(await open()).toMatchObject({ threads: expect.arrayContaining([expect.objectContaining({ id: made.id })]) })
  await probe.rest.patch(Routes.channel(made.id), { body: { archived: true } })
  expect(JSON.stringify(await open())).not.toContain(made.id)
  const tag = probe.rest.patch(Routes.channel(made.id), { body: { applied_tags: ['7'] } })
  expect(await failureOf(tag)).toMatchObject({ code: 50083 })
})
