import { afterAll, describe, expect, test } from 'vitest'
import type { App } from '../../src/door/app.ts'
import { openPreview } from '../preview/running.ts'
import { barriers } from './barriers.ts'
import { openBrowser } from './browser.ts'
import { openPage, sidewaysScroll } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('the entries beside the channel', () => {
  const start = async (theme: 'light' | 'dark', width: number, parts: Partial<App> = {}) => {
    if (browser === undefined) throw new Error('no browser')
    const preview = await openPreview(parts)
    const opened = await openPage(browser, preview.url, { colorScheme: theme, viewport: { width, height: 700 } })
    const { page } = opened
    const panel = page.getByRole('complementary', { name: '記事の一覧' })
    const search = panel.getByRole('searchbox')
    await page.getByRole('button', { name: '記事の一覧' }).click()
    await panel.getByText('用語(').waitFor()
    return {
      page,
      panel,
      search,
      entries: panel.getByRole('listitem'),
      close: async () => {
        await opened.close()
        await preview.close()
        expect(opened.complaints).toEqual([])
      },
    }
  }

  test('are listed by kind, and found while typing, by any of their names', async () => {
    const { page, panel, search, entries, close } = await start('light', 1000)
    expect(await panel.locator('summary').allTextContents()).toHaveLength(7)
    await expect.poll(() => entries.count()).toBe(0)
    for (const typed of ['かくのかさ', 'カクノカサ', 'nuclear umbrella', 't06']) {
      await search.fill(typed)
      await entries.first().waitFor()
    }
    await search.fill('核の傘')
    await panel.getByRole('button', { name: /^核の傘 t/ }).waitFor()
    await search.fill('そんな記事はない')
    await panel.getByText('当てはまる記事はありません').waitFor()
    await expect.poll(() => entries.count()).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    await close()
  })

  test('open with both languages side by side, and use the look-up of the channel', async () => {
    const { page, panel, search, close } = await start('light', 1000)
    await search.fill('t01')
    const line = panel.getByRole('button', { name: /^核共有 t01/ })
    await line.press('Enter')
    const [ja, en] = [panel.locator('section[lang=ja]'), panel.locator('section[lang=en]')]
    await ja.getByRole('heading', { name: '核共有', exact: true }).waitFor()
    expect(await en.textContent()).toContain('Nuclear sharing')
    expect(await ja.textContent()).toMatch(/時点 ・ \[1\]/)
    expect(await ja.getByRole('link').count()).toBeGreaterThan(0)
    const [left, right] = [await ja.boundingBox(), await en.boundingBox()]
    expect(right?.y).toBe(left?.y)
    expect(right?.x).toBeGreaterThan(left?.x ?? 0)

    await panel.getByRole('button', { name: 'チャンネルで /define を使って調べる' }).press('Enter')
    await page.getByRole('article').getByRole('heading', { name: '核共有' }).waitFor()
    // Beside the channel the entry stays open; back in the list its reader is where they were.
    await panel.getByRole('button', { name: '一覧に戻る' }).press('Enter')
    expect(await line.and(page.locator(':focus')).count()).toBe(1)
    expect(await search.inputValue()).toBe('t01')
    await close()
  })

  test('are marked where they are due for review, and since when', async () => {
    const later = new Date('2029-01-01T00:00:00Z')
    const { panel, entries, close } = await start('light', 1000, { clock: () => later })
    await panel.getByRole('checkbox', { name: /^再確認の時期の記事だけ/ }).check()
    await expect.poll(() => entries.count()).toBeGreaterThan(0)
    expect(await entries.first().textContent()).toMatch(/再確認の時期\(\d{4}年\d+月\d+日から\)/)
    await close()
  })

  test.each(['light', 'dark'] as const)(
    'bar nobody’s way, one language below the other at 360 px (%s)',
    // axe-core looks at everything, which on a busy machine takes long.
    { timeout: 60_000 },
    async (theme) => {
      for (const width of [1000, 360]) {
        const { page, panel, search, close } = await start(theme, width)
        expect(await barriers(page)).toEqual([])
        await search.fill('m01')
        await panel.getByRole('listitem').first().getByRole('button').click()
        const [ja, en] = [panel.locator('section[lang=ja]'), panel.locator('section[lang=en]')]
        await en.waitFor()
        expect(await barriers(page)).toEqual([])
        expect(await sidewaysScroll(page)).toBe(0)
        expect(await panel.locator('.side-body').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
        const [above, below] = [await ja.boundingBox(), await en.boundingBox()]
        if (width === 360) {
          expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
          await panel.getByRole('button', { name: /^チャンネルで \/myth/ }).click()
          await page.getByRole('article').getByRole('heading').first().waitFor()
          await expect.poll(() => panel.count()).toBe(0)
        }
        await close()
      }
    },
  )
})
