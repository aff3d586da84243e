import { InteractionType, MessageFlags, InteractionResponseType as Answer } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InteractionLimits } from '../../src/emulator/interactions/record.ts'
import { COMMANDS, failureOf, nextInteraction, plain, register, reply, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let now = Date.UTC(2026, 5, 1)

const start = async (limits: Partial<InteractionLimits> = {}): Promise<void> => {
  probe = await startProbe({ clock: () => now, limits })
  await register(probe, COMMANDS)
}

beforeEach(() => start())
afterEach(() => probe.stop())

test('does everybody in the channel see a public answer, with who asked for it?', async () => {
  probe.answer = () => reply('公開')
  const exchange = await probe.emulator.as('member').slash('define', { term: 'anything at all' })
  const [seen] = probe.emulator.as('newcomer').sees()
  expect(exchange.failed).toBeNull()
  expect(seen?.content).toBe('公開')
  expect(seen?.application_id).toBe(probe.emulator.applicationId)
  expect(seen?.interaction_metadata).toMatchObject({
    id: exchange.interaction?.id,
    type: InteractionType.ApplicationCommand,
    user: { username: 'member' },
    authorizing_integration_owners: { 0: exchange.interaction?.guild_id },
  })
  expect(probe.emulator.faults).toEqual([])
})

test('is an ephemeral answer seen by the caller only, and absent from the history?', async () => {
  probe.answer = () => reply('内緒', MessageFlags.Ephemeral)
  const member = probe.emulator.as('member')
  const { message } = await member.slash('define')
  expect(member.sees().map(({ content }) => content)).toEqual(['内緒'])
  expect(probe.emulator.as('moderator').sees()).toEqual([])
  expect(await probe.rest.get(Routes.channelMessages(member.channelId))).toEqual([])
  const pinned = probe.rest.put(Routes.channelMessagesPin(member.channelId, message?.id ?? ''))
  expect(await failureOf(pinned)).toMatchObject({ code: 10008 })
})

test('does the payload carry what the bot relies on?', async () => {
  probe.answer = () => reply('ok')
  const { interaction } = await probe.emulator.as('moderator').slash('define')
  const direct = await probe.emulator.as('newcomer', { dm: true }).slash('define')
  expect(interaction).toMatchObject({ locale: 'ja', guild_locale: 'ja', context: 0, version: 1, entitlements: [] })
  expect(BigInt(interaction?.member?.permissions ?? 0) & (1n << 51n)).toBe(1n << 51n)
  expect(BigInt(interaction?.app_permissions ?? 0) & (1n << 51n)).toBe(1n << 51n)
  expect(direct.interaction).toMatchObject({ locale: 'en-US', context: 1, user: { username: 'newcomer' } })
  expect(direct.interaction?.member).toBeUndefined()
})

test('what happens to a second acknowledgement?', async () => {
  const started = nextInteraction(probe)
  const asking = probe.emulator.as('member').slash('define')
  const interaction = await started
  await probe.callback(interaction, reply('one'))
  expect(await failureOf(probe.callback(interaction, reply('two')))).toMatchObject({ code: 40060, status: 400 })
  expect((await asking).message?.content).toBe('one')
})

test('what happens to an answer after three seconds of the clock?', async () => {
  const started = nextInteraction(probe)
  void probe.emulator.as('member').slash('define')
  const interaction = await started
  now += 3001
  expect(await failureOf(probe.callback(interaction, reply('late')))).toMatchObject({ code: 10062, status: 404 })
})

test('does a silent bot leave the person with "did not respond"?', async () => {
  await probe.stop()
  await start({ acknowledge: 50 })
  const started = nextInteraction(probe)
  const exchange = await probe.emulator.as('member').slash('define')
  expect(exchange).toMatchObject({ failed: 'did not respond', callback: null, message: null })
  expect(await failureOf(probe.callback(await started, reply('late')))).toMatchObject({ code: 10062 })
})

test('does a deferred answer load until it is edited, and stay private?', async () => {
  const member = probe.emulator.as('member')
  const started = nextInteraction(probe)
  const asking = member.slash('define')
  const interaction = await started
  const made = await probe.callback(interaction, { type: 5, data: { flags: MessageFlags.Ephemeral } }, true)
  expect(made).toMatchObject({ interaction: { response_message_loading: true, response_message_ephemeral: true } })
  expect(member.sees()[0]?.flags).toBe(MessageFlags.Ephemeral | MessageFlags.Loading)
  await probe.open.patch(probe.original(interaction), { auth: false, body: plain('done') })
  const exchange = await asking
  expect(exchange.edits).toHaveLength(1)
  expect(exchange.message).toMatchObject({ content: 'done', flags: MessageFlags.Ephemeral })
  expect(probe.emulator.as('moderator').sees()).toEqual([])
})

test('is a deferral that is never edited reported as unfinished?', async () => {
  await probe.stop()
  await start({ finish: 50 })
  probe.answer = () => ({ type: Answer.DeferredChannelMessageWithSource })
  const exchange = await probe.emulator.as('member').slash('define')
  expect(exchange.failed).toBe('did not finish')
})

test('do follow-ups work, and end with the token after fifteen minutes?', async () => {
  const started = nextInteraction(probe)
  const asking = probe.emulator.as('member').slash('define')
  const interaction = await started
  await probe.callback(interaction, reply('first'))
  const { message } = await asking
  const route = Routes.webhook(probe.emulator.applicationId, interaction.token)
  const followUp = await probe.open.post(route, { auth: false, body: plain('second') })
  expect(followUp).toMatchObject({ content: 'second', message_reference: { message_id: message?.id } })
  expect(
    probe.emulator
      .as('newcomer')
      .sees()
      .map(({ content }) => content),
  ).toEqual(['first', 'second'])
  now += 900_001
  const late = probe.open.post(route, { auth: false, body: plain('third') })
  expect(await failureOf(late)).toMatchObject({ code: 50027, status: 401 })
})

test('does autocomplete show localised names and never restrict what is typed?', async () => {
  probe.answer = ({ type }) =>
    type === InteractionType.ApplicationCommandAutocomplete
      ? {
          type: 8,
          data: { choices: [{ name: 'Nuclear sharing', name_localizations: { ja: '核共有' }, value: 't01' }] },
        }
      : reply('free text is fine')
  const suggestions = await probe.emulator.as('member').suggest('define', 'term', 'かく')
  expect(suggestions.choices).toEqual([{ name: '核共有', value: 't01' }])
  expect(suggestions.exchange?.interaction).toMatchObject({
    type: 4,
    data: { options: [{ name: 'term', value: 'かく', focused: true }] },
  })
  const newcomer = await probe.emulator.as('newcomer').suggest('define', 'term', 'nuc')
  expect(newcomer.choices).toEqual([{ name: 'Nuclear sharing', value: 't01' }])
  const { message } = await probe.emulator.as('member').slash('define', { term: 'not on the list' })
  expect(message?.content).toBe('free text is fine')
})

test('does a message command bring the text of its target without any intent?', async () => {
  const target = probe.emulator.as('newcomer').say('核共有とは？')
  probe.answer = () => reply('関連', MessageFlags.Ephemeral)
  const exchange = await probe.emulator.as('member').context('Look up', target?.id ?? '')
  expect(exchange.interaction).toMatchObject({
    data: { target_id: target?.id, resolved: { messages: { [target?.id ?? '']: { content: '核共有とは？' } } } },
  })
  expect(exchange.message?.interaction_metadata).toMatchObject({ target_message_id: target?.id })
})

test('does an action on what is not there end as a value?', async () => {
  const member = probe.emulator.as('member')
  expect((await member.slash('nothing')).failed).toBe('unknown command')
  expect((await member.slash('define', { nothing: 1 })).failed).toBe('unknown option')
  expect((await member.press('1', 'more')).failed).toBe('unknown message')
  expect((await member.context('Look up', '1')).failed).toBe('unknown message')
})

test('does a page hear what happens, in order?', async () => {
  const heard: string[] = []
  const stop = probe.emulator.subscribe(({ type }) => heard.push(type))
  probe.answer = () => reply('hello')
  await probe.emulator.as('member').slash('define')
  stop()
  expect(heard.slice(0, 3)).toEqual(['interaction-started', 'message-created', 'interaction-acknowledged'])
})
