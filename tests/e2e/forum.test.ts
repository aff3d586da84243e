import { afterAll, describe, expect, test } from 'vitest'
import { replaceChannel, setTimeoutUntil } from '../../src/emulator/world/change.ts'
import { openBrowser } from './browser.ts'
import { rehearseEach, type Rehearsed } from './rehearsed.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

describe.skipIf(browser === undefined)('what a forum shows, and who may open a post in it', () => {
  let rehearsal: Rehearsed['rehearsal']
  let page: Rehearsed['page']
  let hands: Rehearsed['hands']
  rehearseEach(browser, (rehearsed) => void ({ rehearsal, page, hands } = rehearsed))

  test('how are a forum, its posts and their tags shown', async () => {
    await hands.places.getByRole('button', { name: '#questions' }).first().click()
    await page.getByText('まだ投稿がありません').waitFor()
    expect(await page.locator('.tags').textContent()).toBe('受付中解決済み')
    expect(await hands.box.isVisible()).toBe(false)
    await hands.places.getByRole('button', { name: '#study' }).first().click()
    await hands.heading('#study').waitFor()
    await hands.use('question')
    await hands.last.getByRole('button', { name: '#questions' }).click()
    await page.getByRole('main').getByRole('button', { name: '核の傘とは 受付中' }).click()
    await hands.heading('#questions › 核の傘とは').waitFor()
    await hands.say('答えます')

    // A link to a message stays inside, as in Discord's client.
    const { world } = rehearsal.emulator
    const thread = [...world.channels.values()].find(({ name }) => name === '核の傘とは')
    await hands.places.getByRole('button', { name: '#general' }).first().click()
    await hands.heading('#general').waitFor()
    await hands.box.fill(`https://discord.com/channels/${thread?.guildId}/${thread?.id}/${thread?.id}`)
    await page.keyboard.press('Enter')
    await hands.last.getByRole('button', { name: /^https/ }).click()
    await hands.heading('#questions › 核の傘とは').waitFor()
    await expect.poll(() => hands.focused.textContent()).toContain('質問です')
  })

  test('can somebody open a post by hand, with the keyboard, as Discord would take it', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    const { world } = rehearsal.emulator
    const forum = [...world.channels.values()].find(({ name }) => name === 'questions')
    if (forum === undefined) throw new Error('no forum')
    replaceChannel(world, { ...forum, needsTag: true })
    await page.getByRole('button', { name: 'チャンネル一覧を開閉' }).press('Enter')
    await hands.places.getByRole('button', { name: '#questions' }).first().press('Enter')
    await page.getByRole('button', { name: '新しい投稿' }).press('Enter')
    const title = hands.dialog.getByRole('textbox', { name: 'タイトル' })
    expect(await title.and(hands.focused).count()).toBe(1)
    expect(await hands.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await page.keyboard.press('Enter')
    expect(await hands.dialog.getByText('この項目は必須です').count()).toBe(3)
    await page.keyboard.type('あ'.repeat(101))
    expect(await title.inputValue()).toBe('あ'.repeat(100))
    await title.fill('核の傘とは')
    await page.keyboard.press('Tab')
    await page.keyboard.type('**教えて**ください')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await hands.dialog.getByRole('checkbox', { name: '受付中' }).isChecked()).toBe(true)
    await hands.dialog.getByRole('button', { name: '送信' }).press('Enter')
    await hands.heading('#questions › 核の傘とは').waitFor()
    await hands.last.getByText('教えて', { exact: true }).waitFor()
    expect(await page.locator('.bar .tag').allTextContents()).toEqual(['受付中'])
    await hands.say('だれか知っていますか')
  })

  test('is a post refused by the rule that it breaks, in the language of the person', async () => {
    await hands.become('Newcomer (英語)')
    await hands.goTo('#questions', 1)
    await page.getByRole('button', { name: 'New post' }).click()
    await hands.dialog.getByRole('textbox', { name: 'Title' }).fill('What is the nuclear umbrella?')
    await hands.dialog.getByRole('textbox', { name: 'Message' }).fill('Please explain.')
    // Meanwhile a moderator puts them into a timeout.
    const { world } = rehearsal.emulator
    const [, guildId = ''] = world.guilds.keys()
    const { userId } = rehearsal.emulator.as('newcomer')
    setTimeoutUntil(world, guildId, userId, Date.now() + 60_000)
    await hands.dialog.getByRole('button', { name: 'Submit' }).click()
    await hands.dialog.getByText('needs the permission Send Messages (SEND_MESSAGES)').waitFor()
    expect(await hands.dialog.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Please explain.')
    await page.keyboard.press('Escape')
    await hands.goTo('#general', 1)
    await hands.goTo('#questions', 1)
    await page.getByRole('button', { name: 'New post' }).click()
    await page.getByText('needs the permission Send Messages (SEND_MESSAGES)').waitFor()
    expect(await hands.dialog.count()).toBe(0)
  })
})
