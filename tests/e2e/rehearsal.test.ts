import { afterAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { sidewaysScroll } from './opened.ts'
import { rehearseEach, type Rehearsed } from './rehearsed.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('what a moderator rehearses', () => {
  let page: Rehearsed['page']
  let hands: Rehearsed['hands']
  rehearseEach(browser, (rehearsed) => void ({ page, hands } = rehearsed))

  test('can an option take a channel, from those that the person sees and the command allows', async () => {
    await page.keyboard.type('/where')
    await expect.poll(() => hands.marked.textContent()).toContain('/where')
    await page.keyboard.press('Enter')
    const options = page.locator('.listbox:not([hidden]) [role=option]')
    await expect.poll(() => options.allTextContents()).toEqual(['#general', '#study', '#questions'])
    await page.keyboard.type('stu')
    await expect.poll(() => options.allTextContents()).toEqual(['#study'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const mention = hands.last.getByRole('button', { name: '#study' })
    await mention.click()
    await hands.heading('#study').waitFor()
  })

  test('is a late answer announced, edited in, and its file a way to its text', async () => {
    await hands.use('later')
    await expect.poll(() => hands.last.textContent()).toContain('考え中…')
    await expect.poll(() => page.locator('.waiting').count()).toBe(0)
    await expect.poll(() => hands.last.textContent()).toContain('できました')
    expect(await page.getByRole('article').count()).toBe(1)
    const link = hands.last.getByRole('link', { name: 'notes.txt' })
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    await tab.waitForLoadState()
    expect(await tab.textContent('body')).toBe('覚え書き')
  })

  test('is a form checked as Discord checks it, and sent', async () => {
    await hands.use('form')
    await hands.dialog.waitFor()
    const title = hands.dialog.getByRole('textbox', { name: '件名' })
    expect(await title.and(hands.focused).count()).toBe(1)
    await page.keyboard.press('Enter')
    expect(await hands.dialog.getByText('この項目は必須です').count()).toBe(3)
    expect(await title.and(hands.focused).count()).toBe(1)

    await page.keyboard.type('あ'.repeat(50))
    expect(await title.inputValue()).toBe('あ'.repeat(40))
    await title.fill('出典について')
    await hands.dialog.getByRole('textbox', { name: '本文' }).fill('短い')
    await hands.dialog.getByRole('radio', { name: '出典の誤り' }).check()
    await hands.dialog.getByRole('button', { name: '送信' }).click()
    await hands.dialog.getByText('5文字以上で入力してください').waitFor()
    await hands.dialog.getByRole('textbox', { name: '本文' }).fill('リンクが切れています')
    await hands.dialog.getByRole('combobox', { name: '急ぎか' }).selectOption({ label: '急がない' })
    await hands.dialog.getByRole('checkbox', { name: '返事' }).check()
    await hands.dialog.getByRole('button', { name: '送信' }).click()
    await expect
      .poll(() => hands.last.textContent())
      .toContain('出典について | リンクが切れています | source | ["later"] | true')
    await expect.poll(() => hands.dialog.count()).toBe(0)
  })

  test('does a form keep the keyboard until it is left with Escape', async () => {
    await hands.use('form')
    await hands.dialog.waitFor()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => hands.dialog.count()).toBe(0)
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
  })

  test('can a message be looked up by its menu, with pointer and keyboard', async () => {
    await hands.say('核共有は違法だ')
    await hands.last.click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'このメッセージを調べる' }).click()
    await expect.poll(() => hands.last.textContent()).toContain('調べました')
    expect(await hands.last.textContent()).toContain('さんが このメッセージを調べる を使用しました')
    // An answer that only one person sees has no menu.
    await expect.poll(() => hands.last.getByRole('button', { name: 'メッセージのメニュー' }).count()).toBe(0)

    const opener = page.getByRole('button', { name: 'メッセージのメニュー' })
    await opener.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['メッセージを削除', 'このメッセージを調べる'])
    await page.keyboard.press('Escape')
    expect(await opener.and(hands.focused).count()).toBe(1)
    await expect.poll(() => page.getByRole('menu').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('article').count()).toBe(3)
  })

  test('can a message be pinned, unpinned and deleted by hand', async () => {
    await hands.say('みんなへ')
    const message = await hands.messageOf(hands.last)
    await hands.become('モデレーター')
    await hands.places.getByRole('button', { name: '#mod-only' }).first().waitFor()
    const choose = async (name: string): Promise<void> => {
      await message.getByRole('button', { name: 'メッセージのメニュー' }).press('Enter')
      await page.getByRole('menuitem', { name }).press('Enter')
    }
    await choose('ピン留めする')
    await page.getByText('モデレーターさんがこのチャンネルにメッセージをピン留めしました').waitFor()
    await choose('ピン留めを外す')
    await page.getByRole('button', { name: 'ピン留めされたメッセージ' }).click()
    await hands.dialog.getByText('ピン留めされたメッセージはまだありません').waitFor()
    await page.keyboard.press('Escape')
    await choose('メッセージを削除')
    await message.waitFor({ state: 'detached' })
    // Whoever had the keyboard on it goes on reading the others.
    expect(await page.getByRole('log').and(hands.focused).count()).toBe(1)
  })

  test('what do a moderator and a newcomer see that a member does not', async () => {
    await hands.say('みんなへ')
    await expect.poll(() => hands.places.getByRole('button', { name: '#mod-only' }).count()).toBe(0)
    await hands.become('モデレーター')
    await hands.places.getByRole('button', { name: '#mod-only' }).first().waitFor()
    await hands.last.getByRole('button', { name: 'メッセージのメニュー' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'ピン留めする',
      'メッセージを削除',
      'このメッセージを調べる',
      'Accept',
    ])
    await page.keyboard.press('Escape')
    await hands.places.getByRole('button', { name: '#mod-only' }).first().click()
    await hands.heading('#mod-only').waitFor()

    // The newcomer cannot follow there: they begin in the server that speaks their language.
    await hands.become('Newcomer (英語)')
    await page.getByRole('combobox', { name: 'Acting as' }).waitFor()
    await hands.heading('#general').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US')
    const current = page.getByRole('navigation').locator('[aria-current]')
    expect(await current.evaluate((one) => one.closest('ul')?.previousElementSibling?.textContent)).toBe(
      'Debate server (English)',
    )
    await page.getByRole('navigation').getByRole('button', { name: '#general' }).first().click()
    await expect.poll(() => hands.last.textContent()).toContain('みんなへ')
  })

  test('where are pins found, and what comes of taking the permission away', async () => {
    await hands.use('post')
    await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
    await page.getByRole('button', { name: 'ピン留めされたメッセージ' }).click()
    await hands.dialog.getByText('説明 核共有').waitFor()
    await hands.dialog.getByRole('button', { name: 'ジャンプ' }).click()
    expect(await hands.focused.textContent()).toContain('説明 核共有')

    await page.getByRole('button', { name: 'サーバー設定' }).click()
    await hands.dialog.getByRole('switch', { name: 'メッセージをピン留め' }).focus()
    await page.keyboard.press('Space')
    await hands.dialog.getByRole('switch', { name: '公開スレッドの作成' }).press('Space')
    await page.keyboard.press('Escape')
    await hands.use('post')
    await page.getByText('post: ok, pin: Missing Permissions, thread: ok').waitFor()
    await page.getByRole('button', { name: 'サーバー設定' }).click()
    expect(await hands.dialog.getByRole('switch', { name: 'メッセージをピン留め' }).isChecked()).toBe(false)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'スレッド「話し合い」を開く' }).click()
    await hands.heading('#general › 話し合い').waitFor()
    // It begins with the message that it hangs on.
    await page.getByRole('article').first().getByText('説明 核共有').waitFor()
    await hands.say('スレッドで')
    await expect
      .poll(() => hands.places.getByRole('button', { name: '話し合い' }).getAttribute('aria-current'))
      .toBe('page')
  })

  test('does everything fit and open on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await hands.places.isVisible()).toBe(false)
    const opener = page.getByRole('button', { name: 'チャンネル一覧を開閉' })
    await opener.press('Enter')
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await opener.and(hands.focused).getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('Enter')
    await hands.places.getByRole('button', { name: '#study' }).first().press('Enter')
    await hands.heading('#study').waitFor()
    expect(await hands.places.isVisible()).toBe(false)
    await hands.use('post')
    await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
    for (const name of ['ピン留めされたメッセージ', 'サーバー設定']) {
      await page.getByRole('button', { name }).click()
      await hands.dialog.waitFor()
      expect(await sidewaysScroll(page), name).toBe(0)
      const inside = await hands.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      expect(inside, name).toBe(0)
      await page.keyboard.press('Escape')
    }
    await hands.use('form')
    await hands.dialog.waitFor()
    expect(await hands.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  })
})
