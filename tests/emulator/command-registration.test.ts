import { PermissionFlagsBits } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { failureOf, register, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe
let seen: number

beforeAll(async () => {
  probe = await startProbe()
})
afterAll(() => probe.stop())
beforeEach(() => {
  seen = probe.emulator.faults.length
})

const broken = (): string[] => {
  return [...new Set(probe.emulator.faults.slice(seen).map(({ rule }) => rule))]
}

const command = (fields: object): object => ({ name: 'define', description: 'Look up', ...fields })
const option = (fields: object): object => ({ type: 3, name: 'term', description: 'Term', ...fields })
const long = (name: string): object =>
  option({
    name,
    description: 'd'.repeat(90),
    choices: Array.from({ length: 25 }, (_, index) => ({ name: 'n'.repeat(90), value: `${index}${'v'.repeat(65)}` })),
  })

test.each([
  {
    rule: 'command-name',
    good: command({ name: '核共有-_1', name_localizations: { ja: 'よくある誤解' } }),
    bad: [
      command({ name: 'Define' }),
      command({ name: 'look up' }),
      command({ name: 'ニュー・クリア' }),
      command({ name: 'か\u3099' }),
      command({ name_localizations: { ja: 'NATO核共有' } }),
      command({ options: [option({ name: 'Term' })] }),
    ],
  },
  {
    rule: 'command-description',
    good: { name: 'Look up in this message', type: 3 },
    bad: [
      { name: 'define' },
      { name: 'define', description: '' },
      { name: 'Look up', type: 3, description: 'x' },
      { name: 'Look up', type: 3, options: [option({})] },
    ],
  },
  {
    rule: 'option-order',
    good: command({ options: [option({ required: true }), option({ name: 'other' })] }),
    bad: [
      command({ options: [option({}), option({ name: 'other', required: true })] }),
      command({ options: [{ type: 1, name: 'sub', description: 'Sub' }, option({})] }),
    ],
  },
  {
    rule: 'option-names',
    good: command({ options: [option({ name_localizations: { ja: '用語' } }), option({ name: 'other' })] }),
    bad: [
      command({ options: [option({}), option({})] }),
      command({ options: [option({}), option({ name: 'other', name_localizations: { ja: 'term' } })] }),
    ],
  },
  {
    rule: 'option-choices',
    good: command({ options: [option({ choices: [{ name: 'a', value: 'a' }] })] }),
    bad: [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
  },
  {
    rule: 'choice-value',
    good: command({ options: [option({ choices: [{ name: 'a', value: 'v'.repeat(100) }] })] }),
    bad: [command({ options: [option({ choices: [{ name: 'a', value: 'v'.repeat(101) }] })] })],
  },
  {
    rule: 'command-size',
    good: command({ options: [long('a')] }),
    bad: [command({ options: [long('a'), long('b'), long('c')] })],
  },
  {
    rule: 'member-permissions',
    good: command({ default_member_permissions: PermissionFlagsBits.PinMessages.toString() }),
    bad: [command({ default_member_permissions: 8 }), command({ default_member_permissions: 'PIN_MESSAGES' })],
  },
  {
    rule: 'locale-key',
    good: command({ name_localizations: { ja: '定義', 'en-US': 'define' } }),
    bad: [command({ description_localizations: { jp: '定義' } })],
  },
  {
    rule: 'unknown-key',
    good: command({ nsfw: false }),
    bad: [command({ help: 'x' }), command({ options: [option({ hint: 'x' })] })],
  },
  {
    rule: 'schema:ApplicationCommandUpdateRequest',
    good: command({ contexts: [0, 1, 2], integration_types: [0, 1] }),
    bad: [
      command({ description: 'd'.repeat(101) }),
      command({ contexts: [7] }),
      command({ options: Array.from({ length: 26 }, (_, index) => option({ name: `o${index}` })) }),
    ],
  },
])('does a registration obey $rule?', async ({ rule, good, bad }) => {
  await register(probe, [good])
  expect(broken()).toEqual([])
  for (const body of bad) {
    seen = probe.emulator.faults.length
    expect(await failureOf(register(probe, [body]))).toMatchObject({ code: 50035 })
    expect(broken()).toContain(rule)
  }
})

test('does a refused registration leave the old commands alone, and name the index?', async () => {
  await register(probe, [command({})])
  const failure = await failureOf(register(probe, [command({}), command({ name: 'Bad' })]))
  expect(failure?.rawError).toMatchObject({
    errors: { 1: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] } } },
  })
  const listed = await probe.rest.get(Routes.applicationCommands(probe.emulator.applicationId))
  expect(listed).toMatchObject([{ name: 'define' }])
})

test('does a command keep its id when it is registered again?', async () => {
  const [first] = (await register(probe, [command({})])) as { id: string }[]
  const again = (await register(probe, [command({ description: 'New' }), command({ name: 'other' })])) as {
    id: string
  }[]
  expect(again[0]?.id).toBe(first?.id)
})

test('does a list hold localizations only when asked?', async () => {
  await register(probe, [command({ name_localizations: { ja: '定義' } })])
  const route = Routes.applicationCommands(probe.emulator.applicationId)
  const [short] = (await probe.rest.get(route)) as object[]
  const query = new URLSearchParams({ with_localizations: 'true' })
  expect(short).not.toHaveProperty('name_localizations')
  expect(await probe.rest.get(route, { query })).toMatchObject([{ name_localizations: { ja: '定義' } }])
})

test('can one command be created, changed and deleted alone?', async () => {
  await register(probe, [])
  const route = Routes.applicationCommands(probe.emulator.applicationId)
  const made = (await probe.rest.post(route, { body: command({}) })) as { id: string }
  const one = Routes.applicationCommand(probe.emulator.applicationId, made.id)
  expect(await probe.rest.patch(one, { body: { description: 'New' } })).toMatchObject({
    name: 'define',
    description: 'New',
  })
  await probe.rest.delete(one)
  expect(await failureOf(probe.rest.get(one))).toMatchObject({ code: 10063 })
})
