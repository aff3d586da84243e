import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followCopy } from '../preview/following.ts'
import { openPreview } from '../preview/running.ts'
import { openBrowser } from './browser.ts'
import { openPage, type Opened } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

const file = 'terms/nuclear-sharing.yaml'
const summary = /^(summary:\n +ja: )(.*)/m

describe.skipIf(browser === undefined)('what does a curator see', () => {
  let copy: ReturnType<typeof followCopy>
  let preview: Awaited<ReturnType<typeof openPreview>>
  let opened: Opened

  const open = async (hash: string): Promise<Opened['page']> => {
    if (browser === undefined) throw new Error('no browser')
    opened = await openPage(browser, `${preview.url}${hash}`)
    return opened.page
  }
  const change = (to: string): void => copy.edit(file, (text) => text.replace(summary, `$1${to}。$2`))

  beforeEach(async () => {
    copy = followCopy()
    const checked = new Promise<void>((resolve) => void copy.live.subscribe(() => resolve()))
    preview = await openPreview({ content: copy.live.content }, copy.live)
    await checked
  })
  afterEach(async () => {
    await opened.close()
    await preview.close()
    await copy.done()
    expect(opened.complaints).toEqual([])
  })

  test('faults in the language of the person, also after a switch', async () => {
    const page = await open('')
    copy.edit(file, (text) => text.replace('asOf:', 'asof:'))
    await page.getByRole('region', { name: '記事のファイル' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    const panel = page.getByRole('region', { name: 'Content files' })
    await panel.getByRole('heading', { name: /to mend in the content files/ }).waitFor()
    expect(await panel.textContent()).not.toMatch(/[ぁ-んァ-ヶ]/)
  })

  test('a changed sentence at once, as long as they look', async () => {
    const page = await open('#entry=t01')
    await page.getByRole('article').getByRole('heading', { name: '核共有' }).waitFor()
    for (const words of ['一度目', '二度目', '三度目']) {
      const saved = performance.now()
      change(words)
      await page.getByRole('article').getByText(`${words}。`).first().waitFor()
      // Half a second, unless others use the machine.
      expect(performance.now() - saved, words).toBeLessThan(8000)
    }
    expect(await page.getByRole('article').count()).toBe(1)
  })

  test('the entry that a link names, also when the address changes, or that there is none', async () => {
    const page = await open('#entry=t01&lang=en')
    await page.getByRole('article').getByRole('heading', { name: 'Nuclear sharing' }).waitFor()
    await page.evaluate("location.hash = 'entry=nuclear-umbrella'")
    await page.getByRole('article').last().getByRole('heading', { name: '核の傘' }).waitFor()
    await page.evaluate("location.hash = 'entry=<img src=x onerror=alert(1)>'")
    await page.getByText('リンクの記事がありません').waitFor()
    expect(await page.getByRole('article').count()).toBe(2)
  })
})
