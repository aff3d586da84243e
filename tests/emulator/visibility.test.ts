import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10'
import { Routes } from 'discord.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localise } from '../../src/emulator/person/localise.ts'
import { removeBot, setLocale, setMemberRoles, setRolePermissions } from '../../src/emulator/world/change.ts'
import { register, reply, startProbe } from './probe-bot.ts'
import type { Probe } from './probe-bot.ts'

let probe: Probe

beforeAll(async () => {
  probe = await startProbe()
  await register(probe, [
    {
      name: 'define',
      description: 'Look up',
      name_localizations: { ja: '定義' },
      description_localizations: { ja: '調べる' },
    },
    {
      name: 'pin',
      description: 'Pin',
      default_member_permissions: PermissionFlagsBits.PinMessages.toString(),
      contexts: [0],
      integration_types: [0],
    },
    { name: 'admin', description: 'Administrators', default_member_permissions: '0' },
    { name: 'Look up', type: 3, name_localizations: { ja: 'このメッセージを調べる' } },
    {
      name: 'pins',
      description: 'Pins',
      options: [
        { type: 1, name: 'list', description: 'List', options: [{ type: 4, name: 'page', description: 'Page' }] },
      ],
    },
  ])
  probe.answer = () => reply('ok')
})
afterAll(() => probe.stop())

test('who is offered what, and under which name?', () => {
  const names = (who: string, where = {}): string[] =>
    probe.emulator
      .as(who, where)
      .palette()
      .map(({ name }) => name)
  expect(names('member')).toEqual(['定義', 'pins'])
  expect(names('moderator')).toEqual(['定義', 'pin', 'pins'])
  expect(names('newcomer')).toEqual(['define', 'pins'])
  expect(names('moderator', { dm: true })).toEqual(['定義', 'admin', 'pins'])
  const menu = probe.emulator.as('member').palette(ApplicationCommandType.Message)
  expect(menu.map(({ name }) => name)).toEqual(['このメッセージを調べる'])
})

test('is a command that is not offered refused with the reason?', async () => {
  expect((await probe.emulator.as('member').slash('pin')).failed).toBe('not permitted')
  expect((await probe.emulator.as('moderator', { dm: true }).slash('pin')).failed).toBe('not available here')
  expect((await probe.emulator.as('moderator').slash('admin')).failed).toBe('not permitted')
  expect((await probe.emulator.as('owner').slash('admin')).failed).toBeNull()
  expect((await probe.emulator.as('member', { channel: 'mod-only' }).slash('define')).failed).toBe('not permitted')
})

test('can a command be called by its localised name, and does the bot get the default one?', async () => {
  const { interaction } = await probe.emulator.as('member').slash('定義')
  expect(interaction).toMatchObject({ data: { name: 'define' } })
})

test('is a subcommand sent inside its command?', async () => {
  const { interaction, message } = await probe.emulator.as('member').slash('pins list', { page: 2 })
  expect(interaction).toMatchObject({
    data: { options: [{ name: 'list', type: 1, options: [{ name: 'page', value: 2 }] }] },
  })
  expect(message?.interaction?.name).toBe('pins list')
  expect((await probe.emulator.as('member').slash('pins')).failed).toBe('unknown command')
  expect((await probe.emulator.as('member').slash('pins list', { page: 'x' })).failed).toBe('invalid option')
})

test('is a guild command seen in its guild only?', async () => {
  const { guildId } = probe.emulator.world.channels.get(probe.emulator.as('member').channelId) ?? {}
  const route = Routes.applicationGuildCommands(probe.emulator.applicationId, guildId ?? '')
  await probe.rest.put(route, { body: [{ name: 'local', description: 'Here only' }] })
  expect((await probe.emulator.as('member').slash('local')).failed).toBeNull()
  const elsewhere = probe.emulator.as('member', { guild: 'Debate server' })
  expect((await elsewhere.slash('local')).failed).toBe('unknown command')
  expect((await elsewhere.slash('define')).interaction?.guild_locale).toBe('en-US')
})

test('do changes of language, role and membership show at once?', async () => {
  const { world } = probe.emulator
  const newcomer = probe.emulator.as('newcomer', { guild: 'Debate server' })
  const guildId = world.channels.get(newcomer.channelId)?.guildId ?? ''
  setLocale(world, newcomer.userId, 'ja')
  expect(newcomer.palette()[0]?.name).toBe('定義')
  const roles = [...(world.guilds.get(guildId)?.roles.values() ?? [])]
  const wanted = roles.filter(({ name }) => name === 'Moderator' || name === 'Participant').map(({ id }) => id)
  setMemberRoles(world, guildId, newcomer.userId, wanted)
  expect(newcomer.palette().map(({ name }) => name)).toContain('pin')
  removeBot(world, guildId)
  expect(newcomer.palette()).toEqual([])
  expect(await probe.rest.get('/users/@me/guilds')).toHaveLength(1)
})

test('may someone without USE_APPLICATION_COMMANDS call a command?', async () => {
  const { world } = probe.emulator
  const [guildId = ''] = [...world.guilds.keys()]
  const before = world.guilds.get(guildId)?.roles.get(guildId)?.permissions ?? 0n
  setRolePermissions(world, guildId, guildId, 0n)
  expect((await probe.emulator.as('member').slash('define')).failed).toBe('not permitted')
  setRolePermissions(world, guildId, guildId, before)
})

test('are ids the same in every run?', async () => {
  const other = await startProbe()
  expect(other.emulator.as('member')).toMatchObject({
    userId: probe.emulator.as('member').userId,
    channelId: probe.emulator.as('member').channelId,
  })
  await other.stop()
})

test.each([
  { locale: 'ja', shown: '定義' },
  { locale: 'en-GB', shown: 'define (US)' },
  { locale: 'fr', shown: 'default' },
])('which name does a client in $locale show?', ({ locale, shown }) => {
  expect(localise('default', { ja: '定義', 'en-US': 'define (US)' }, locale)).toBe(shown)
})
