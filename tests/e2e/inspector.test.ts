import { afterAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { openPreview, tooManyButtons } from '../preview/running.ts'
import { barriers } from './barriers.ts'
import { openBrowser } from './browser.ts'
import { openPage, sidewaysScroll } from './opened.ts'

// axe-core looks at everything, which on a busy machine takes long.
const patient = { timeout: 60_000 }

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('what went over the wire', () => {
  const start = async (theme: 'light' | 'dark', width: number) => {
    if (browser === undefined) throw new Error('no browser')
    const preview = await openPreview({ commands: [...commands, tooManyButtons] })
    const opened = await openPage(browser, preview.url, { colorScheme: theme, viewport: { width, height: 700 } })
    const { page } = opened
    const panel = page.getByRole('complementary', { name: 'インスペクター' })
    return {
      page,
      panel,
      opener: page.getByRole('button', { name: 'インスペクター' }),
      focused: page.locator(':focus'),
      define: async () => {
        await page.getByRole('button', { name: '/define 核共有' }).click()
        await page.getByRole('article').last().getByRole('heading').first().waitFor()
      },
      close: async () => {
        await opened.close()
        await preview.close()
        expect(opened.complaints).toEqual([])
      },
    }
  }

  test('is shown beside an answer, from its own button, with the keyboard alone', async () => {
    const { page, panel, focused, define, close } = await start('light', 1000)
    await expect.poll(() => panel.count()).toBe(0)
    await define()
    const inspect = page.getByRole('article').getByRole('button', { name: 'このやり取りを調べる' })
    await inspect.focus()
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { name: '/define term:核共有' }).waitFor()
    expect(await panel.getByRole('heading', { name: 'インスペクター' }).and(focused).count()).toBe(1)
    const text = await panel.textContent()
    for (const limit of ['3,000', '4,000', '10,170', '9,500', '40', '2,000', '100']) expect(text).toContain(limit)
    // The state of each bar stands in words beside it.
    expect(await panel.getByRole('meter').count()).toBe(6)
    expect(await panel.getByText('(範囲内)').count()).toBe(6)

    const json = panel.getByText('インタラクションのJSON', { exact: true })
    await json.click()
    const interaction = panel.getByRole('region', { name: 'インタラクションのJSON' })
    expect(await interaction.textContent()).toContain('"token": "[redacted]"')
    await interaction.focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    expect(await inspect.and(focused).count()).toBe(1)
    await close()
  })

  test('is copied, or selected where the browser does not let a page copy', async () => {
    const { page, panel, define, close } = await start('light', 1000)
    await define()
    await page.getByRole('article').getByRole('button', { name: 'このやり取りを調べる' }).click()
    await panel.getByText('インタラクションのJSON', { exact: true }).click()
    const shown = await panel.getByRole('region', { name: 'インタラクションのJSON' }).textContent()
    const copy = panel.getByRole('button', { name: 'インタラクションのJSONをコピー' })
    await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))')
    await copy.press('Enter')
    await panel.getByText('選択しました').waitFor()
    expect(await page.evaluate('getSelection().toString()')).toBe(shown)
    await page.evaluate('navigator.clipboard.writeText = async (text) => void (globalThis.copied = text)')
    await copy.press('Enter')
    await panel.getByText('コピーしました').waitFor()
    expect(await page.evaluate('copied')).toBe(shown)
    await close()
  })

  test('grows while it is open, and tells what Discord refuses', async () => {
    const { page, panel, opener, define, close } = await start('light', 1000)
    await opener.click()
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await panel.getByText('まだ操作がありません').waitFor()
    await define()
    await panel.getByRole('button', { name: '/define term:核共有' }).waitFor()
    await page.locator('#message').fill('/broken')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '/broken' }).waitFor()
    await page.keyboard.press('Enter')
    const broken = panel.getByRole('button', { name: '/broken' })
    await broken.getByText('Discordは拒否').waitFor()
    await broken.press('Enter')
    await panel.getByRole('heading', { name: '拒否された応答' }).waitFor()
    expect(await panel.locator('.problem').first().textContent()).toContain('components')
    await panel.getByRole('button', { name: '一覧に戻る' }).press('Enter')
    await expect.poll(() => panel.getByRole('listitem').count()).toBe(2)
    await close()
  })

  test('is shown to the person alone whose exchange it was', async () => {
    const { page, panel, opener, define, close } = await start('light', 1000)
    await define()
    await page.getByRole('combobox', { name: '操作する人' }).selectOption('moderator')
    await expect.poll(() => page.getByRole('button', { name: 'このやり取りを調べる' }).count()).toBe(0)
    await page.getByRole('article').waitFor()
    await opener.click()
    await panel.getByText('まだ操作がありません').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'このやり取りを調べる' }).count()).toBe(0)
    await close()
  })

  test.each(['light', 'dark'] as const)('bars nobody’s way, on a narrow sheet too (%s)', patient, async (theme) => {
    for (const width of [1000, 360]) {
      const { page, panel, opener, define, close } = await start(theme, width)
      await define()
      await opener.click()
      await panel.getByRole('button', { name: '/define term:核共有' }).waitFor()
      expect(await barriers(page)).toEqual([])
      await panel.getByRole('button', { name: '/define term:核共有' }).click()
      await panel.getByText('最初の応答のJSON', { exact: true }).click()
      expect(await barriers(page)).toEqual([])
      expect(await sidewaysScroll(page)).toBe(0)
      expect(await panel.locator('.side-body').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
      // What lies below a sheet cannot be reached; beside a panel everything can.
      expect(await page.evaluate('document.querySelector("main").inert')).toBe(width === 360)
      await panel.getByRole('button', { name: '閉じる' }).click()
      expect(await page.evaluate('document.querySelector("main").inert')).toBe(false)
      await close()
    }
  })
})
