import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openRehearsal } from '../preview/rehearsing.ts'
import { openBrowser } from './browser.ts'
import { openPage, sidewaysScroll, type Opened } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('what a moderator rehearses', () => {
  let rehearsal: Awaited<ReturnType<typeof openRehearsal>>
  let opened: Opened
  let page: Page

  beforeEach(async () => {
    if (browser === undefined) throw new Error('no browser')
    rehearsal = await openRehearsal()
    opened = await openPage(browser, rehearsal.url)
    page = opened.page
  })
  afterEach(async () => {
    await opened.close()
    const { faults } = rehearsal.emulator
    await rehearsal.close()
    expect([opened.complaints, faults]).toEqual([[], []])
  })

  const box = () => page.locator('#message')
  const last = () => page.getByRole('article').last()
  const marked = () => page.locator('.listbox:not([hidden]) [aria-selected="true"]')
  const places = () => page.getByRole('navigation', { name: 'チャンネル一覧' })
  const dialog = () => page.getByRole('dialog')
  const focused = () => page.locator(':focus')
  const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true })

  /** Types a command that takes no options, with the keyboard alone. */
  const slash = async (command: string): Promise<void> => {
    await box().focus()
    await page.keyboard.type(`/${command}`)
    await expect.poll(() => marked().textContent()).toContain(`/${command}`)
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: `/${command}` }).waitFor()
    await page.keyboard.press('Enter')
  }
  const say = async (text: string): Promise<void> => {
    await box().fill(text)
    await page.keyboard.press('Enter')
    await expect.poll(() => last().textContent()).toContain(text)
  }
  const become = (name: string) => page.getByRole('combobox', { name: '操作する人' }).selectOption({ label: name })

  test('can an option take a channel, from those that the person sees and the command allows', async () => {
    await page.keyboard.type('/where')
    await expect.poll(() => marked().textContent()).toContain('/where')
    await page.keyboard.press('Enter')
    const options = page.locator('.listbox:not([hidden]) [role=option]')
    await expect.poll(() => options.allTextContents()).toEqual(['#general', '#study', '#questions'])
    await page.keyboard.type('stu')
    await expect.poll(() => options.allTextContents()).toEqual(['#study'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const mention = last().getByRole('button', { name: '#study' })
    await mention.click()
    await heading('#study').waitFor()
  })

  test('is a late answer announced, edited in, and its file a way to its text', async () => {
    await slash('later')
    await expect.poll(() => last().textContent()).toContain('考え中…')
    await expect.poll(() => page.locator('.waiting').count()).toBe(0)
    await expect.poll(() => last().textContent()).toContain('できました')
    expect(await page.getByRole('article').count()).toBe(1)
    const link = last().getByRole('link', { name: 'notes.txt' })
    const [tab] = await Promise.all([opened.context.waitForEvent('page'), link.click()])
    await tab.waitForLoadState()
    expect(await tab.textContent('body')).toBe('覚え書き')
  })

  test('is a form checked as Discord checks it, and sent', async () => {
    await slash('form')
    await dialog().waitFor()
    const title = dialog().getByRole('textbox', { name: '件名' })
    expect(await title.and(focused()).count()).toBe(1)
    await page.keyboard.press('Enter')
    expect(await dialog().getByText('この項目は必須です').count()).toBe(3)
    expect(await title.and(focused()).count()).toBe(1)

    await page.keyboard.type('あ'.repeat(50))
    expect(await title.inputValue()).toBe('あ'.repeat(40))
    await title.fill('出典について')
    await dialog().getByRole('textbox', { name: '本文' }).fill('短い')
    await dialog().getByRole('radio', { name: '出典の誤り' }).check()
    await dialog().getByRole('button', { name: '送信' }).click()
    await dialog().getByText('5文字以上で入力してください').waitFor()
    await dialog().getByRole('textbox', { name: '本文' }).fill('リンクが切れています')
    await dialog().getByRole('combobox', { name: '急ぎか' }).selectOption({ label: '急がない' })
    await dialog().getByRole('checkbox', { name: '返事' }).check()
    await dialog().getByRole('button', { name: '送信' }).click()
    await expect
      .poll(() => last().textContent())
      .toContain('出典について | リンクが切れています | source | ["later"] | true')
    await expect.poll(() => dialog().count()).toBe(0)
  })

  test('does a form keep the keyboard until it is left with Escape', async () => {
    await slash('form')
    await dialog().waitFor()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().count()).toBe(0)
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
  })

  test('can a message be looked up by its menu, with pointer and keyboard', async () => {
    await say('核共有は違法だ')
    await last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'このメッセージを調べる' }).click()
    await expect.poll(() => last().textContent()).toContain('調べました')
    expect(await last().textContent()).toContain('さんが このメッセージを調べる を使用しました')
    // An answer that only one person sees has no menu.
    await expect.poll(() => last().getByRole('button', { name: 'メッセージのメニュー' }).count()).toBe(0)

    const opener = page.getByRole('button', { name: 'メッセージのメニュー' })
    await opener.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['このメッセージを調べる'])
    await page.keyboard.press('Escape')
    expect(await opener.and(focused()).count()).toBe(1)
    await expect.poll(() => page.getByRole('menu').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('article').count()).toBe(3)
  })

  test('what do a moderator and a newcomer see that a member does not', async () => {
    await say('みんなへ')
    await expect.poll(() => places().getByRole('button', { name: '#mod-only' }).count()).toBe(0)
    await become('モデレーター')
    await places().getByRole('button', { name: '#mod-only' }).first().waitFor()
    await last().getByRole('button', { name: 'メッセージのメニュー' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['このメッセージを調べる', 'Accept'])
    await page.keyboard.press('Escape')
    await places().getByRole('button', { name: '#mod-only' }).first().click()
    await heading('#mod-only').waitFor()

    // The newcomer cannot follow there: they begin in the server that speaks their language.
    await become('Newcomer (英語)')
    await page.getByRole('combobox', { name: 'Acting as' }).waitFor()
    await heading('#general').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US')
    const current = page.getByRole('navigation').locator('[aria-current]')
    expect(await current.evaluate((one) => one.closest('ul')?.previousElementSibling?.textContent)).toBe(
      'Debate server (English)',
    )
    await page.getByRole('navigation').getByRole('button', { name: '#general' }).first().click()
    await expect.poll(() => last().textContent()).toContain('みんなへ')
  })

  test('where are pins found, and what comes of taking the permission away', async () => {
    await slash('post')
    await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
    await page.getByRole('button', { name: 'ピン留めされたメッセージ' }).click()
    await dialog().getByText('説明 核共有').waitFor()
    await dialog().getByRole('button', { name: 'ジャンプ' }).click()
    expect(await focused().textContent()).toContain('説明 核共有')

    await page.getByRole('button', { name: 'サーバー設定' }).click()
    await dialog().getByRole('switch', { name: 'メッセージをピン留め' }).focus()
    await page.keyboard.press('Space')
    await dialog().getByRole('switch', { name: '公開スレッドの作成' }).press('Space')
    await page.keyboard.press('Escape')
    await slash('post')
    await page.getByText('post: ok, pin: Missing Permissions, thread: ok').waitFor()
    await page.getByRole('button', { name: 'サーバー設定' }).click()
    expect(await dialog().getByRole('switch', { name: 'メッセージをピン留め' }).isChecked()).toBe(false)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'スレッド「話し合い」を開く' }).click()
    await heading('#general › 話し合い').waitFor()
    await say('スレッドで')
    await expect
      .poll(() => places().getByRole('button', { name: '話し合い' }).getAttribute('aria-current'))
      .toBe('page')
  })

  test('how are a forum, its posts and their tags shown', async () => {
    await places().getByRole('button', { name: '#questions' }).first().click()
    await page.getByText('まだ投稿がありません').waitFor()
    expect(await page.locator('.tags').textContent()).toBe('受付中解決済み')
    expect(await box().isVisible()).toBe(false)
    await places().getByRole('button', { name: '#study' }).first().click()
    await heading('#study').waitFor()
    await slash('question')
    await last().getByRole('button', { name: '#questions' }).click()
    await page.getByRole('main').getByRole('button', { name: '核の傘とは 受付中' }).click()
    await heading('#questions › 核の傘とは').waitFor()
    await say('答えます')

    // A link to a message stays inside, as in Discord's client.
    const { world } = rehearsal.emulator
    const thread = [...world.channels.values()].find(({ name }) => name === '核の傘とは')
    await places().getByRole('button', { name: '#general' }).first().click()
    await heading('#general').waitFor()
    await box().fill(`https://discord.com/channels/${thread?.guildId}/${thread?.id}/${thread?.id}`)
    await page.keyboard.press('Enter')
    await last()
      .getByRole('button', { name: /^https/ })
      .click()
    await heading('#questions › 核の傘とは').waitFor()
    await expect.poll(() => focused().textContent()).toContain('質問です')
  })

  test('does everything fit and open on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await places().isVisible()).toBe(false)
    const opener = page.getByRole('button', { name: 'チャンネル一覧を開閉' })
    await opener.press('Enter')
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await opener.and(focused()).getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    await places().getByRole('button', { name: '#study' }).first().press('Enter')
    await heading('#study').waitFor()
    expect(await places().isVisible()).toBe(false)
    await slash('post')
    await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
    for (const name of ['ピン留めされたメッセージ', 'サーバー設定']) {
      await page.getByRole('button', { name }).click()
      await dialog().waitFor()
      expect(await sidewaysScroll(page), name).toBe(0)
      const inside = await dialog().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(inside, name).toBe(0)
      await page.keyboard.press('Escape')
    }
    await slash('form')
    await dialog().waitFor()
    expect(await dialog().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  })
})
