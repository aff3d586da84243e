import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { COMMANDS, failureOf, nextInteraction, register, reply, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let channelId: string
let seen: number

beforeAll(async () => {
  probe = await startProbe()
  channelId = probe.emulator.as('member').channelId
  await register(probe, COMMANDS)
})
afterAll(() => probe.stop())
beforeEach(() => {
  seen = probe.emulator.faults.length
})

/** Names of the rules broken since the test began. */
const broken = (): string[] => {
  return [...new Set(probe.emulator.faults.slice(seen).map(({ rule }) => rule))]
}

const V2 = MessageFlags.IsComponentsV2
const MENTIONS = { allowed_mentions: { parse: [] } }
const text = (content: string): object => ({ type: ComponentType.TextDisplay, content })
const button = (fields: object): object => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'x',
  ...fields,
})
const row = (...components: object[]): object => ({ type: ComponentType.ActionRow, components })
const card = (...components: object[]): object => ({ ...MENTIONS, flags: V2, components })
const select = (fields: object): object => ({
  type: ComponentType.StringSelect,
  custom_id: 's',
  options: [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ],
  ...fields,
})
const container = (count: number): object => ({
  type: ComponentType.Container,
  components: Array.from({ length: count }, () => text('x')),
})

test.each([
  {
    rule: 'v2-excludes-classic',
    good: card(text('a')),
    bad: [
      { ...card(text('a')), content: 'x' },
      { ...card(text('a')), embeds: [{ title: 'x' }] },
    ],
  },
  {
    rule: 'v2-needs-flag',
    good: { ...MENTIONS, content: 'x', components: [row(button({ custom_id: 'a' }))] },
    bad: [{ ...MENTIONS, components: [text('a')] }],
  },
  { rule: 'component-count', good: card(container(39)), bad: [card(container(30), container(9))] },
  {
    rule: 'text-total',
    good: card(text('x'.repeat(2000)), text('y'.repeat(2000))),
    bad: [card(text('x'.repeat(2000)), text('y'.repeat(2001)))],
  },
  { rule: 'text-bytes', good: card(text('核'.repeat(3386))), bad: [card(text('核'.repeat(3387)))] },
  {
    rule: 'unique-custom-id',
    good: card(row(button({ custom_id: 'a' }), button({ custom_id: 'b' }))),
    bad: [card(row(button({ custom_id: 'a' })), row(button({ custom_id: 'a' })))],
  },
  {
    rule: 'button-target',
    good: card(row(button({ custom_id: 'a' }), button({ style: ButtonStyle.Link, url: 'https://example.org' }))),
    bad: [
      card(row(button({}))),
      card(row(button({ style: ButtonStyle.Link }))),
      card(row(button({ style: ButtonStyle.Link, url: 'https://example.org', custom_id: 'a' }))),
      card(row({ type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 'a' })),
    ],
  },
  {
    rule: 'select-options',
    good: card(row(select({ max_values: 2 }))),
    bad: [
      card(row(select({ max_values: 3 }))),
      card(row(select({ options: [1, 2].map(() => ({ label: 'A', value: 'a' })) }))),
    ],
  },
  {
    rule: 'no-mentions',
    good: { content: 'x', allowed_mentions: { parse: [] } },
    bad: [
      { content: 'x' },
      { content: 'x', allowed_mentions: {} },
      { content: 'x', allowed_mentions: { parse: ['users'] } },
      { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
    ],
  },
  {
    rule: 'content-length',
    good: { ...MENTIONS, content: 'x'.repeat(2000) },
    bad: [{ ...MENTIONS, content: 'x'.repeat(2001) }],
  },
  {
    rule: 'safe-url',
    good: card(row(button({ style: ButtonStyle.Link, url: 'https://example.org' }))),
    bad: [card(row(button({ style: ButtonStyle.Link, url: 'javascript:alert(1)' })))],
  },
  {
    rule: 'message-flags',
    good: { ...MENTIONS, content: 'x', flags: MessageFlags.SuppressEmbeds },
    bad: [{ ...MENTIONS, content: 'x', flags: MessageFlags.Ephemeral }],
  },
  {
    rule: 'attachments-shown',
    good: { ...MENTIONS, content: 'x', attachments: [{ id: 0, filename: 'a.png' }] },
    bad: [{ ...card(text('a')), attachments: [{ id: 0, filename: 'a.png' }] }],
  },
  {
    rule: 'unknown-key',
    good: { ...MENTIONS, content: 'x' },
    bad: [
      { ...MENTIONS, content: 'x', colour: 1 },
      card({ type: ComponentType.Container, components: [{ ...text('a'), bold: true }] }),
      card(row(select({ options: [{ label: 'A', value: 'a', hint: 'b' }] }))),
    ],
  },
  {
    rule: 'schema:MessageCreateRequest',
    good: card(row(button({ custom_id: 'a', label: 'x'.repeat(80) }))),
    bad: [
      card(row(button({ custom_id: 'a', label: 'x'.repeat(81) }))),
      card(text('')),
      card(button({ custom_id: 'a' })),
      { ...MENTIONS, content: 'x', flags: '4' },
    ],
  },
])('does a message obey $rule?', async ({ rule, good, bad }) => {
  await probe.rest.post(Routes.channelMessages(channelId), { body: good })
  expect(broken()).toEqual([])
  for (const body of bad) {
    seen = probe.emulator.faults.length
    const before = probe.emulator.as('member').sees().length
    const failure = await failureOf(probe.rest.post(Routes.channelMessages(channelId), { body }))
    expect(failure).toMatchObject({ code: 50035, status: 400, rawError: { message: 'Invalid Form Body' } })
    expect(broken()).toContain(rule)
    expect(probe.emulator.as('member').sees()).toHaveLength(before)
  }
})

test('does a fault say where it is, to the bot and in the record?', async () => {
  const body = card({
    type: ComponentType.Container,
    components: [row(button({ custom_id: 'a', label: 'x'.repeat(81) }))],
  })
  const failure = await failureOf(probe.rest.post(Routes.channelMessages(channelId), { body }))
  const at = {
    components: {
      0: { components: { 0: { components: { 0: { label: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } } } },
    },
  }
  expect(failure?.rawError).toMatchObject({ errors: at })
  expect(probe.emulator.faults.at(-1)).toMatchObject({
    route: `POST /channels/${channelId}/messages`,
    path: 'components.0.components.0.components.0.label',
    message: 'Must be 80 or fewer in length.',
    body,
  })
})

/** Sends a callback for a fresh interaction; resolves with the rules it broke. */
const answerWith = async (body: unknown, kind: 'slash' | 'suggest' = 'slash'): Promise<string[]> => {
  const started = nextInteraction(probe)
  const member = probe.emulator.as('member')
  // What the person sees is tested elsewhere, and a deferral would be waited for.
  void (kind === 'slash' ? member.slash('define') : member.suggest('define', 'term', 'x'))
  const interaction = await started
  seen = probe.emulator.faults.length
  await failureOf(probe.callback(interaction, body))
  const rules = broken()
  if (rules.length > 0 && kind === 'slash') await probe.callback(interaction, reply('a valid answer is still accepted'))
  if (rules.length > 0 && kind === 'suggest') await probe.callback(interaction, { type: 8, data: { choices: [] } })
  return rules
}

const label = (id: string): object => ({ type: 18, label: 'L', component: { type: 4, custom_id: id, style: 1 } })
const modal = (components: object[]): object => ({ type: 9, data: { custom_id: 'm', title: 'T', components } })
const choices = (...list: object[]): object => ({ type: 8, data: { choices: list } })

test.each([
  {
    rule: 'deferral-flags',
    good: { type: 5, data: { flags: MessageFlags.Ephemeral } },
    bad: [
      { type: 5, data: { flags: V2 } },
      { type: 5, data: { flags: V2 | MessageFlags.Ephemeral } },
      { type: 5, data: { content: 'x' } },
    ],
  },
  {
    rule: 'callback-type',
    good: reply('x'),
    bad: [{ type: 6 }, { type: 7, data: MENTIONS }, { type: 8, data: {} }, { type: 99 }, {}],
  },
  { rule: 'modal-size', good: modal('abcde'.split('').map(label)), bad: [modal('abcdef'.split('').map(label))] },
  {
    rule: 'modal-enabled',
    good: modal([{ ...label('a'), component: select({}) }]),
    bad: [modal([{ ...label('a'), component: select({ disabled: true }) }])],
  },
  { rule: 'unique-custom-id', good: modal([label('a'), label('b')]), bad: [modal([label('a'), label('a')])] },
  {
    rule: 'schema:ModalInteractionCallbackRequest',
    good: modal([label('a')]),
    bad: [{ type: 9, data: { custom_id: 'm', title: 'T'.repeat(46), components: [label('a')] } }],
  },
  { rule: 'no-mentions', good: reply('x'), bad: [{ type: 4, data: { content: 'x' } }] },
  {
    rule: 'unknown-key',
    good: reply('x'),
    bad: [{ type: 4, data: { content: 'x', ...MENTIONS, ephemeral: true } }],
  },
])('does an answer to a command obey $rule?', async ({ rule, good, bad }) => {
  expect(await answerWith(good)).toEqual([])
  for (const body of bad) expect(await answerWith(body)).toContain(rule)
})

test.each([
  {
    rule: 'choice-value',
    good: choices({ name: 'a', value: 'v'.repeat(100) }),
    bad: [choices({ name: 'a', value: 'v'.repeat(101) })],
  },
  {
    rule: 'schema:ApplicationCommandAutocompleteCallbackRequest',
    good: choices(...Array.from({ length: 25 }, (_, index) => ({ name: 'a', value: String(index) }))),
    bad: [
      choices(...Array.from({ length: 26 }, (_, index) => ({ name: 'a', value: String(index) }))),
      choices({ name: 'n'.repeat(101), value: 'a' }),
    ],
  },
  {
    rule: 'locale-key',
    good: choices({ name: 'a', name_localizations: { ja: 'あ' }, value: 'a' }),
    bad: [choices({ name: 'a', name_localizations: { jp: 'あ' }, value: 'a' })],
  },
  { rule: 'callback-type', good: choices(), bad: [reply('x'), { type: 5 }] },
])('do suggestions obey $rule?', async ({ rule, good, bad }) => {
  expect(await answerWith(good, 'suggest')).toEqual([])
  for (const body of bad) expect(await answerWith(body, 'suggest')).toContain(rule)
})

test('does an edit keep the V2 flag of its message, and need it for components?', async () => {
  const made = (await probe.rest.post(Routes.channelMessages(channelId), { body: card(text('a')) })) as { id: string }
  const route = Routes.channelMessage(channelId, made.id)
  await probe.rest.patch(route, { body: { ...MENTIONS, components: [text('b')] } })
  expect(broken()).toEqual([])
  await failureOf(probe.rest.patch(route, { body: { ...MENTIONS, content: 'x' } }))
  expect(broken()).toEqual(['v2-excludes-classic'])
})

test('may a classic message be emptied while it is converted to V2?', async () => {
  const made = (await probe.rest.post(Routes.channelMessages(channelId), { body: { ...MENTIONS, content: 'x' } })) as {
    id: string
  }
  const body = { ...card(text('b')), content: null, embeds: [], poll: null, sticker_ids: [] }
  expect(await probe.rest.patch(Routes.channelMessage(channelId, made.id), { body })).toMatchObject({
    content: '',
    flags: V2,
  })
  expect(broken()).toEqual([])
})

test('is an empty message refused?', async () => {
  const empty = probe.rest.post(Routes.channelMessages(channelId), { body: { ...MENTIONS, content: '' } })
  expect(await failureOf(empty)).toMatchObject({ code: 50006 })
})
