import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { APIMessage } from 'discord-api-types/v10'
import { componentsIn } from '../../src/emulator/validate/components.ts'
import type { PageEvent } from '../../src/preview/protocol.ts'
import { openStore } from '../../src/store/open.ts'
import { openPreview } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
let seen: Awaited<ReturnType<typeof preview.watch>>
beforeEach(async () => {
  preview = await openPreview({ store: await openStore('memory') })
  seen = await preview.watch({ as: 'moderator' })
})
afterEach(async () => {
  await seen.close()
  await preview.close()
})

const message = async (fits: (one: APIMessage) => boolean): Promise<APIMessage> => {
  const isIt = (event: PageEvent): event is Extract<PageEvent, { type: 'message' }> =>
    event.type === 'message' && fits(event.message)
  return (await seen.until(isIt)).message
}
const textOf = (one: APIMessage): string => JSON.stringify(one.components)
type Part = { custom_id?: string; label?: string; options?: readonly { value: string }[] }
/** The parts of a message as they were checked by Discord's schemas. */
const partsOf = (one: APIMessage): readonly Part[] =>
  componentsIn(one.components, []).map(({ component }) => component as Part)
const slash = (command: string, values = {}) => preview.act('slash', { as: 'moderator', command, values })
const byHand = async (as: string, deed: string, { id }: APIMessage): Promise<string | null> =>
  (await preview.act('hand', { as, deed, messageId: id })).failed

describe('what becomes of a pin that somebody', () => {
  const pinned = async (): Promise<APIMessage> => {
    await slash('pin', { entry: 't01' })
    return message(({ pinned: isPinned }) => isPinned)
  }
  const list = async (): Promise<string> => {
    await slash('pins')
    return textOf(await message((one) => textOf(one).includes('このサーバーのピン留め')))
  }

  test('deletes by hand: the list finds it gone and says so', async () => {
    expect(await byHand('moderator', 'delete', await pinned())).toBeNull()
    expect(await list()).toContain('は投稿が削除されていたので、一覧から外しました')
  })

  test('unpins by hand: the list finds that too, and the post stays', async () => {
    const post = await pinned()
    expect(await byHand('moderator', 'unpin', post)).toBeNull()
    expect((await message(({ id }) => id === post.id)).pinned).toBe(false)
    expect(await list()).toContain('は手でピン留めが外されていたので、一覧から外しました')
  })

  test('deletes while somebody is about to refresh it: the refresh says so', async () => {
    const post = await pinned()
    await slash('pins')
    const listed = await message((one) => textOf(one).includes('ピン留めを選ぶ'))
    const menu = partsOf(listed).find(({ options }) => options !== undefined)
    await preview.act('choose', {
      as: 'moderator',
      messageId: listed.id,
      customId: menu?.custom_id,
      chosen: [menu?.options?.[0]?.value],
    })
    const one = await message((other) => textOf(other).includes('更新する'))
    await byHand('moderator', 'delete', post)
    const refresh = partsOf(one).find(({ label }) => label === '更新する')
    await preview.act('press', { as: 'moderator', messageId: one.id, customId: refresh?.custom_id })
    expect(textOf(await message(({ id }) => id === one.id))).toContain('は投稿が削除されていたので')
  })
})

describe('who may do what by hand', () => {
  test('people delete what they wrote, moderators what anybody wrote', async () => {
    await preview.act('say', { as: 'moderator', text: 'one' })
    expect(await byHand('member', 'delete', await message(({ content }) => content === 'one'))).toBe('not permitted')
    await preview.act('say', { text: 'mine' })
    const mine = await message(({ content }) => content === 'mine')
    expect(await byHand('member', 'delete', mine)).toBeNull()
    expect(await byHand('member', 'delete', mine)).toBe('unknown message')
    await preview.act('say', { text: 'two' })
    expect(await byHand('moderator', 'delete', await message(({ content }) => content === 'two'))).toBeNull()
  })

  test('moderators pin and unpin, and whoever pins is named', async () => {
    await preview.act('say', { text: 'one' })
    const one = await message(({ content }) => content === 'one')
    expect(await byHand('member', 'pin', one)).toBe('not permitted')
    expect(await byHand('moderator', 'pin', one)).toBeNull()
    const notice = await message(({ type }) => type === 6)
    expect([notice.author.username, notice.message_reference?.message_id]).toEqual(['moderator', one.id])
    expect(await byHand('member', 'unpin', one)).toBe('not permitted')
    expect(await byHand('moderator', 'unpin', one)).toBeNull()
    // Discord's own lines cannot be pinned.
    expect(await byHand('moderator', 'pin', notice)).toBe('not permitted')
  })

  test('nobody touches what one person alone sees', async () => {
    await slash('define', { term: '核共有', private: true })
    const own = await message(({ flags }) => ((flags ?? 0) & 64) !== 0)
    expect(await byHand('moderator', 'delete', own)).toBe('unknown message')
    expect(await byHand('member', 'delete', own)).toBe('unknown message')
  })
})
