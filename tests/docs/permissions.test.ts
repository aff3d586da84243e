import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { inviteLink, permissions } from '../../src/door/invite.ts'
import { BOT_PERMISSIONS } from '../../src/emulator/world/default-world.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8')

describe('does the page about permissions say what the program asks for?', () => {
  it('the integer of the invite link', () => {
    expect(page).toContain(`\`${permissions}\``)
    expect(inviteLink('1200000000000000000')).toBe(
      `https://discord.com/oauth2/authorize?client_id=1200000000000000000&scope=bot+applications.commands&permissions=${permissions}`,
    )
  })
  it('each permission by its name', () => {
    const names = Object.entries(PermissionFlagsBits).flatMap(([name, bit]) =>
      (permissions & bit) === 0n ? [] : [name],
    )
    expect(names.toSorted()).toEqual([
      'PinMessages',
      'ReadMessageHistory',
      'SendMessages',
      'SendMessagesInThreads',
      'ViewChannel',
    ])
    for (const name of names)
      expect(page).toContain(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').replace('In Threads', 'in Threads'))
  })
  it('and the local Discord grants just those', () => {
    expect(BOT_PERMISSIONS).toBe(permissions)
  })
})
