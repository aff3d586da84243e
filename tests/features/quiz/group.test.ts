import { ChannelType, MessageFlags, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channelAt } from '../../../src/discord/channel.ts'
import { connectGateway } from '../../../src/discord/gateway.ts'
import { addChannel, setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import type { Exchange } from '../../../src/emulator/person/exchange.ts'
import { quizJobs } from '../../../src/features/quiz/jobs.ts'
import { roundOf } from '../../../src/features/quiz/round.ts'
import { realContent, realPack, today } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { everyStore, type TestStore } from '../../support/stores.ts'
import { buttonsOf, choiceOf, menuOf, textOf } from './pages.ts'

const isPrivate = ({ message }: Exchange): boolean => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

describe.each(everyStore)('a quiz of a group on %s', (_, open) => {
  let kept: TestStore
  let bot: Awaited<ReturnType<typeof startBot>>
  let now = today
  let content = realContent
  beforeAll(async () => {
    kept = await open()
    bot = await startBot({ store: kept.store, clock: () => now, content: () => content() })
  })
  afterAll(async () => {
    expect(bot.emulator.faults).toEqual([])
    await bot.stop()
    await kept.done()
  })
  const member = () => bot.emulator.as('member')
  const moderator = () => bot.emulator.as('moderator')
  const newcomer = () => bot.emulator.as('newcomer')
  const guildId = () => bot.emulator.world.channels.get(member().channelId)?.guildId ?? ''

  /** What stands in the channel for all to see, newest last. */
  const posts = () =>
    member()
      .sees()
      .filter(({ flags }) => ((flags ?? 0) & MessageFlags.Ephemeral) === 0)
  const last = () => posts().at(-1)
  const fresh = (post: APIMessage | undefined) => posts().find(({ id }) => id === post?.id)
  const idOf = (post: APIMessage | undefined): string => {
    const [action] = buttonsOf(post).map((button) => button.action)
    return action !== undefined && 'round' in action ? action.round : expect.fail('no round')
  }
  const start = async (options: Record<string, string> = {}) => {
    const begun = await member().slash('quiz', { mode: 'group', count: '3', ...options })
    expect([begun.failed, isPrivate(begun)]).toEqual([null, true])
    return last() ?? expect.fail('no post')
  }
  /** The buttons of the question that is open: the right one and another. */
  const choices = async (post: APIMessage | undefined) => {
    const row = (await kept.store.rounds.find(idOf(post))) ?? expect.fail('no round')
    const right = roundOf(row, realPack()).questions?.[row.at / 2]?.right ?? 0
    const ids = buttonsOf(fresh(post)).map(({ id }) => id)
    return { right: ids[right] ?? '', other: ids[right === 0 ? 1 : 0] ?? '' }
  }
  const steer = (person: ReturnType<typeof member>, post: APIMessage, label: string) =>
    person.choose(post, '1:menu', menuOf(fresh(post)).find((item) => item.label === label)?.value ?? '')

  it('stands in the channel, in its own language, and is answered in private', async () => {
    const post = await start({ topic: 'misconceptions' })
    expect(textOf(post)).toMatch(/みんなでクイズ 1\/3/)
    const { right, other } = await choices(post)
    const noted = await newcomer().press(post, right)
    expect([noted.failed, isPrivate(noted)]).toEqual([null, true])
    expect(textOf(noted.message)).toMatch(/^### Your answer is noted/)
    expect(textOf((await newcomer().press(post, other)).message)).toMatch(/^### You have answered already/)
    expect(textOf((await member().press(post, other)).message)).toMatch(/^### 答えを受け付けました/)
    // Nothing of what people chose shows before the question is closed.
    expect(textOf(fresh(post))).toBe(textOf(post))
  })
  it('goes from question to answer to the next, and ends with what all got right together', async () => {
    const post = last() ?? expect.fail('no post')
    const shown = await steer(member(), post, '答えを見る')
    expect([shown.failed, shown.message?.id]).toEqual([null, post.id])
    expect(textOf(fresh(post))).toMatch(/正解[^]*1人[^]*解説: [^]*出典/)
    expect(textOf((await newcomer().press(post, buttonsOf(post)[0]?.id ?? '')).message)).toBe('')
    await member().press(post, '次の問題')
    expect(textOf(fresh(post))).toMatch(/みんなでクイズ 2\/3/)
    await moderator().press(post, (await choices(post)).right)
    await steer(moderator(), post, '答えを見る')
    await moderator().press(post, '次の問題')
    await steer(member(), post, '答えを見る')
    expect(textOf(fresh(post))).toMatch(/この問題に答えた人はいませんでした/)
    await member().press(post, '結果を見る')
    expect(textOf(fresh(post))).toMatch(/全員の答え3件のうち、2件が正解/)
    for (const name of ['メンバー', 'Newcomer', 'モデレーター', '<@']) expect(textOf(fresh(post))).not.toContain(name)
  })
  it('shows each player their own result alone, to try again what they missed', async () => {
    const post = last() ?? expect.fail('no post')
    const own = await member().press(post, '自分の結果を見る')
    expect(isPrivate(own)).toBe(true)
    expect(textOf(own.message)).toMatch(/答えた1問のうち、0問に正解/)
    const again = await member().press(own, '間違えた問題をもう一度')
    expect(textOf(again.message)).toMatch(/クイズ 1\/1/)
    expect((await member().press(again, choiceOf(again.message, 'right'))).failed).toBeNull()
    expect(textOf((await newcomer().press(post, '自分の結果を見る')).message)).toMatch(/You got 1 of 1 right/)
    expect(textOf((await bot.emulator.as('owner').press(post, '自分の結果を見る')).message)).toMatch(/答えていません/)
  })
  it('is moved by whoever started it and by moderators, by nobody else', async () => {
    const post = await start()
    const refused = await newcomer().choose(post, '1:menu', menuOf(post)[0]?.value ?? '')
    expect(textOf(refused.followUps[0])).toMatch(/Only whoever started the quiz and moderators/)
    expect((await newcomer().choose(post, '1:menu', menuOf(post)[1]?.value ?? '')).followUps).toHaveLength(1)
    expect(textOf(fresh(post))).toBe(textOf(post))
    await steer(moderator(), post, 'ここで終える')
    expect(textOf(fresh(post))).toMatch(/みんなでクイズの結果[^]*答えはありませんでした/)
  })
  it('moves once when two press at once', async () => {
    const post = await start()
    await Promise.all([steer(member(), post, '答えを見る'), steer(moderator(), post, '答えを見る')])
    expect(
      (await kept.store.rounds.find(idOf(post)))?.at ?? (await kept.store.rounds.find(idOf(fresh(post))))?.at,
    ).toBe(1)
    await Promise.all([member().press(post, '次の問題'), moderator().press(post, '次の問題')])
    expect(textOf(fresh(post))).toMatch(/みんなでクイズ 2\/3/)
  })
  it('counts one answer of each player, however often and fast they press', async () => {
    const post = await start()
    const ids = buttonsOf(post).map(({ id }) => id)
    await Promise.all([...ids, ...ids].map((id) => newcomer().press(post, id)))
    expect(await kept.store.rounds.answers(idOf(post))).toHaveLength(1)
  })
  it('goes on behind another process', async () => {
    const post = await start()
    await member().press(post, (await choices(post)).right)
    await bot.connection.close()
    const store = await kept.again()
    const options = { api: bot.emulator.restUrl }
    const channel = channelAt(options, bot.emulator.token)
    bot.connection = await connectGateway({ ...bot.app, store, channel }, bot.emulator.token, options)
    await newcomer().press(post, (await choices(post)).right)
    await steer(member(), post, '答えを見る')
    expect(textOf(fresh(post))).toMatch(/ 2人/)
  })
  it('is shown as it stands by the next press, where a crash left the post behind', async () => {
    const post = await start()
    await kept.store.rounds.advance(idOf(post), 0, now.getTime())
    expect(textOf((await newcomer().press(post, buttonsOf(post)[0]?.id ?? '')).message)).toMatch(
      /This question is closed/,
    )
    await steer(member(), post, '答えを見る')
    expect(textOf(fresh(post))).toMatch(/解説/)
  })
  it('ends where its entries were changed', async () => {
    const post = await start()
    content = () => ({ ...realContent(), pack: { ...realContent().pack, version: 'ffffffffffff' } })
    expect(textOf((await newcomer().press(post, buttonsOf(post)[0]?.id ?? '')).message)).toMatch(/Entries were updated/)
    content = realContent
  })
  it('goes with all answers a day after the last move', async () => {
    const post = await start()
    await member().press(post, buttonsOf(post)[0]?.id ?? '')
    const id = idOf(post)
    const sweep = () => Promise.all(quizJobs({ ...bot.app, store: kept.store }).map(({ run }) => run()))
    now = new Date(today.getTime() + 24 * 60 * 60 * 1000 - 1)
    await sweep()
    expect(await kept.store.rounds.find(id)).toBeDefined()
    now = new Date(today.getTime() + 24 * 60 * 60 * 1000)
    await sweep()
    expect([await kept.store.rounds.find(id), await kept.store.rounds.answers(id)]).toEqual([undefined, []])
    expect(textOf((await member().press(post, buttonsOf(post)[0]?.id ?? '')).message)).toMatch(
      /このクイズは終わりました/,
    )
    expect(textOf((await steer(member(), post, '答えを見る')).followUps[0])).toMatch(/このクイズは終わりました/)
    now = today
  })

  describe('where can it not start?', () => {
    const refused = async (person = member(), options: Record<string, string> = {}) => {
      const before = posts().length
      const said = await person.slash('quiz', { mode: 'group', ...options })
      expect([said.failed, posts().length]).toEqual([null, before])
      return textOf(said.message)
    }
    it('in a direct message', async () => {
      expect(await refused(bot.emulator.as('member', { dm: true }))).toMatch(/サーバーのチャンネルで始められます/)
    })
    it('where the bot may not post or cannot see', async () => {
      setBotPermissions(bot.emulator.world, guildId(), BOT_PERMISSIONS & ~PermissionFlagsBits.SendMessages)
      expect(await refused()).toMatch(/「メッセージを送信」を許可すると使えます/)
      setBotPermissions(bot.emulator.world, guildId(), BOT_PERMISSIONS & ~PermissionFlagsBits.ViewChannel)
      expect(await refused()).toMatch(/「チャンネルを見る」を許可/)
      setBotPermissions(bot.emulator.world, guildId(), BOT_PERMISSIONS)
    })
    it('where the person may not write', async () => {
      const channel = addChannel(bot.emulator.world, { type: ChannelType.GuildText, name: 'news', guildId: guildId() })
      setOverwrites(bot.emulator.world, channel.id, [
        {
          id: guildId(),
          type: 0,
          allow: 0n,
          deny: PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads,
        },
      ])
      expect(await refused(bot.emulator.as('member', { channel: channel.id }))).toMatch(/メッセージを送れない/)
    })
    it('in a server where the bot itself is not', async () => {
      const { handle } = await import('../../../src/door/handle.ts')
      const { slash } = await import('../../support/interactions.ts')
      const outcome = handle(bot.app, slash('quiz', { mode: 'group' }))
      expect('now' in outcome && outcome.now).toMatchObject({ as: 'private', refusal: 'not-member' })
    })
    it('in a channel that the server keeps quiet', async () => {
      await bot.app.settings.change(guildId(), { quiet: [member().channelId] }, now)
      expect(await refused()).toMatch(/本人だけに表示する設定/)
      await bot.app.settings.change(guildId(), { quiet: [] }, now)
    })
    it('to review what was missed: that is for one person', async () => {
      expect(await refused(member(), { topic: 'due' })).toMatch(/復習は一人用です/)
    })
    it('where the post is refused after all: nothing stays behind', async () => {
      bot.emulator.disturb((method, path) =>
        method === 'POST' && path.endsWith('/messages')
          ? { kind: 'answer', status: 403, body: { code: 50_013, message: 'Missing Permissions' } }
          : null,
      )
      const said = await member().slash('quiz', { mode: 'group' })
      bot.emulator.disturb(null)
      expect(textOf(said.message)).toMatch(/このチャンネルに投稿できません/)
      expect(await kept.store.rounds.find(said.interaction?.id ?? '')).toBeUndefined()
    })
  })

  it('belongs to its channel: a button made up elsewhere does nothing', async () => {
    const post = await start()
    const { handle } = await import('../../../src/door/handle.ts')
    const { press } = await import('../../support/interactions.ts')
    for (const action of [`1:quizPick:${idOf(post)}:0:0`, `1:quizMine:${idOf(post)}`, `1:quizEnd:${idOf(post)}`]) {
      const outcome = handle(bot.app, press(action, { userId: moderator().userId, permissions: '8' }))
      const reply = 'defer' in outcome ? await outcome.work(async () => {}) : outcome.now
      expect(JSON.stringify(reply)).toMatch(/別のチャンネル/)
    }
    expect((await kept.store.rounds.find(idOf(post)))?.at).toBe(0)
  })
})
