import { ChannelType, MessageType, type APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addChannel, setBotPermissions } from '../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import type { Store } from '../../src/store/open.ts'
import { textOf } from '../support/messages.ts'
import { startReplicas, type Replicas } from './start.ts'

const patience = { timeout: 60_000, interval: 50 }
/** Whoever asks too fast is told to wait. */
const slowly = { ...patience, interval: 2000 }

let bot: Replicas
let store: Store
let guildId: string
beforeAll(async () => {
  bot = await startReplicas(3)
  store = bot.store
  guildId = [...bot.emulator.world.guilds.keys()][0] ?? ''
  setBotPermissions(bot.emulator.world, guildId, BOT_PERMISSIONS | (1n << 35n))
}, 120_000)
afterAll(() => bot.stop(), 60_000)

const add = (name: string, type: ChannelType = ChannelType.GuildText) =>
  addChannel(bot.emulator.world, { type, name, guildId }).id
const moderator = (channel = 'general') => bot.emulator.as('moderator', { channel })
const member = () => bot.emulator.as('member')

/** What the person reads in the end, or nothing where the answer never came. */
const now = (id: string | undefined): string => {
  const found = [...bot.emulator.world.messages.values()].flat().find(({ wire }) => wire.id === id)
  return textOf({ message: found?.wire ?? null })
}
const postsIn = (channelId: string): readonly APIMessage[] =>
  (bot.emulator.world.messages.get(channelId) ?? [])
    .filter(({ visibleTo }) => visibleTo === null)
    .map(({ wire }) => wire)
    .filter(({ type, author }) => author.id === bot.emulator.applicationId && type !== MessageType.ChannelPinnedMessage)

describe('three replicas behind a load balancer, on one PostgreSQL', () => {
  it('a button answers on each of them, whichever posted it', async () => {
    const card = await member().slash('define', { term: 't01' })
    const served = new Set<number>()
    for (let press = 0; press < 6; press++) {
      const more = await member().press(card, 'もっと詳しく')
      expect([more.failed, textOf(more).includes('核共有')]).toEqual([null, true])
      served.add(bot.proxy.last())
    }
    expect(served.size).toBe(3)
  })

  it('a setting that one of them changed is known to all of them soon', async () => {
    const answered = async () => textOf(await member().slash('define', { term: 't01' }))
    expect(await answered()).toContain('核共有')
    await moderator().slash('settings', { public_language: 'en' })
    await vi.waitFor(async () => {
      for (let replica = 0; replica < 3; replica++) expect(await answered()).toContain('Nuclear sharing')
    }, slowly)
    await moderator().slash('settings', { public_language: 'server' })
  }, 90_000)

  it('one is killed in the middle of its work: nothing acknowledged is lost, nothing is half there or double', async () => {
    const box = await openBox()
    const channels = Array.from({ length: 9 }, (_, index) => add(`room-${index}`))
    const [doomed] = bot.ports
    // What the doomed one asks Discord to pin never comes back; the others go on.
    let hanging = 0
    bot.emulator.disturb((method, path) => {
      const channel = /^\/channels\/(\d+)\/messages\/pins\//.exec(path)?.[1] ?? ''
      if (method !== 'PUT' || bot.proxy.servedBy.get(channel) !== doomed) return null
      hanging++
      return { kind: 'silence' }
    })
    const pinning = channels.map((channel) => moderator(channel).slash('pin', { entry: 't01' }))
    const asking = Array.from({ length: 4 }, (_, index) => ask(`おすすめのカレーの作り方を教えてください ${index}`))
    await vi.waitFor(() => expect(hanging).toBe(3), patience)
    await bot.kill(0)
    bot.emulator.disturb(null)
    const told = await Promise.all(pinning)
    const asked = await Promise.all(asking)
    await vi.waitFor(() => expect(told.filter(({ message }) => isPinned(message?.id))).toHaveLength(6), patience)
    // The killed one left its posts behind; another finishes them some minutes later.
    expect(await store.pins.ofGuild(guildId)).toHaveLength(6)
    await bot.startAnother(600_000)
    await vi.waitFor(async () => expect(await store.operations.count()).toBe(0), patience)
    expect(await store.pins.ofGuild(guildId)).toHaveLength(9)
    for (const channel of channels) {
      const [post, ...more] = postsIn(channel)
      expect(more).toEqual([])
      expect(bot.emulator.world.pins.get(channel)?.map(({ messageId }) => messageId)).toEqual([post?.id])
      expect((await store.pins.inChannel(channel, 'nuclear-sharing'))?.messageId).toBe(post?.id)
    }
    const questions = await store.questions.ofGuild(guildId, 'open')
    const threads = [...bot.emulator.world.channels.values()].filter(({ parentId }) => parentId === box)
    expect(threads.length).toBeGreaterThan(0)
    expect(questions.map(({ threadId }) => threadId).toSorted()).toEqual(threads.map(({ id }) => id).toSorted())
    for (const question of asked.flatMap(({ id, question }) =>
      now(id).includes('質問箱に入れました') ? [question] : [],
    ))
      expect(threads.filter(({ name }) => name === question)).toHaveLength(1)
    // What the killed one was asked just then had no answer.
    expect(bot.emulator.faults.filter(({ message }) => !message.startsWith('502 '))).toEqual([])
  }, 180_000)

  it('what comes to two of them at once is done once, and said so', async () => {
    // The question box is still that of the test before. The one whose clock is ahead would take work under way for abandoned.
    await bot.kill(3)
    await bot.startAnother(0)
    const channels = Array.from({ length: 6 }, (_, index) => add(`copy-${index}`))
    bot.proxy.double(true)
    const pinning = channels.map((channel) => moderator(channel).slash('pin', { entry: 't02' }))
    const asking = Array.from({ length: 4 }, (_, index) => ask(`おすすめのうどんの作り方を教えてください ${index}`))
    const told = await Promise.all(pinning)
    const asked = await Promise.all(asking)
    bot.proxy.double(false)
    for (const { id } of asked) await vi.waitFor(() => expect(now(id)).toContain('質問箱に入れました'), patience)
    await vi.waitFor(async () => expect(await store.operations.count()).toBe(0), patience)
    for (const [index, channel] of channels.entries()) {
      const posts = postsIn(channel)
      const pins = bot.emulator.world.pins.get(channel)?.map(({ messageId }) => messageId)
      expect([posts.length, pins]).toEqual([1, posts.map(({ id }) => id)])
      await vi.waitFor(() => expect(now(told[index]?.message?.id)).toContain('投稿し、ピン留めしました'), patience)
    }
    const threads = [...bot.emulator.world.channels.values()].filter(({ name }) => name.includes('うどん'))
    expect(threads.map(({ name }) => name).toSorted()).toEqual(asked.map(({ question }) => question).toSorted())
  }, 120_000)

  it('what has to be done once a day was done once, by all five that have started', () => {
    expect(bot.requests.filter((request) => request.startsWith('GET /users/@me/guilds'))).toHaveLength(1)
  })
})

const isPinned = (id: string | undefined): boolean => now(id).includes('投稿し、ピン留めしました')

/** Makes a question box, and waits until each replica has read that from the store. */
const openBox = async (): Promise<string> => {
  const box = add('box', ChannelType.GuildForum)
  await moderator().slash('settings', { questions: box })
  const offered = async () => {
    const declined = await member().slash('ask', { question: 'おすすめのカレーの作り方を教えてください' })
    return JSON.stringify(declined.message?.components).includes('1:boxForm')
  }
  await vi.waitFor(
    async () => expect([await offered(), await offered(), await offered()]).toEqual([true, true, true]),
    slowly,
  )
  return box
}

/** Asks what nothing answers, and puts it into the question box. */
const ask = async (question: string) => {
  const declined = await member().slash('ask', { question })
  const form = await member().press(declined, '1:boxForm')
  if (form.modal === null) return { question, id: undefined }
  return { question, id: (await member().submit(form, {})).message?.id }
}
