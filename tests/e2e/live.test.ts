import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followCopy } from '../preview/following.ts'
import { openPreview } from '../preview/running.ts'
import { openBrowser } from './browser.ts'
import { openPage, sidewaysScroll, type Opened } from './opened.ts'

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

  test('break a file, read the fault, mend it, and see the mended sentence on the open card', async () => {
    const page = await open('#entry=nuclear-sharing&lang=ja')
    const card = page.getByRole('article').last()
    const panel = page.getByRole('region', { name: '記事のファイル' })
    await card.getByRole('heading', { name: '核共有' }).waitFor()
    expect(await card.textContent()).toContain('これはあなただけに表示されています')
    expect(await panel.count()).toBe(0)

    const path = join(copy.folder, file)
    const right = readFileSync(path, 'utf8')
    copy.edit(file, (text) => text.replace(/^reading:/m, 'yomi:'))
    await panel.getByText('記事のファイルに直すところが').waitFor()
    expect(await panel.locator('code').first().textContent()).toMatch(
      /^content\/copy\/terms\/nuclear-sharing\.yaml:\d+:\d+$/,
    )
    const fault = panel.getByRole('listitem').filter({ hasText: '「yomi」という項目はありません' })
    expect(await fault.textContent()).toContain('使える項目: kind, id, code, title, reading')
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await sidewaysScroll(page)).toBe(0)
    await page.setViewportSize({ width: 1000, height: 700 })
    // The bot answers meanwhile, as before.
    await page.getByRole('button', { name: '/define 核共有' }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(2)

    writeFileSync(path, right.replace(summary, '$1直した文。$2'))
    await panel.getByText('直すところが').waitFor({ state: 'hidden' })
    await panel.getByText('公開の前にすること').waitFor()
    expect(await panel.locator('code').first().textContent()).toContain('nuclear-sharing.yaml')
    // The private card was opened again in its place; the one that others see is not touched, and says so.
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain('直した文。')
    await page.getByRole('article').first().getByText('記事が変わったので、このカードを開き直しました').waitFor()
    expect(await page.getByRole('article').last().textContent()).not.toContain('直した文。')
    await page.getByRole('article').last().getByRole('button', { name: '新しい内容を見る' }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(3)
    expect(await page.getByRole('article').last().textContent()).toContain('直した文。')

    writeFileSync(path, right)
    await panel.waitFor({ state: 'hidden' })
    await expect.poll(() => page.getByRole('article').first().textContent()).not.toContain('直した文。')
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

  test('a changed sentence within a second, as long as they look', async () => {
    const page = await open('#entry=t01')
    await page.getByRole('article').getByRole('heading', { name: '核共有' }).waitFor()
    for (const words of ['一度目', '二度目', '三度目']) {
      const saved = performance.now()
      change(words)
      await page.getByRole('article').getByText(`${words}。`).first().waitFor()
      expect(performance.now() - saved, words).toBeLessThan(2000)
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
