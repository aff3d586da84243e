import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPreview, type PageClient } from './running.ts'

let preview: Awaited<ReturnType<typeof openPreview>>
beforeAll(async () => {
  preview = await openPreview()
})
afterAll(() => preview.close())

/** The status of a request with headers that `fetch` would not send. */
const statusWith = ({ url }: PageClient, path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(new URL(path, url), { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('what does the page come with', () => {
  test('a policy that lets it load its own files and nothing else', async () => {
    const { headers } = await fetch(preview.url)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('every file that it names, as script or style', async () => {
    const page = await (await fetch(preview.url)).text()
    const paths = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(paths).toContain('/main.ts')
    for (const path of paths) {
      const response = await fetch(new URL(path, preview.url))
      expect(response.headers.get('content-type'), path).toMatch(
        path.endsWith('.css') ? /^text\/css/ : /^text\/javascript/,
      )
      expect(await response.text(), path).not.toMatch(/^import type|: readonly /m)
    }
  })

  test('nothing from outside its folder', async () => {
    for (const path of ['/..%2fstart.ts', '/%2e%2e/start.ts', '/tsconfig.json', '/index.html', '/constructor']) {
      expect(await statusWith(preview, path, {}), path).toBe(404)
    }
  })
})

describe('who is refused', () => {
  test('a request that came by another name for this machine', async () => {
    const port = new URL(preview.url).port
    expect(await statusWith(preview, '/', { host: `localhost:${port}` })).toBe(200)
    expect(await statusWith(preview, '/', { host: `evil.example:${port}` })).toBe(403)
    expect(await statusWith(preview, '/', { host: '127.0.0.1' })).toBe(403)
  })

  test('another site, whatever it asks for', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
      expect(await statusWith(preview, '/', { origin }), origin).toBe(403)
      expect(await statusWith(preview, `/ui/events?as=member&token=${preview.token}`, { origin }), origin).toBe(403)
    }
  })

  test('whoever does not know the secret of the page', async () => {
    const body = '{"as":"member","channelId":null,"text":"hello"}'
    for (const token of [undefined, '', 'x'.repeat(preview.token.length)]) {
      const headers = {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { 'x-preview-token': token }),
      }
      const { status } = await fetch(new URL('/ui/say', preview.url), { method: 'POST', headers, body })
      expect(status).toBe(403)
    }
    expect(await statusWith(preview, '/ui/events?as=member', {})).toBe(403)
  })
})

describe('which bodies are refused', () => {
  const post = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(new URL('/ui/say', preview.url), {
      method: 'POST',
      headers: { 'content-type': type, 'x-preview-token': preview.token },
      body,
    })

  test('what is no JSON, or says that it is none', async () => {
    expect((await post('{"as":')).status).toBe(400)
    expect((await post('as=member&text=hello', 'application/x-www-form-urlencoded')).status).toBe(415)
  })

  test.each([
    ['an empty message', { text: ' ' }],
    ['a message longer than Discord takes', { text: 'あ'.repeat(2001) }],
    ['an unknown field', { text: 'hello', admin: true }],
    ['another type', { text: 7 }],
    ['a channel that is no id', { text: 'hello', channelId: '../1' }],
  ])('%s', async (_, body) => {
    expect((await preview.post('say', body)).status).toBe(400)
  })

  test('more than a page would ever send', async () => {
    expect((await post(JSON.stringify({ text: 'x'.repeat(100_000) }))).status).toBe(413)
  })

  test('an action that does not exist, or by the wrong method', async () => {
    expect((await preview.post('delete-everything', {})).status).toBe(404)
    expect(await statusWith(preview, '/ui/say', { 'x-preview-token': preview.token })).toBe(405)
    expect((await fetch(preview.url, { method: 'POST' })).status).toBe(405)
  })

  test('the action of somebody who does not exist, and of the bot', async () => {
    expect((await preview.post('say', { text: 'hello', as: 'nobody' })).status).toBe(404)
    expect((await preview.post('say', { text: 'hello', as: 'ronten' })).status).toBe(404)
    expect(await statusWith(preview, `/ui/events?as=nobody&token=${preview.token}`, {})).toBe(404)
  })
})
