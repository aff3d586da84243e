import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channelAt } from '../../src/discord/channel.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import { addChannel, setTimeoutUntil, setBotPermissions } from '../../src/emulator/world/change.ts'
import { permissionsIn } from '../../src/emulator/world/permissions.ts'
import { quick } from '../support/emulated.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import type { Channel } from '../../src/door/channel.ts'

let emulator: Emulator
let channel: Channel
beforeAll(async () => {
  emulator = await startEmulator()
  channel = channelAt({ api: emulator.restUrl, times: quick }, emulator.token)
})
afterAll(() => emulator.close())

const body = { content: 'お知らせ', flags: MessageFlags.SuppressNotifications, allowed_mentions: { parse: [] } }
const general = () => emulator.as('member').channelId
const post = async () => {
  const posted = await channel.post(general(), body, String(Math.trunc(performance.now() * 1000)))
  return posted.ok ? posted.value : expect.fail(posted.fault)
}
const isPinned = (id: string) =>
  emulator
    .as('member')
    .sees()
    .find((message) => message.id === id)?.pinned

describe('what can Ronten do in a channel?', () => {
  it('post, edit, pin, unpin and remove, by ids alone', async () => {
    const message = await post()
    expect(await channel.edit(message, { content: '直したお知らせ', allowed_mentions: { parse: [] } })).toEqual({
      ok: true,
      value: message,
    })
    expect(
      emulator
        .as('member')
        .sees()
        .find(({ id }) => id === message.messageId)?.content,
    ).toBe('直したお知らせ')
    await channel.pin(message, '会の案内')
    expect(isPinned(message.messageId)).toBe(true)
    await channel.unpin(message, '会が終わった')
    expect(isPinned(message.messageId)).toBe(false)
    await channel.remove(message, '片づけ')
    expect(isPinned(message.messageId)).toBeUndefined()
    expect(emulator.faults).toEqual([])
  })
  it('post once, however often it is asked with the same nonce', async () => {
    const first = await channel.post(general(), body, 'same-nonce')
    const second = await channel.post(general(), body, 'same-nonce')
    expect(second).toEqual(first)
  })
})

describe('what may somebody do in a channel that they did not write from?', () => {
  const guild = () => [...emulator.world.guilds.keys()][0] ?? ''
  const modOnly = () => emulator.as('moderator', { channel: 'mod-only' }).channelId
  it.each(['member', 'moderator', 'owner', 'newcomer'])('the same as Discord reckons, for %s', async (who) => {
    const { userId } = emulator.as(who)
    for (const channelId of [general(), modOnly()])
      expect(await channel.permissions(guild(), channelId, userId)).toEqual({
        ok: true,
        value: permissionsIn(emulator.world, userId, channelId),
      })
  })
  it('the same in a thread as in its parent', async () => {
    const thread = addChannel(emulator.world, { type: ChannelType.PublicThread, name: 't', guildId: guild(), parentId: modOnly() }) // prettier-ignore
    for (const who of ['member', 'moderator']) {
      const { userId } = emulator.as(who)
      const value = permissionsIn(emulator.world, userId, modOnly())
      expect(await channel.permissions(guild(), thread.id, userId)).toEqual({ ok: true, value })
    }
  })
  it('only look on while they are in a timeout, unless the server is theirs', async () => {
    for (const who of ['moderator', 'owner']) {
      const { userId } = emulator.as(who)
      const before = permissionsIn(emulator.world, userId, general())
      setTimeoutUntil(emulator.world, guild(), userId, Date.now() + 60_000)
      const value = permissionsIn(emulator.world, userId, general())
      expect([value === before, await channel.permissions(guild(), general(), userId)]).toEqual([
        who === 'owner',
        { ok: true, value },
      ])
      setTimeoutUntil(emulator.world, guild(), userId, Date.now() - 1)
      expect(await channel.permissions(guild(), general(), userId)).toEqual({ ok: true, value: before })
    }
  })
  it('nothing in a channel of another server, and no access to a server or a member that is not there', async () => {
    const { userId } = emulator.as('owner')
    const other = [...emulator.world.guilds.keys()][1] ?? ''
    expect(await channel.permissions(other, general(), userId)).toEqual({ ok: true, value: 0n })
    expect(await channel.permissions('1', general(), userId)).toEqual({ ok: false, fault: 'no-access' })
    expect(await channel.permissions(guild(), general(), '1')).toEqual({ ok: false, fault: 'no-access' })
  })
})

describe('can Ronten open a thread on its message?', () => {
  const guild = () => [...emulator.world.guilds.keys()][0] ?? ''
  it('yes, once: asked again, it is the same thread', async () => {
    setBotPermissions(emulator.world, guild(), BOT_PERMISSIONS | (1n << 35n))
    const message = await post()
    const first = await channel.startThread(message, '勉強会')
    expect(first).toEqual({ ok: true, value: message.messageId })
    expect(await channel.startThread(message, '勉強会')).toEqual(first)
    expect(emulator.world.channels.get(message.messageId)?.name).toBe('勉強会')
    setBotPermissions(emulator.world, guild(), BOT_PERMISSIONS)
  })
  it('not without the permission, nor where too many are open', async () => {
    const message = await post()
    expect(await channel.startThread(message, '勉強会')).toEqual({ ok: false, fault: 'no-permission' })
    emulator.disturb(() => ({ kind: 'answer', status: 400, body: { code: 160_006, message: 'Maximum number of active threads reached' } })) // prettier-ignore
    expect(await channel.startThread(message, '勉強会')).toEqual({ ok: false, fault: 'threads-full' })
    emulator.disturb(null)
  })
})

describe('what does it say when Discord refuses?', () => {
  it('that it may not pin', async () => {
    const message = await post()
    const guild = [...emulator.world.guilds.keys()][0] ?? ''
    setBotPermissions(emulator.world, guild, BOT_PERMISSIONS & ~(1n << 51n))
    expect(await channel.pin(message, '案内')).toEqual({ ok: false, fault: 'no-permission' })
    setBotPermissions(emulator.world, guild, BOT_PERMISSIONS)
  })
  it('that a message or a channel is gone', async () => {
    expect(await channel.pin({ channelId: general(), messageId: '1' }, '案内')).toEqual({
      ok: false,
      fault: 'unknown-message',
    })
    expect(await channel.post('1', body, 'n1')).toEqual({ ok: false, fault: 'unknown-channel' })
  })
  it('that it may not reply where it cannot read what was said, nor post in a thread that is locked', async () => {
    const guildId = [...emulator.world.guilds.keys()][0] ?? ''
    const message_reference = { message_id: (await post()).messageId }
    setBotPermissions(emulator.world, guildId, BOT_PERMISSIONS & ~PermissionFlagsBits.ReadMessageHistory)
    expect(await channel.post(general(), { ...body, message_reference }, 'n2')).toEqual({
      ok: false,
      fault: 'no-history',
    })
    setBotPermissions(emulator.world, guildId, BOT_PERMISSIONS)
    const { id } = addChannel(emulator.world, {
      type: ChannelType.PublicThread,
      name: 'closed',
      guildId,
      parentId: general(),
      locked: true,
    })
    expect(await channel.post(id, body, 'n3')).toEqual({ ok: false, fault: 'locked-thread' })
  })
  it('that it cannot reach Discord', async () => {
    emulator.disturb(() => ({ kind: 'reset' }))
    expect(await channel.remove(await Promise.resolve({ channelId: general(), messageId: '1' }), 'x')).toEqual({
      ok: false,
      fault: 'unreachable',
    })
    emulator.disturb(null)
  })
})
