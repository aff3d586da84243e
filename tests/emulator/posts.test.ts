import { ChannelType, GatewayIntentBits, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { Events, Routes } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../src/emulator/person/person.ts'
import { replaceChannel, setBotPermissions, setMemberRoles, setTimeoutUntil } from '../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import { removeMessage } from '../../src/emulator/world/messages.ts'
import type { Channel } from '../../src/emulator/world/types.ts'
import { plain, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let forum: Channel

const start = async (intents = 0): Promise<void> => {
  probe = await startProbe({}, intents)
  const found = [...probe.emulator.world.channels.values()].find(({ type }) => type === ChannelType.GuildForum)
  if (found === undefined) throw new Error('no forum')
  forum = found
}
afterEach(() => probe.stop())

const inForum = (who: string): Person => probe.emulator.as(who, { channel: forum.id })
const plan = { title: '核の傘とは', text: '**教えて**ください', tags: [] as readonly string[] }

describe('a post that a person opens in a forum', () => {
  beforeEach(() => start())

  test('holds their message under its own id, and the tags they chose', () => {
    const tag = forum.tags[0]?.id ?? ''
    const made = inForum('member').post({ ...plan, title: ' 核の傘とは ', tags: [tag, tag] })
    if (typeof made === 'string') throw new Error(made)
    const member = inForum('member')
    expect(made).toMatchObject({ name: '核の傘とは', parentId: forum.id, appliedTags: [tag], ownerId: member.userId })
    expect(member.sees(made.id)).toMatchObject([
      { id: made.id, content: '**教えて**ください', author: { username: 'member' } },
    ])
    expect(probe.emulator.as('newcomer', { channel: made.id }).say('also here')).not.toBeNull()
  })

  test('is refused by the rule that it breaks', () => {
    const [tag = ''] = forum.tags.map(({ id }) => id)
    const refusal = (more: Partial<typeof plan>) => inForum('member').post({ ...plan, ...more })
    expect(refusal({ title: '  ' })).toBe('title length')
    expect(refusal({ title: 'あ'.repeat(101) })).toBe('title length')
    expect(refusal({ text: '\n' })).toBe('message length')
    expect(refusal({ text: 'あ'.repeat(2001) })).toBe('message length')
    expect(refusal({ tags: ['1'] })).toBe('unknown tag')
    expect(refusal({ tags: ['1', '2', '3', '4', '5', '6'] })).toBe('too many tags')
    replaceChannel(probe.emulator.world, { ...forum, needsTag: true })
    expect(refusal({})).toBe('tag required')
    const moderated = forum.tags.map((one) => ({ ...one, moderated: true }))
    replaceChannel(probe.emulator.world, { ...forum, tags: moderated })
    expect(refusal({ tags: [tag] })).toBe('moderated tag')
    const { world } = probe.emulator
    expect([...world.channels.values()].some(({ parentId }) => parentId === forum.id)).toBe(false)
    expect(typeof inForum('owner').post({ ...plan, tags: [tag] })).toBe('object')
    expect(typeof refusal({ title: 'あ'.repeat(100), text: 'あ'.repeat(2000) })).toBe('object')
  })

  test('takes a forum, and the permission to send messages in it', () => {
    const { world } = probe.emulator
    const guildId = forum.guildId ?? ''
    expect(probe.emulator.as('member').post(plan)).toBe('not available here')
    expect(probe.emulator.as('member', { dm: true }).mayPost()).toBe('not available here')
    expect(inForum('member').mayPost()).toBeNull()
    setTimeoutUntil(world, guildId, inForum('member').userId, world.clock() + 60_000)
    expect(inForum('member').post(plan)).toBe('may not post')
    setMemberRoles(world, guildId, inForum('newcomer').userId, [])
    expect(inForum('newcomer').mayPost()).toBe('may not post')
  })
})

describe('what the bot hears of it', () => {
  const heardBy = async (intents: number): Promise<readonly { t: string; d: object }[]> => {
    await start(intents)
    const heard: { t: string; d: object }[] = []
    probe.client.on(Events.Raw, (packet: { t: string; d: object }) => heard.push(packet))
    inForum('member').post(plan)
    // What comes after it has arrived, so that nothing is on its way any more.
    await probe.rest.get(Routes.channel(forum.id))
    return heard
  }

  test('nothing without intents', async () => {
    expect(await heardBy(0)).toEqual([])
  })

  test('with them the thread, then its message, whose text is kept from it', async () => {
    const heard = await heardBy(GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages)
    expect(heard.map(({ t }) => t)).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE'])
    expect(heard[0]?.d).toMatchObject({ name: plan.title, newly_created: true, message_count: 0 })
    expect(heard[1]?.d).toMatchObject({ content: '', author: { username: 'member' } })
  })
})

test('does a thread on a message begin by pointing back to it?', async () => {
  await start()
  const { world } = probe.emulator
  const member = probe.emulator.as('member')
  setBotPermissions(world, forum.guildId ?? '', BOT_PERMISSIONS | P.CreatePublicThreads | P.ManageMessages)
  const post = (await probe.rest.post(Routes.channelMessages(member.channelId), { body: plain('論点') })) as {
    id: string
  }
  await probe.rest.post(Routes.threads(member.channelId, post.id), { body: { name: '話し合い' } })
  const read = async (): Promise<readonly { id: string }[]> =>
    (await probe.rest.get(Routes.channelMessages(post.id))) as readonly { id: string }[]
  const [starter] = await read()
  expect(starter).toMatchObject({
    type: 21,
    content: '',
    message_reference: { message_id: post.id, channel_id: member.channelId },
    referenced_message: { id: post.id, content: '論点' },
  })
  // It is a line of Discord's own.
  const line = Routes.channelMessage(post.id, starter?.id ?? '')
  await expect(probe.rest.patch(line, { body: plain('x') })).rejects.toMatchObject({ code: 50021 })
  await expect(probe.rest.delete(line)).rejects.toMatchObject({ code: 50021 })
  const moderator = probe.emulator.as('moderator', { channel: post.id })
  expect(moderator.byHand('delete', starter?.id ?? '')).toBe('not permitted')
  expect(moderator.byHand('pin', starter?.id ?? '')).toBe('not permitted')
  removeMessage(world, member.channelId, post.id)
  expect(await read()).toMatchObject([{ type: 21, referenced_message: null }])
})
