import { ChannelType, MessageFlags, PermissionFlagsBits as P, type APIMessage } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addChannel, setOverwrites } from '../../src/emulator/world/change.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { today } from '../support/app.ts'
import { startBot } from '../support/emulated.ts'

const myth = '核共有って要するに日本が核武装するってことだよ。'
const isPrivate = (message: APIMessage | null) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

let store: Store
let bot: Awaited<ReturnType<typeof startBot>>
beforeAll(async () => {
  store = await openStore('memory')
  bot = await startBot({ store })
})
afterAll(async () => {
  await bot.stop()
  await store.close()
})
const guildId = () => [...bot.emulator.world.guilds.keys()][0] ?? ''
const channelId = () => bot.emulator.as('member').channelId
/** What others see of the bot's in a channel. */
const posts = (channel = channelId()) =>
  bot.emulator
    .as('newcomer')
    .sees(channel)
    .filter(({ author }) => author.id === bot.emulator.applicationId)

/** A member shares an answer of their own, and replies with an entry to somebody's message. */
const share = async (channel = channelId()) => {
  const member = bot.emulator.as('member', { channel })
  return member.press(await member.slash('define', { term: 't01', private: true }), 'チャンネルに共有')
}
const reply = async (person: 'member' | 'moderator', command: string, channel = channelId()) => {
  const said = bot.emulator.as('moderator', { channel }).say(myth)
  const who = bot.emulator.as(person, { channel })
  const found = await who.context(command, said?.id ?? '')
  const value = /"value":"(1:reply:[^"]+)"/.exec(JSON.stringify(found.message?.components))?.[1] ?? ''
  return who.choose(found, '1:menu', value)
}

describe('where may somebody not write through the bot?', () => {
  afterEach(() => setOverwrites(bot.emulator.world, channelId(), []))
  const deny = (permission: bigint) => {
    const { roles } = bot.emulator.world.guilds.get(guildId()) ?? {}
    const participants = [...(roles?.values() ?? [])].find(({ name }) => name === '参加者')?.id ?? ''
    const moderators = [...(roles?.values() ?? [])].find(({ name }) => name === 'モデレーター')?.id ?? ''
    setOverwrites(bot.emulator.world, channelId(), [
      { id: participants, type: 0, allow: 0n, deny: permission },
      { id: moderators, type: 0, allow: permission, deny: 0n },
    ])
  }

  it('in a channel for reading, although they may write in its threads', async () => {
    deny(P.SendMessages)
    const before = posts().length
    for (const tried of [await share(), await reply('member', 'Look up in this message')]) {
      expect(tried.message?.content).toContain('メッセージを送れないため')
      expect(isPrivate(tried.message)).toBe(true)
    }
    expect(posts()).toHaveLength(before)
  })
  it('in a thread where they may not, although they may in its channel; and in one they may, though not there', async () => {
    const thread = () =>
      addChannel(bot.emulator.world, {
        type: ChannelType.PublicThread,
        name: 'thread',
        guildId: guildId(),
        parentId: channelId(),
      }).id
    deny(P.SendMessagesInThreads)
    expect((await share(thread())).message?.content).toContain('メッセージを送れないため')
    deny(P.SendMessages)
    const open = thread()
    expect(isPrivate((await share(open)).message)).toBe(false)
    await reply('member', 'Look up in this message', open)
    expect(posts(open)).toHaveLength(2)
    expect(bot.emulator.faults).toEqual([])
  })
})

describe('what does a quiet channel keep out?', () => {
  beforeAll(async () => {
    await bot.app.settings.change(guildId(), { quiet: [channelId()] }, today)
  })
  afterAll(async () => {
    await bot.app.settings.change(guildId(), { quiet: [] }, today)
  })

  it.each([
    ['an answer that somebody would share', () => share()],
    ['a reply with an entry', () => reply('member', 'Look up in this message')],
    ["a moderator's explanation", () => reply('moderator', 'Post as explanation')],
  ])('%s: a private sentence says so', async (_, act) => {
    const before = posts().length
    const tried = await act()
    expect(tried.message?.content).toContain('公開の投稿をしない設定')
    expect(isPrivate(tried.message)).toBe(true)
    expect(posts()).toHaveLength(before)
    expect(bot.emulator.faults).toEqual([])
  })
  it('the same in its threads', async () => {
    const channel = addChannel(bot.emulator.world, {
      type: ChannelType.PublicThread,
      name: 'thread',
      guildId: guildId(),
      parentId: channelId(),
    })
    expect(isPrivate((await share(channel.id)).message)).toBe(true)
    expect(posts(channel.id)).toEqual([])
  })
})
