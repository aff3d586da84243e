import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLink } from '../../src/preview/page/entry-link.ts'
import type { PageEvent } from '../../src/preview/protocol.ts'
import { openPreview } from './running.ts'

const ephemeral = 64
const isMessage = (event: PageEvent): event is Extract<PageEvent, { type: 'message' }> => event.type === 'message'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview()
})
afterAll(() => preview.close())

describe('what does a link to an entry open', () => {
  test.each([
    ['its id', { entry: 'nuclear-sharing', language: null }, '核共有'],
    ['its code, in either case', { entry: 'T01', language: null }, '核共有'],
    ['another language', { entry: 't01', language: 'en' }, 'Nuclear sharing'],
    ['an entry that only questions lead to', { entry: 'q01', language: 'ja' }, 'q01@'],
    ['a debate', { entry: 'd01', language: 'ja' }, 'd01@'],
    ['a comparison', { entry: 'v01', language: 'ja' }, 'v01@'],
    ['a misconception', { entry: 'm20', language: 'ja' }, 'm20@'],
    ['a case', { entry: 'c01', language: 'ja' }, 'c01@'],
    ['a guide', { entry: 'g01', language: 'ja' }, 'g01@'],
  ])('%s: its card, for the person alone', async (_, link, shown) => {
    const page = await preview.watch()
    expect((await preview.act('open', link)).failed).toBe(null)
    const { message } = await page.until(isMessage)
    expect(JSON.stringify(message.components)).toContain(shown)
    expect((message.flags ?? 0) & ephemeral).toBe(ephemeral)
    await page.close()
  })

  test('nothing, where there is no such entry', async () => {
    expect((await preview.act('open', { entry: '<script>', language: null })).failed).toBe('unknown entry')
    expect((await preview.post('open', { entry: 't01', language: 'de' })).status).toBe(400)
  })
})

describe('how is the address read', () => {
  test.each([
    ['#entry=nuclear-sharing&lang=ja', { entry: 'nuclear-sharing', language: 'ja' }],
    ['#entry=t01', { entry: 't01', language: null }],
    ['#lang=en&entry=%20t01%20', { entry: 't01', language: 'en' }],
    ['#entry=t01&lang=fr', { entry: 't01', language: null }],
    ['#entry=', null],
    ['#message', null],
    ['', null],
    [`#entry=${'x'.repeat(500)}`, { entry: 'x'.repeat(100), language: null }],
  ])('%s', (hash, link) => {
    expect(readLink(hash)).toEqual(link)
  })
})
