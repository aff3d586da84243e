import { MessageFlags } from 'discord-api-types/v10'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'
import { setBotPermissions } from '../../src/emulator/world/change.ts'
import { removeMessage } from '../../src/emulator/world/messages.ts'
import { startBot } from '../support/emulated.ts'

const command = 'Look up in this message'
const myth = '核共有って要するに日本が核武装するってことだよ。'
let bot: Awaited<ReturnType<typeof startBot>>
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())
beforeEach(() => {
  expect(bot.emulator.faults).toEqual([])
})

/** Somebody says something, and a member looks it up. */
const lookUp = async (text: string, who = 'member') => {
  const said = bot.emulator.as('newcomer').say(text)
  const exchange = await bot.emulator.as(who).context(command, said?.id ?? '')
  return { said, exchange, text: JSON.stringify(exchange.message?.components ?? []) }
}
const guild = () => [...bot.emulator.world.guilds.keys()][0] ?? ''
const seen = (id: string | undefined) =>
  bot.emulator
    .as('moderator')
    .sees()
    .find((message) => message.id === id)

describe('what does somebody see who looks a message up?', () => {
  it('what the pack has on it, and nobody else sees that', async () => {
    const { exchange, text } = await lookUp(myth)
    expect([exchange.failed, (exchange.message?.flags ?? 0) & MessageFlags.Ephemeral]).toEqual([
      null,
      MessageFlags.Ephemeral,
    ])
    expect(text).toContain('m01')
    expect(
      bot.emulator
        .as('newcomer')
        .sees()
        .some(({ id }) => id === exchange.message?.id),
    ).toBe(false)
  })
  it('the fact, offered as a guess, and not a word that somebody is wrong', async () => {
    const { text } = await lookUp(myth)
    expect(text).toContain('述べているように見えます')
    expect(text).not.toMatch(/間違|誤解しています|嘘/)
  })
  it('in English for a reader of English', async () => {
    const { text } = await lookUp('Nuclear sharing just means Japan becomes a nuclear power.', 'newcomer')
    expect(text).toMatch(/Facts related to this message|Entries related to this message/)
  })
  it('that there is nothing, for a message on something else', async () => {
    for (const other of ['核家族が増えて町内会も大変だよね', '今日の夕飯はカレーにしよう', '😀', ''])
      expect((await lookUp(other || '…')).text).toContain('関係する記事はありません')
  })
  it('no claim of a misconception for a message that denies it', async () => {
    const { text } = await lookUp('核共有は核武装とは違うよ。爆弾は米国のもののままだから。')
    expect(text).not.toContain('述べているように見えます')
  })
  it('nothing of the message in the log', async () => {
    await lookUp('ひみつのメッセージ: 核共有は核武装だ')
    expect(JSON.stringify(bot.lines)).not.toContain('ひみつ')
  })
})

describe('what happens when the entry is shared as a reply?', () => {
  const share = async (exchange: Awaited<ReturnType<typeof lookUp>>['exchange'], who = 'member') => {
    const value = /"value":"(1:reply:[^"]+)"/.exec(JSON.stringify(exchange.message?.components))?.[1] ?? ''
    return bot.emulator.as(who).choose(exchange, '1:menu', value)
  }

  it('all see it as a reply that names and notifies nobody', async () => {
    const { said, exchange } = await lookUp(myth)
    const done = await share(exchange)
    expect(done.message?.content).toBe('返信として投稿しました。')
    const reply = bot.emulator.as('moderator').sees().at(-1)
    expect(reply?.message_reference?.message_id).toBe(said?.id)
    expect(JSON.stringify(reply?.components)).not.toMatch(/<@|述べているように/)
  })
  it('where Ronten may not post, the person is told what to change', async () => {
    const { exchange } = await lookUp(myth)
    setBotPermissions(bot.emulator.world, guild(), BOT_PERMISSIONS & ~(1n << 11n) & ~(1n << 38n))
    const again = await lookUp(myth)
    const refused = await share(again.exchange)
    setBotPermissions(bot.emulator.world, guild(), BOT_PERMISSIONS)
    expect(refused.message?.content).toContain('「メッセージを送信」を許可すると使えます')
    expect(exchange.failed).toBeNull()
  })
  it('where the message is gone meanwhile, the person is told so and nothing is posted', async () => {
    const { said, exchange } = await lookUp(myth)
    removeMessage(bot.emulator.world, said?.channel_id ?? '', said?.id ?? '')
    const before = bot.emulator.as('moderator').sees().length
    const refused = await share(exchange)
    expect(refused.message?.content).toContain('元のメッセージが見つかりません')
    expect(bot.emulator.as('moderator').sees().length).toBe(before)
    expect(seen(said?.id)).toBeUndefined()
  })
})
