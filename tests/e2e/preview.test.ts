import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { openPreview, tooManyButtons } from '../preview/running.ts'
import { openBrowser } from './browser.ts'
import { openPage, sidewaysScroll } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('in a browser', () => {
  let preview: Awaited<ReturnType<typeof openPreview>>
  let context: BrowserContext
  let page: Page
  let complaints: readonly string[]

  beforeEach(async () => {
    if (browser === undefined) throw new Error('no browser')
    preview = await openPreview({ commands: [...commands, tooManyButtons] })
    ;({ page, context, complaints } = await openPage(browser, preview.url))
  })

  afterEach(async () => {
    await context.close()
    await preview.close()
    expect(complaints).toEqual([])
  })

  const messageBox = () => page.getByRole('combobox', { name: 'メッセージまたはコマンド' })
  const option = (name: string) => page.getByRole('combobox', { name: new RegExp(`^${name}:`) })
  const lastMessage = () => page.getByRole('article').last()
  const marked = () => page.locator('.listbox:not([hidden]) [aria-selected="true"]')

  /** Puts kana together as an input method does, without ending the composition. */
  const compose = async (session: CDPSession, kana: string): Promise<void> => {
    for (let length = 1; length <= kana.length; length += 1) {
      const text = kana.slice(0, length)
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
    }
  }

  test('what does somebody see and do on their first visit, with the keyboard alone', async () => {
    await page.getByRole('button', { name: '日本語' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    await messageBox().focus()
    expect(await page.getByText('プレビュー: Discordには接続していません').isVisible()).toBe(true)

    await page.keyboard.type('/de')
    await expect.poll(() => marked().textContent()).toContain('/define')
    await page.keyboard.press('Enter')
    await option('term').waitFor()
    expect(await option('term').and(page.locator(':focus')).count()).toBe(1)

    const session = await context.newCDPSession(page)
    await compose(session, 'かくきょうゆう')
    // Suggestions follow the kana while they are still being put together.
    await expect.poll(() => marked().textContent()).toBe('核共有')
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
    await session.send('Input.insertText', { text: 'かくきょうゆう' })
    await expect.poll(() => marked().textContent()).toBe('核共有')
    expect(await option('term').inputValue()).toBe('かくきょうゆう')

    await page.keyboard.press('Enter')
    expect(await option('term').inputValue()).toBe('核共有')
    await page.keyboard.press('Enter')
    await lastMessage().getByRole('heading', { name: '核共有' }).waitFor()
    expect(await lastMessage().textContent()).toContain('/define')

    await lastMessage().getByRole('button', { name: 'もっと詳しく' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => lastMessage().textContent()).toContain('これはあなただけに表示されています')
    await lastMessage().getByRole('button', { name: 'メッセージを破棄' }).press('Enter')
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
  })

  test('can the optional parts of a command be filled in, and left again', async () => {
    await page.keyboard.type('/define')
    await page.keyboard.press('Enter')
    await option('term').fill('核の傘')
    await expect.poll(() => marked().textContent()).toBe('核の傘')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'オプション private を追加' }).press('Enter')
    await expect.poll(() => marked().textContent()).toBe('はい')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => lastMessage().textContent()).toContain('これはあなただけに表示されています')

    await page.keyboard.type('/ask')
    await page.keyboard.press('Enter')
    await option('question').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('この項目は必須です').waitFor()
    await page.keyboard.press('Escape')
    await messageBox().waitFor()
    expect(await messageBox().inputValue()).toBe('')
  })

  test('is markup that somebody types shown and not obeyed', async () => {
    const typed = '<img src=x onerror="document.title=1"><b>b</b> **太字** [x](javascript:alert(1))'
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => lastMessage().textContent())
      .toContain('<img src=x onerror="document.title=1"><b>b</b> 太字 [x]')
    await expect.poll(() => lastMessage().locator('img, b, a').count()).toBe(0)
    expect(await lastMessage().locator('strong', { hasText: '太字' }).count()).toBe(1)

    await page.keyboard.type('/define')
    await page.keyboard.press('Enter')
    await option('term').fill('<script>alert(1)</script>')
    await page.getByRole('button', { name: '送信' }).click()
    await expect.poll(() => lastMessage().textContent()).toContain('<script>alert(1)</script>')
    expect(await page.title()).toBe('Ronten（論点）')
  })

  test('does everything fit on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.getByRole('button', { name: '/define 核共有' }).click()
    await lastMessage().getByRole('heading', { name: '核共有' }).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    await page.keyboard.type('/define')
    await page.keyboard.press('Enter')
    for (const name of ['private', 'language', 'format']) {
      await page.getByRole('button', { name: `オプション ${name} を追加` }).click()
    }
    await option('term').fill('とても長い言葉'.repeat(12))
    expect(await sidewaysScroll(page)).toBe(0)
    const outside = await page
      .locator('.log *, .composer *')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) =>
              one.checkVisibility() && one.getBoundingClientRect().right > 361 && one.closest('.unseen') === null,
          ).length,
      )
    expect(outside).toBe(0)
  })

  test('are light and dark a matter of one switch', async () => {
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const before = await ground()
    await page.getByRole('button', { name: '明暗を切り替える' }).click()
    expect(await ground()).not.toBe(before)
    await page.reload()
    await messageBox().waitFor()
    expect(await ground()).not.toBe(before)
  })

  test('is it said when Discord would refuse an answer, and that therefore none came', async () => {
    // A card taller than the window is shown from its beginning; what comes of the next command must still be seen.
    await page.setViewportSize({ width: 1000, height: 400 })
    await page.getByRole('button', { name: '/define 核共有' }).click()
    await lastMessage().waitFor()
    await page.keyboard.type('/broken')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('Discordはこれを拒否します').waitFor()
    const failure = page.getByText('アプリケーションが応答しませんでした')
    await failure.waitFor()
    const bottom = await failure.evaluate((line) => line.getBoundingClientRect().bottom)
    expect(bottom).toBeLessThan(400)
    await page.getByRole('button', { name: '閉じる' }).click()
    await expect.poll(() => page.getByText('Discordはこれを拒否します').count()).toBe(0)
  })

  test('does a direct message hold its own conversation', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Rontenとのメッセージ' }).click()
    await page.getByPlaceholder('Rontenとのメッセージ へ').waitFor()
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
    await page.getByRole('button', { name: /^\/ask/ }).click()
    await lastMessage().getByRole('heading').first().waitFor()
    // Somebody else has a conversation of their own.
    await page.getByRole('combobox', { name: '操作する人' }).selectOption({ label: 'モデレーター' })
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
    await page.getByPlaceholder('Rontenとのメッセージ へ').waitFor()
  })
})
