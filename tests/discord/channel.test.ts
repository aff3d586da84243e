import { MessageFlags } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChannel } from '../../src/discord/channel.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import { setBotPermissions } from '../../src/emulator/world/change.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import type { Channel } from '../../src/door/channel.ts'

let emulator: Emulator
let channel: Channel
beforeAll(async () => {
  emulator = await startEmulator()
  channel = createChannel(patientRest({ api: emulator.restUrl }, emulator.token))
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
  it('that it cannot reach Discord', async () => {
    emulator.disturb(() => ({ kind: 'reset' }))
    expect(await channel.remove(await Promise.resolve({ channelId: general(), messageId: '1' }), 'x')).toEqual({
      ok: false,
      fault: 'unreachable',
    })
    emulator.disturb(null)
  })
})
