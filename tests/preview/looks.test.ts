import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findMessage, removeMessage, replaceMessage } from '../../src/emulator/world/messages.ts'
import { pinMessage } from '../../src/emulator/world/pins.ts'
import { textOf, type Part, type Piece } from '../../src/preview/pieces/piece.ts'
import type { PageEvent } from '../../src/preview/protocol.ts'
import { partsIn } from './pieces.ts'
import { openRehearsal } from './rehearsing.ts'

let rehearsal: Awaited<ReturnType<typeof openRehearsal>>
beforeEach(async () => {
  rehearsal = await openRehearsal()
})
afterEach(() => rehearsal.close())

type MessageEvent = Extract<PageEvent, { type: 'message' }>
const isMessage = (event: PageEvent): event is MessageEvent => event.type === 'message'

/** What a message looks like to somebody, in the channel where the member begins. */
const lookOf = async (wire: Partial<APIMessage>, as = 'member'): Promise<Part> => {
  const member = rehearsal.emulator.as('member')
  const said = member.say('x')
  if (said === null) throw new Error('the member may not speak')
  replaceMessage(rehearsal.emulator.world, { ...said, ...wire })
  const { snapshot, close } = await rehearsal.watch({ as, channel: member.channelId })
  await close()
  const found = snapshot.messages.find(({ message }) => message.id === said.id)
  if (found === undefined) throw new Error('not seen')
  return found.look
}
const body = (look: Part): readonly Part[] => partsIn(look.parts.filter((one) => textOf(one) !== ''))
const tagged = (look: Part, tag: string): readonly Part[] => partsIn([look]).filter((one) => one.tag === tag)
const components = (...parts: readonly object[]): Partial<APIMessage> =>
  ({ content: '', flags: 1 << 15, components: parts }) as unknown as Partial<APIMessage> // as a bot may send them

describe('what does a text look like', () => {
  test('markup is text, and an address that could run something is no link', async () => {
    const typed = '<img src=x onerror="alert(1)"> **太字** [x](javascript:alert%281%29)'
    const look = await lookOf({ content: typed })
    expect(textOf(look)).toContain('<img src=x onerror="alert(1)"> 太字 [x](javascript:alert%281%29)')
    expect(tagged(look, 'strong').map((one) => textOf(one))).toContain('太字')
    expect(tagged(look, 'a')).toEqual([])
  })

  test('a link outside says where it leads; one to a message, and a channel, lead there', async () => {
    const { channelId } = rehearsal.emulator.as('member')
    const content = `[出典](https://example.org) https://discord.com/channels/1/${channelId}/2 <#${channelId}> <#99>`
    const look = await lookOf({ content })
    expect(tagged(look, 'a').map(({ attributes }) => attributes)).toEqual([
      {
        href: 'https://example.org',
        target: '_blank',
        rel: 'noopener noreferrer',
        title: 'https://example.org (新しいタブで開きます)',
        class: '',
      },
    ])
    const asked = body(look).flatMap(({ asks }) => (asks?.ask === 'visit' ? [asks] : []))
    expect(asked).toEqual([
      { ask: 'visit', channelId, messageId: '2' },
      { ask: 'visit', channelId },
    ])
    expect(textOf(look)).toContain('#general #見えないチャンネル')
  })
})

describe('what do components look like', () => {
  test('buttons and menus ask for what they are for', async () => {
    const look = await lookOf(
      components({
        type: 17,
        accent_color: 0x00ff00,
        components: [
          {
            type: 9,
            components: [{ type: 10, content: '## 題' }],
            accessory: { type: 2, style: 4, label: '消す', custom_id: 'a' },
          },
          { type: 12, items: [{ media: { url: 'https://x.test/a/b.png?c' } }] },
          { type: 14, divider: false },
          { type: 1, components: [{ type: 2, style: 5, label: '外へ', url: 'https://example.org' }] },
        ],
      }),
    )
    const container = partsIn([look]).find(({ style }) => style !== undefined)
    expect(container?.style).toEqual({ borderInlineStartColor: '#00ff00' })
    expect(tagged(look, 'h4').map((one) => textOf(one))).toEqual(['題'])
    const press = tagged(look, 'button').find((one) => textOf(one) === '消す')
    expect(press?.attributes['class']).toBe('button danger')
    expect(press?.asks).toMatchObject({ ask: 'do', deed: { do: 'press', customId: 'a' } })
    // Nothing is loaded from elsewhere: the name of a picture stands for it.
    expect(textOf(look)).toContain('b.png')
    expect(tagged(look, 'a').map(({ attributes }) => attributes['href'])).toEqual(['https://example.org'])
  })

  test('a menu has its lines, and what has no look says so', async () => {
    const options = [
      { label: '一', value: '1', description: '最初' },
      { label: '二', value: '2', default: true },
    ]
    const menu = { type: 3, custom_id: 'm', placeholder: '選ぶ', options }
    const look = await lookOf(components({ type: 1, components: [menu] }, { type: 99 }))
    const find = (pieces: readonly Piece[]): Piece | undefined =>
      [...pieces, ...partsIn(pieces).flatMap(({ parts }) => parts)].find(
        (piece) => typeof piece === 'object' && 'menu' in piece,
      )
    expect(find([look])).toMatchObject({
      menu: '選ぶ',
      shown: '二',
      options: [
        { title: '一', about: '最初', asks: { deed: { do: 'choose', customId: 'm', chosen: ['1'] } } },
        { title: '二' },
      ],
    })
    expect(textOf(look)).toContain('この部品はまだ表示できません(type 99)')
  })
})

describe('who sees what of a message', () => {
  test('its words are in the language of whoever looks', async () => {
    expect(textOf(await lookOf({ edited_timestamp: new Date(0).toISOString() }))).toContain('(編集済み)')
    expect(textOf(await lookOf({ edited_timestamp: new Date(0).toISOString() }, 'newcomer'))).toContain('(edited)')
  })

  test('what one person alone sees can be dismissed and has no menu', async () => {
    const asks = partsIn([await lookOf({ flags: 1 << 6 })]).flatMap((one) => one.asks?.ask ?? [])
    expect(asks).toEqual(['dismiss'])
    const others = partsIn([await lookOf({})]).flatMap((one) => one.asks?.ask ?? [])
    expect(others).toEqual(['menu of'])
  })

  test('a pin is named with who pinned', async () => {
    const { world } = rehearsal.emulator
    const member = rehearsal.emulator.as('member')
    const { until, close } = await rehearsal.watch()
    const said = member.say('大事')
    pinMessage(world, member.channelId, said?.id ?? '', rehearsal.emulator.as('moderator').userId)
    const isPin = (event: PageEvent): event is MessageEvent => isMessage(event) && event.message.type === 6
    const { look } = await until(isPin)
    expect(textOf(look)).toMatch(/^モデレーターさんがこのチャンネルにメッセージをピン留めしました。 ジャンプ・/)
    await close()
  })
})

describe('how does a thread on a message begin', () => {
  test('with the message as it is now, until that is gone', async () => {
    const { world } = rehearsal.emulator
    const { channelId } = rehearsal.emulator.as('member')
    await rehearsal.act('permit', { permission: 'CreatePublicThreads', allowed: true })
    await rehearsal.act('slash', { command: 'post', values: {} })
    const thread = [...world.channels.values()].find(({ name }) => name === '話し合い')
    const post = findMessage(world, thread?.id ?? '', channelId)?.wire
    if (post === undefined) throw new Error('no post')

    // Where it hangs it is named.
    const above = await rehearsal.watch()
    const hung = above.snapshot.messages.find(({ message }) => message.id === post.id)
    expect(textOf(hung?.look ?? '')).toContain('スレッド「話し合い」を開く')
    await above.close()

    const { snapshot, until, close } = await rehearsal.watch({ channel: post.id })
    const [starter] = snapshot.messages
    expect(starter?.message).toMatchObject({ type: 21, content: '' })
    expect(textOf(starter?.look ?? '')).toMatch(/^論RontenアプリNaN?説明 核共有$|^論Rontenアプリ説明 核共有$/)
    replaceMessage(world, { ...post, content: '言い直した' })
    const edited = await until(isMessage)
    expect([edited.message.id, textOf(edited.look)]).toEqual([
      starter?.message.id,
      expect.stringContaining('言い直した'),
    ])
    removeMessage(world, channelId, post.id)
    expect(textOf((await until(isMessage)).look)).toBe('元のメッセージは表示できません')
    await close()
  })
})
