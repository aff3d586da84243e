import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { PageEvent, Snapshot } from '../../src/preview/protocol.ts'
import { startPreview } from '../../src/preview/start.ts'
import { wordsIn } from '../../src/preview/words/page.ts'
import { openPreview, previewApp, tooManyButtons } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview({ commands: [...commands, tooManyButtons] })
})
afterAll(() => preview.close())

type Of<Type extends PageEvent['type']> = Extract<PageEvent, { type: Type }>
const isMessage = (event: PageEvent): event is Of<'message'> => event.type === 'message'
const isFault = (event: PageEvent): event is Of<'fault'> => event.type === 'fault'

const serverOf = ({ servers, channels, channelId }: Snapshot): string | undefined => {
  const here = channels.find(({ id }) => id === channelId)
  return servers.find(({ id }) => id === here?.serverId)?.name
}

describe('what does the stream begin with', () => {
  test('the commands in the person’s language, required options first', async () => {
    const { snapshot, close } = await preview.watch()
    expect(snapshot.person.locale).toBe('ja')
    const define = snapshot.commands.find(({ name }) => name === 'define')
    expect(define?.description).toBe('用語の意味を出典つきで示します')
    expect(define?.options.map(({ name, kind }) => [name, kind])).toEqual([
      ['term', 'suggest'],
      ['private', 'flag'],
      ['language', 'choice'],
      ['format', 'choice'],
    ])
    await close()
  })

  test('the places that the person can look into', async () => {
    const { snapshot, close } = await preview.watch()
    const [ja, en] = snapshot.servers
    expect([ja?.name, en?.name]).toEqual(['討論サーバー', 'Debate server'])
    expect(snapshot.channels.map(({ name, kind, serverId }) => [name, kind, serverId])).toEqual([
      ['general', 'text', ja?.id],
      ['general', 'text', en?.id],
      ['study', 'text', ja?.id],
      ['questions', 'forum', ja?.id],
      ['study', 'text', en?.id],
      ['questions', 'forum', en?.id],
      ['dm', 'direct', null],
    ])
    expect(snapshot.channels.find(({ kind }) => kind === 'forum')?.tags).toEqual(['受付中', '解決済み'])
    expect(snapshot.people.map(({ name }) => name)).toEqual(['member', 'moderator', 'newcomer'])
    await close()
  })

  test('a server that speaks the person’s language', async () => {
    const { snapshot, close } = await preview.watch({ as: 'newcomer' })
    expect(serverOf(snapshot)).toBe('Debate server')
    await close()
  })
})

describe('where does somebody arrive who takes over from another person', () => {
  const idOfDirect = async (as: string): Promise<string | undefined> => {
    const { snapshot, close } = await preview.watch({ as })
    await close()
    return snapshot.channels.find(({ kind }) => kind === 'direct')?.id
  }

  test('from a direct message, in their own', async () => {
    const [theirs, own] = [await idOfDirect('member'), await idOfDirect('moderator')]
    const { snapshot, close } = await preview.watch({ as: 'moderator', channel: theirs ?? '' })
    expect(own).not.toBe(theirs)
    expect(snapshot.channelId).toBe(own)
    await close()
  })

  test('from a channel that they cannot look into, in their first one', async () => {
    const { snapshot, close } = await preview.watch({ as: 'moderator' })
    const hidden = snapshot.channels.find(({ name }) => name === 'mod-only')
    await close()
    const other = await preview.watch({ as: 'newcomer', channel: hidden?.id ?? '' })
    expect(other.snapshot.channelId).not.toBe(hidden?.id)
    expect(serverOf(other.snapshot)).toBe('Debate server')
    await other.close()
  })
})

describe('what does a command lead to', () => {
  test('a card on the stream of everybody in the channel', async () => {
    const [mine, theirs] = [await preview.watch(), await preview.watch({ as: 'moderator' })]
    const result = await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    expect(result.failed).toBeNull()
    for (const { until, close } of [mine, theirs]) {
      const { message } = await until(isMessage)
      expect(message.interaction?.name).toBe('define')
      expect(JSON.stringify(message.components)).toContain('### 核共有')
      await close()
    }
  })

  test('nothing that others see, where the answer is private', async () => {
    const [mine, theirs] = [await preview.watch(), await preview.watch({ as: 'moderator' })]
    await preview.act('slash', { command: 'define', values: { term: '核共有', private: true } })
    await preview.act('say', { text: 'next' })
    expect((await mine.until(isMessage)).message.flags).toBeGreaterThan(0)
    expect((await theirs.until(isMessage)).message.content).toBe('next')
    await Promise.all([mine.close(), theirs.close()])
  })

  test('a private answer to the one who presses a button', async () => {
    const { until, close } = await preview.watch()
    await preview.act('slash', { command: 'define', values: { term: '核共有' } })
    const { message } = await until(isMessage)
    const customId = /"custom_id":"([^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? ''
    expect(await preview.act('press', { messageId: message.id, customId })).toEqual({
      failed: null,
      choices: [],
      modal: null,
      opened: null,
    })
    const answer = (await until(isMessage)).message
    expect(answer.message_reference?.message_id).toBe(message.id)
    await close()
  })

  test('a reason where Discord’s client would not even send it', async () => {
    expect((await preview.act('slash', { command: 'define', values: {} })).failed).toBe('missing option')
    expect((await preview.act('press', { messageId: '1', customId: 'x' })).failed).toBe('unknown message')
  })

  test('the broken rule, where Discord would refuse the answer', async () => {
    const { until, close } = await preview.watch()
    // The bot's refused answer leaves the command unanswered until Discord gives up; the fault is known at once.
    const answered = preview.act('slash', { command: 'broken', values: {} })
    const { fault } = await until(isFault)
    expect(fault.path).toContain('components')
    await answered
    await close()
  })

  test.each(['ja', 'en-US'])('an answer for each example of the welcome (%s)', async (locale) => {
    await preview.act('language', { locale })
    for (const { command, values } of wordsIn(locale).examples) {
      const { until, close } = await preview.watch()
      expect(await preview.act('slash', { command, values }), command).toEqual({
        failed: null,
        choices: [],
        modal: null,
        opened: null,
      })
      const { message } = await until(isMessage)
      // Every card of an entry names its code and date at the foot; a refusal or a question back does not.
      expect(JSON.stringify(message.components), command).toMatch(/[a-z]\d\d@\d/)
      await close()
    }
    await preview.act('language', { locale: 'ja' })
  })
})

describe('what is suggested while somebody types', () => {
  test('what the bot suggests', async () => {
    const body = { command: 'define', option: 'term', typed: 'かくきょうゆう', values: {} }
    const { choices } = await preview.act('suggest', body)
    expect(choices[0]?.name).toBe('核共有')
  })
})

describe('what a change of language changes', () => {
  test('the commands, and the server to begin in', async () => {
    await preview.act('language', { locale: 'en-US' })
    const { snapshot, close } = await preview.watch()
    expect(snapshot.commands.find(({ name }) => name === 'define')?.description).toMatch(/^Say what a term means/)
    expect(serverOf(snapshot)).toBe('Debate server')
    await preview.act('language', { locale: 'ja' })
    await close()
  })
})

describe('where does the page listen', () => {
  test('on the next port, where the wanted one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const taken = typeof address === 'object' && address !== null ? address.port : 0
    const next = await startPreview(previewApp(), taken)
    const port = Number(new URL(next.url).port)
    expect(port).toBeGreaterThan(taken)
    expect(port).toBeLessThanOrEqual(taken + 20)
    await next.close()
    other.close()
  })
})
