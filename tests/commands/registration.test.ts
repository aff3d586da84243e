import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { commands, messageCommands } from '../../commands/index.ts'
import { registration } from '../../src/door/registration.ts'

const json = registration({ commands, messageCommands })

describe('what is Discord told of the commands?', () => {
  it('each exists once, under a short name in ASCII', () => {
    expect(json.map(({ name }) => name)).toEqual([...new Set(json.map(({ name }) => name))])
    for (const { name } of commands) expect(name).toMatch(/^[a-z]{2,16}$/)
    for (const { name } of messageCommands)
      for (const text of Object.values(name)) expect(text.length).toBeLessThanOrEqual(32)
  })
  it.each(json)('/$name: descriptions in both languages within 100 characters', (command) => {
    const all = [command, ...('options' in command ? (command.options ?? []) : [])]
    for (const each of all) {
      if (!('description' in each)) continue
      const texts = [
        each.description,
        each.description_localizations?.ja ?? '',
        each.description_localizations?.['en-US'] ?? '',
      ]
      for (const text of texts.map((each) => each ?? '')) {
        expect(text.length).toBeGreaterThan(0)
        expect(text.length).toBeLessThanOrEqual(100)
      }
    }
  })
  const moderators = [...commands, ...messageCommands].filter(({ who }) => who !== 'everyone')
  const nameOf = ({ name }: (typeof moderators)[number]) => (typeof name === 'string' ? name : name.en)

  it.each(json.filter(({ name }) => !moderators.some((command) => nameOf(command) === name)))(
    '/$name: works in servers, direct messages and group chats, for servers and for single users',
    (command) => {
      expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] })
      expect(command.default_member_permissions).toBeUndefined()
    },
  )
  it.each(moderators)('$name: is for servers that Ronten is in, and for whoever has the permission', (command) => {
    const { PinMessages, ManageGuild } = PermissionFlagsBits
    expect(json.find(({ name }) => name === nameOf(command))).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: String(command.who === 'managers' ? ManageGuild : PinMessages),
    })
  })
  it.each(commands)('/$name: every option that help shows exists', ({ name, example, options }) => {
    for (const line of Object.values(example))
      for (const [, option = ''] of line.matchAll(/\s([a-z_]+):/g))
        expect(Object.keys(options), `/${name}`).toContain(option)
  })
  it('private, language and format can be chosen everywhere', () => {
    for (const { options } of commands)
      expect(Object.keys(options)).toEqual(expect.arrayContaining(['private', 'language', 'format']))
  })
})
