import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bump } from '../../src/content/bump.ts'
import { openStore } from '../../src/store/open.ts'
import { followWhole } from '../preview/following.ts'
import { openPreview } from '../preview/running.ts'
import { openBrowser } from './browser.ts'
import { handsOn } from './hands.ts'
import { openPage, sidewaysScroll, type Opened } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

const file = 'terms/nuclear-sharing.yaml'
const summary = /^(summary:\n +ja: )(.*)/m

describe.skipIf(browser === undefined)('what people do with Ronten on one evening', () => {
  let copy: ReturnType<typeof followWhole>
  let preview: Awaited<ReturnType<typeof openPreview>>
  let opened: Opened

  beforeEach(async () => {
    if (browser === undefined) throw new Error('no browser')
    copy = followWhole()
    preview = await openPreview({ content: copy.live.content, store: await openStore('memory') }, copy.live)
    opened = await openPage(browser, preview.url)
    // The whole content is read and made ready first.
  }, 60_000)
  afterEach(async () => {
    await opened.close()
    await preview.close()
    await copy.done()
    // Nothing on the console, and nobody asked but this machine.
    expect(opened.complaints).toEqual([])
  })

  // Long, and while others use the machine longer still.
  test('a moderator, a member who reads English, and a curator', { timeout: 120_000 }, async () => {
    const { page } = opened
    const { last, focused, marked, dialog, heading, use, say, become, speak, goTo, messageOf } = handsOn(page)
    const articles = page.getByRole('article')

    // The moderator opens a question box in the English server; what Ronten lacks for it is named, and they allow it.
    await become('モデレーター')
    await goTo('#mod-only', 1)
    await use('settings', { questions: ['study', '#study'] })
    await expect.poll(() => last.textContent()).toContain('次の権限がありません: 公開スレッドの作成')
    await page.getByRole('button', { name: 'サーバー設定' }).click()
    await dialog.getByRole('switch', { name: '公開スレッドの作成' }).check()
    await page.keyboard.press('Escape')
    await use('settings', { questions: ['study', '#study'] })
    await expect.poll(() => last.textContent()).toContain('変更しました')
    await last.getByRole('button', { name: '#study' }).press('Enter')
    await heading('#study').waitFor()

    // The member reads English: they look something up, ask what no entry answers, and put it to people in words of their own.
    await become('メンバー')
    await speak('English')
    await page.getByText('Preview, not connected to Discord').waitFor()
    await page.keyboard.type('/define')
    await expect.poll(() => marked.textContent()).toContain('Say what a term means')
    await page.keyboard.press('Tab')
    await page.keyboard.type('nuclear sharing')
    await expect.poll(() => marked.textContent()).toBe('Nuclear sharing')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await last.getByRole('heading', { name: 'Nuclear sharing' }).waitFor()
    await use('ask', { question: ['Who would pay for it, and how much?'] })
    await last.getByRole('heading', { name: 'There is no entry that answers this' }).waitFor()
    await last.getByRole('button', { name: 'Ask in the question box' }).press('Enter')
    const question = dialog.getByRole('textbox', { name: 'Question' })
    expect(await question.inputValue()).toBe('Who would pay for it, and how much?')
    await question.fill('Who pays for nuclear sharing?')
    await dialog.getByRole('radio', { name: 'With my name' }).check()
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter')
    await last.getByRole('heading', { name: 'It is in the question box' }).waitFor()
    await last.getByRole('button', { name: 'Open the thread' }).press('Enter')
    await heading('#study › Who pays for nuclear sharing?').waitFor()
    await say('The host country pays for its aircraft.')

    // They take a quiz to its end.
    await goTo('#general', 1)
    await use('quiz', { count: ['3', '3 questions'] })
    for (const number of [1, 2, 3]) {
      await last.getByRole('heading', { name: `Quiz ${number}/3` }).waitFor()
      await last.getByRole('button').first().press('Enter')
      await last.getByRole('button', { name: number < 3 ? 'Next question' : 'See the result' }).press('Enter')
    }
    await last.getByRole('heading', { name: 'Your result' }).waitFor()
    expect(await last.textContent()).toMatch(/You got [0-3] of 3 right/)

    // They look up what somebody wrote, from the menu of the message.
    await say('Nuclear sharing is illegal under the NPT.')
    await last.getByRole('button', { name: 'Message menu' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Look up in this message' }).press('Enter')
    await last.getByRole('heading', { name: 'Facts related to this message' }).waitFor()
    expect(await last.textContent()).toContain('States disagree on whether sharing fits the NPT')
    expect(await last.textContent()).toContain('Only you can see this')

    // The moderator looks something up for themselves, in Japanese, and shares it with the channel.
    await speak('日本語')
    await page.getByText('プレビュー: Discordには接続していません').waitFor()
    await become('モデレーター')
    await goTo('#general')
    await use('define', { term: ['かくきょうゆう', '核共有'], private: ['', 'はい'] })
    await last.getByRole('heading', { name: '核共有' }).waitFor()
    expect(await last.textContent()).toContain('これはあなただけに表示されています')
    await last.getByRole('button', { name: 'チャンネルに共有' }).press('Enter')
    await expect.poll(() => last.textContent()).not.toContain('これはあなただけに表示されています')
    await last.getByRole('heading', { name: '核共有' }).waitFor()

    // They pin the entry, and find it among the pins of the channel.
    await use('pin', { entry: ['かくきょうゆう', '核共有'] })
    await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
    await page.getByText('「核共有」を #general に投稿し、ピン留めしました').waitFor()
    await page.getByRole('button', { name: 'ピン留めされたメッセージ' }).click()
    expect(await dialog.getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('核共有')])
    await dialog.getByRole('button', { name: 'ジャンプ' }).press('Enter')
    const pinned = await messageOf(focused)
    const version = Number(/t01@(\d+)/.exec((await pinned.textContent()) ?? '')?.[1])

    // The entry gets a new version: what was posted stays as it was, until they refresh it from the list of pins.
    await copy.checked
    const original = copy.read(file)
    const why = { ja: '言い直した', en: 'Said otherwise' }
    const changed = bump(file, 'term', original.replace(summary, '$1次の版の文。$2'), why, '2026-11-30')
    if (!changed.ok) throw new Error(JSON.stringify(changed.faults))
    copy.save(file, changed.text)
    await pinned.getByText('この記事は変わりました').waitFor()
    expect(await pinned.textContent()).not.toContain('次の版の文。')
    await use('pins')
    await last.getByText(`内容が古くなっています(版${version}、最新は版${version + 1})`).waitFor()
    await last.getByRole('combobox', { name: 'ピン留めを選ぶ' }).press('ArrowDown')
    await expect.poll(() => marked.textContent()).toContain('核共有')
    await page.keyboard.press('Enter')
    await last.getByRole('button', { name: '更新する' }).press('Enter')
    await last.getByText('投稿を最新の内容に更新しました').waitFor()
    await pinned.getByText('次の版の文。').waitFor()
    expect(await pinned.textContent()).toContain(`t01@${version + 1}`)
    expect(await pinned.textContent()).not.toContain('この記事は変わりました')

    // The curator opens the entry by its link and breaks its file: they are told where and how, and the bot answers as before.
    const linked = articles.nth(await articles.count())
    await page.goto(`${preview.url}#entry=nuclear-sharing&lang=ja`)
    await linked.getByText('次の版の文。').waitFor()
    expect(await linked.textContent()).toContain('これはあなただけに表示されています')
    const own = await messageOf(linked)
    const panel = page.getByRole('region', { name: '記事のファイル' })
    copy.save(file, changed.text.replace(/^reading:/m, 'yomi:'))
    await panel.getByText('記事のファイルに直すところが').waitFor()
    expect(await panel.locator('code').first().textContent()).toMatch(
      /^content\/copy\/terms\/nuclear-sharing\.yaml:\d+:\d+$/,
    )
    const fault = panel.getByRole('listitem').filter({ hasText: '「yomi」という項目はありません' })
    expect(await fault.textContent()).toContain('使える項目: kind, id, code, title, reading')
    await page.setViewportSize({ width: 360, height: 640 })
    expect(await sidewaysScroll(page)).toBe(0)
    await page.setViewportSize({ width: 1000, height: 700 })
    await use('define', { term: ['かくきょうゆう', '核共有'] })
    await expect.poll(() => last.textContent()).not.toContain('これはあなただけに表示されています')

    // They mend it, and write a better sentence: their own card is shown anew, the one that others see says that it is older.
    copy.save(file, changed.text.replace('次の版の文。', 'もっとよい文。'))
    await panel.getByText('直すところが').waitFor({ state: 'hidden' })
    await panel.getByText('公開の前にすること').waitFor()
    expect(await panel.locator('code').first().textContent()).toContain('nuclear-sharing.yaml')
    await own.getByText('もっとよい文。').waitFor()
    await own.getByText('記事が変わったので、このカードを開き直しました').waitFor()
    expect(await last.textContent()).toContain('次の版の文。')
    const shown = await articles.count()
    await last.getByRole('button', { name: '新しい内容を見る' }).press('Enter')
    await expect.poll(() => articles.count()).toBe(shown + 1)
    expect(await last.textContent()).toContain('もっとよい文。')

    // They take everything back, and nothing is left to do.
    copy.save(file, original)
    await panel.getByText('公開の前にすること').waitFor({ state: 'hidden' })
    await expect.poll(() => own.textContent()).not.toContain('もっとよい文。')
  })
})
