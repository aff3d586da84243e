import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addChannel, removeChannel } from '../../src/emulator/world/change.ts'
import { textOf } from '../../src/preview/pieces/piece.ts'
import type { PageEvent } from '../../src/preview/protocol.ts'
import { openRehearsal } from './rehearsing.ts'

let rehearsal: Awaited<ReturnType<typeof openRehearsal>>
beforeAll(async () => {
  rehearsal = await openRehearsal()
})
afterAll(() => rehearsal.close())
afterEach(() => expect(rehearsal.emulator.faults).toEqual([]))

type Of<Type extends PageEvent['type']> = Extract<PageEvent, { type: Type }>
const isAround = (event: PageEvent): event is Of<'surroundings'> => event.type === 'surroundings'
const isMessage = (event: PageEvent): event is Of<'message'> => event.type === 'message'

/** A member's own view, closed again. */
const look = async (query: Record<string, string> = {}) => {
  const { snapshot, close } = await rehearsal.watch(query)
  await close()
  return snapshot
}

describe('what can an option of type channel be', () => {
  test('a channel of this server that the command allows and the person sees', async () => {
    const choices = async (as: string) => {
      const { commands } = await look({ as })
      return commands.find(({ name }) => name === 'where')?.options[0]?.choices.map(({ name }) => name)
    }
    expect(await choices('member')).toEqual(['#general', '#study', '#questions'])
    expect(await choices('moderator')).toEqual(['#general', '#mod-only', '#study', '#questions'])
  })
})

describe('what becomes of a form', () => {
  const fitting = { title: '件名', body: 'これは本文です', kind: 'text', answer: true }

  test('it is handed to the page, and what is entered goes back to the bot', async () => {
    const { modal, failed } = await rehearsal.act('slash', { command: 'form', values: {} })
    expect([failed, modal?.form.title]).toEqual([null, '報告'])
    const { until, close } = await rehearsal.watch()
    expect(await rehearsal.act('submit', { modalId: modal?.id, values: fitting })).toMatchObject({ failed: null })
    expect((await until(isMessage)).message.content).toBe('件名 | これは本文です | text | [] | true')
    await close()
    // It is closed now.
    expect((await rehearsal.act('submit', { modalId: modal?.id, values: fitting })).failed).toBe('no modal')
  })

  test('it stays open where Discord’s client would not send it', async () => {
    const { modal } = await rehearsal.act('slash', { command: 'form', values: {} })
    const send = async (values: object) => (await rehearsal.act('submit', { modalId: modal?.id, values })).failed
    expect(await send({ ...fitting, title: '' })).toBe('missing value')
    expect(await send({ ...fitting, body: '短い' })).toBe('invalid value')
    expect(await send({ ...fitting, kind: 'other' })).toBe('invalid value')
    expect(await send({ ...fitting, forged: 'x' })).toBe('unknown component')
    expect(await send(fitting)).toBeNull()
  })

  test('it belongs to the person who opened it', async () => {
    const { modal } = await rehearsal.act('slash', { command: 'form', values: {} })
    const foreign = await rehearsal.act('submit', { as: 'newcomer', modalId: modal?.id, values: fitting })
    expect(foreign.failed).toBe('no modal')
  })
})

describe('what do the commands of a message’s menu do', () => {
  test('answer the person, where they may use them', async () => {
    const { until, close } = await rehearsal.watch()
    await rehearsal.act('say', { text: '核共有は違法だ' })
    const { message } = await until(isMessage)
    const use = (command: string, as = 'member') => rehearsal.act('context', { as, command, messageId: message.id })
    expect((await use('Look up')).failed).toBeNull()
    expect((await until(isMessage)).message.content).toBe('調べました')
    expect((await use('Accept')).failed).toBe('not permitted')
    expect((await rehearsal.act('context', { command: 'Look up', messageId: '1' })).failed).toBe('unknown message')
    await close()
  })

  test('they are listed in the person’s language', async () => {
    expect((await look()).messageCommands).toEqual([{ name: 'Look up', label: 'このメッセージを調べる' }])
    expect((await look({ as: 'newcomer' })).messageCommands).toEqual([{ name: 'Look up', label: 'Look up' }])
  })
})

describe('what does the page hear of what is around the messages', () => {
  test('a permission that was taken away, and what the bot then cannot do', async () => {
    const { until, close, snapshot } = await rehearsal.watch()
    expect(snapshot.permissions).toContainEqual({ name: 'PinMessages', allowed: true })
    await rehearsal.act('permit', { permission: 'PinMessages', allowed: false })
    expect((await until(isAround)).surroundings.permissions).toContainEqual({ name: 'PinMessages', allowed: false })
    await rehearsal.act('slash', { command: 'post', values: {} })
    await until((event): event is Of<'message'> => isMessage(event) && event.message.content.includes('pin: Missing'))
    await rehearsal.act('permit', { permission: 'PinMessages', allowed: true })
    const { permissions } = (await until(isAround)).surroundings
    expect(permissions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual([
      'ViewChannel',
      'ReadMessageHistory',
      'SendMessages',
      'SendMessagesInThreads',
      'PinMessages',
    ])
    await close()
  })

  test('a new pin', async () => {
    const { until, close } = await rehearsal.watch()
    await rehearsal.act('slash', { command: 'post', values: {} })
    expect(textOf((await until(isAround)).surroundings.pins)).toContain('説明 核共有')
    await close()
  })

  test('a forum post with its tags', async () => {
    const { until, close } = await rehearsal.watch()
    await rehearsal.act('slash', { command: 'question', values: {} })
    const { channels } = (await until(isAround)).surroundings
    const forum = channels.find(({ kind }) => kind === 'forum')
    expect(channels.find(({ kind }) => kind === 'thread')).toMatchObject({
      name: '核の傘とは',
      parentId: forum?.id,
      tags: ['受付中'],
    })
    await close()
  })

  test('that its channel is gone: it begins again in another one', async () => {
    const { world } = rehearsal.emulator
    const guildId = [...world.guilds.keys()][0] ?? ''
    const { id } = addChannel(world, { type: 0, name: 'short-lived', guildId })
    const { until, snapshot } = await rehearsal.watch({ channel: id })
    expect(snapshot.channelId).toBe(id)
    removeChannel(world, id)
    await expect(until(isMessage)).rejects.toThrow('the stream ended')
    expect((await look({ channel: id })).channelId).not.toBe(id)
  })
})

describe('which bodies are refused', () => {
  test.each<[string, string, object]>([
    ['a permission that is not offered', 'permit', { permission: 'Administrator', allowed: true }],
    ['a permission without a yes or no', 'permit', { permission: 'PinMessages' }],
    ['a text longer than a field holds', 'submit', { modalId: '1', values: { body: 'x'.repeat(4001) } }],
    ['a value of another kind', 'submit', { modalId: '1', values: { body: { toString: 'x' } } }],
    ['a form that is no id', 'submit', { modalId: '../1', values: {} }],
    ['a message that is no id', 'context', { command: 'Look up', messageId: 'x' }],
  ])('%s', async (_, action, body) => {
    expect((await rehearsal.post(action, body)).status).toBe(400)
  })

  test('the permissions of no server', async () => {
    const { channels } = await look()
    const direct = channels.find(({ kind }) => kind === 'direct')?.id
    const body = { channelId: direct, permission: 'PinMessages', allowed: false }
    expect((await rehearsal.act('permit', body)).failed).toBe('not available here')
  })
})
