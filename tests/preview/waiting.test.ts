import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPreview, type Preview } from '../../src/preview/start.ts'
import { openWaiting, type Waiting } from '../../src/preview/waiting.ts'
import { previewApp } from './running.ts'

let waiting: Waiting
beforeEach(async () => {
  waiting = await openWaiting(0)
})
afterEach(() => {
  waiting.server.close()
  waiting.server.closeAllConnections()
})

const status = (path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(new URL(path, waiting.url), { headers, agent: false }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })

describe('what is seen before the content has been read?', () => {
  it('that it is being read, in both languages', async () => {
    const text = await (await fetch(waiting.url)).text()
    expect(text).toContain('記事を読み込んでいます')
    expect(text).toContain('Reading the entries')
    expect(await status('/wait.js')).toBe(200)
  })
  it('nothing else, and nothing by a foreign page', async () => {
    expect(await status('/main.ts')).toBe(404)
    expect(await status('/', { host: 'elsewhere.example' })).toBe(403)
    expect(await status('/', { origin: 'http://elsewhere.example' })).toBe(403)
  })
  it('then the real page at the same address, which the one that waits knows by its token', async () => {
    const isThere = async () => (await (await fetch(waiting.url)).text()).includes('name="preview-token"')
    expect(await isThere()).toBe(false)
    const preview: Preview = await startPreview(previewApp(), 0, undefined, waiting)
    expect(preview.url).toBe(waiting.url)
    expect(await isThere()).toBe(true)
    expect(await status('/main.ts')).toBe(200)
    await preview.close()
    await expect(status('/')).rejects.toThrow('ECONNREFUSED')
  })
})
