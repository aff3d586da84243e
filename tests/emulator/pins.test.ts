import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { RESTGetAPIChannelMessagesPinsResult } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeMessage } from '../../src/emulator/world/messages.ts'
import { MAX_PINS } from '../../src/emulator/world/pins.ts'
import { setBotPermissions, setOverwrites } from '../../src/emulator/world/change.ts'
import { failureOf, plain, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let now = Date.UTC(2026, 5, 1)
let channelId: string
let guildId: string

beforeEach(async () => {
  probe = await startProbe({ clock: () => (now += 1000) })
  channelId = probe.emulator.as('member').channelId
  guildId = probe.emulator.world.channels.get(channelId)?.guildId ?? ''
})
afterEach(() => probe.stop())

const post = async (content: string): Promise<string> => {
  const message = await probe.rest.post(Routes.channelMessages(channelId), { body: plain(content) })
  return (message as { id: string }).id
}

const pins = async (query = ''): Promise<RESTGetAPIChannelMessagesPinsResult> => {
  const route = Routes.channelMessagesPins(channelId)
  return (await probe.rest.get(route, { query: new URLSearchParams(query) })) as RESTGetAPIChannelMessagesPinsResult
}

test('is a pin listed newest first, with a notice in the channel?', async () => {
  const [first, second] = [await post('one'), await post('two')]
  await probe.rest.put(Routes.channelMessagesPin(channelId, first))
  await probe.rest.put(Routes.channelMessagesPin(channelId, second))
  await probe.rest.put(Routes.channelMessagesPin(channelId, first))
  const { items, has_more } = await pins()
  expect(items.map(({ message }) => message.content)).toEqual(['two', 'one'])
  expect(has_more).toBe(false)
  const notices = probe.emulator
    .as('member')
    .sees()
    .filter(({ type }) => type === 6)
  expect(notices.map((notice) => notice.message_reference?.message_id)).toEqual([first, second])
})

test('are pins paged by the time of pinning?', async () => {
  for (const text of ['one', 'two', 'three'])
    await probe.rest.put(Routes.channelMessagesPin(channelId, await post(text)))
  const page = await pins('limit=2')
  expect(page.has_more).toBe(true)
  const rest = await pins(`limit=2&before=${page.items[1]?.pinned_at ?? ''}`)
  expect(rest.items.map(({ message }) => message.content)).toEqual(['one'])
})

test('what happens without PIN_MESSAGES, even with MANAGE_MESSAGES?', async () => {
  const id = await post('one')
  setBotPermissions(probe.emulator.world, guildId, P.ViewChannel | P.ReadMessageHistory | P.ManageMessages)
  const failure = await failureOf(probe.rest.put(Routes.channelMessagesPin(channelId, id)))
  expect(failure).toMatchObject({ code: 50013, status: 403 })
  expect(failure?.rawError).toMatchObject({ message: 'Missing Permissions' })
})

test('what happens in a channel that the bot cannot see?', async () => {
  const { world } = probe.emulator
  const hidden = probe.emulator.as('moderator', { channel: 'mod-only' }).channelId
  setOverwrites(world, hidden, world.channels.get(hidden)?.overwrites.slice(0, 2) ?? [])
  const sent = probe.rest.post(Routes.channelMessages(hidden), { body: plain('hello') })
  expect(await failureOf(sent)).toMatchObject({ code: 50001 })
})

test('does a full channel refuse the next pin?', async () => {
  const filled = Array.from({ length: MAX_PINS }, (_, index) => ({ messageId: String(index), pinnedAt: index }))
  probe.emulator.world.pins.set(channelId, filled)
  expect(await failureOf(probe.rest.put(Routes.channelMessagesPin(channelId, await post('one'))))).toMatchObject({
    code: 30003,
  })
})

test('can a notice be pinned, or a message that was deleted by hand?', async () => {
  const id = await post('one')
  await probe.rest.put(Routes.channelMessagesPin(channelId, id))
  const notice = probe.emulator.as('member').sees().at(-1)?.id ?? ''
  expect(await failureOf(probe.rest.put(Routes.channelMessagesPin(channelId, notice)))).toMatchObject({ code: 50021 })
  removeMessage(probe.emulator.world, channelId, id)
  expect(await failureOf(probe.rest.put(Routes.channelMessagesPin(channelId, id)))).toMatchObject({ code: 10008 })
  expect((await pins()).items).toEqual([])
})

test('does unpinning take the message off the list?', async () => {
  const id = await post('one')
  await probe.rest.put(Routes.channelMessagesPin(channelId, id))
  await probe.rest.delete(Routes.channelMessagesPin(channelId, id))
  expect((await pins()).items).toEqual([])
})
