import { afterAll, describe, expect, test } from 'vitest'
import { followCopy } from '../preview/following.ts'
import { openRehearsal } from '../preview/rehearsing.ts'
import { openPreview } from '../preview/running.ts'
import { barriers } from './barriers.ts'
import { openBrowser } from './browser.ts'
import { openPage } from './opened.ts'

const browser = await openBrowser()
afterAll(async () => browser?.close())

// axe-core looks at everything, which on a busy machine takes long.
const options = { timeout: 60_000 }

describe.skipIf(browser === undefined).each(['light', 'dark'] as const)(
  'does anything bar the way (%s)',
  options,
  (theme) => {
    const open = async (url: string, width: number) => {
      if (browser === undefined) throw new Error('no browser')
      return openPage(browser, url, { colorScheme: theme, viewport: { width, height: 700 } })
    }

    test.each([1000, 360])('on the first visit, with a card, at %i pixels', async (width) => {
      const preview = await openPreview()
      const { page, close } = await open(preview.url, width)
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: '/define 核共有' }).click()
      await page.getByRole('article').getByRole('heading').first().waitFor()
      await page.getByRole('article').getByRole('button').first().click()
      await expect.poll(() => page.getByRole('article').count()).toBe(2)
      await page.keyboard.type('/')
      expect(await barriers(page)).toEqual([])
      await close()
      await preview.close()
    })

    test('with faults in the content, and a card older than its entry', async () => {
      const copy = followCopy()
      const preview = await openPreview({ content: copy.live.content }, copy.live)
      const { page, close } = await open(preview.url, 1000)
      await page.getByRole('button', { name: '/define 核共有' }).click()
      await page.getByRole('article').getByRole('heading').first().waitFor()
      const file = 'terms/nuclear-sharing.yaml'
      copy.edit(file, (text) => text.replace(/^(summary:\n +ja: )/m, '$1直した文。'))
      await page.getByRole('button', { name: '新しい内容を見る' }).waitFor()
      expect(await barriers(page)).toEqual([])
      copy.edit(file, (text) => text.replaceAll('asOf:', 'asof:'))
      await page.getByText('記事のファイルに直すところが').waitFor()
      expect(await barriers(page)).toEqual([])
      await close()
      await preview.close()
      await copy.done()
    })

    test('in menus, panels, forms and forums', async () => {
      const rehearsal = await openRehearsal()
      const { page, close } = await open(rehearsal.url, 1000)
      const run = async (command: string): Promise<void> => {
        await page.locator('#message').fill(`/${command}`)
        await page.keyboard.press('Enter')
        await page.getByRole('group', { name: `/${command}` }).waitFor()
        await page.keyboard.press('Enter')
      }
      await run('post')
      await page.getByText('さんがこのチャンネルにメッセージをピン留めしました').waitFor()
      await page.getByRole('article').nth(1).click({ button: 'right' })
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      for (const name of ['ピン留めされたメッセージ', 'サーバー設定']) {
        await page.getByRole('button', { name }).click()
        expect(await barriers(page), name).toEqual([])
        await page.keyboard.press('Escape')
      }
      await run('form')
      await page.getByRole('dialog').getByRole('button', { name: '送信' }).click()
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await run('question')
      await page.getByRole('article').last().getByRole('button', { name: '#questions' }).click()
      await page.getByRole('main').getByRole('button', { name: '核の傘とは' }).waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByRole('button', { name: '新しい投稿' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '送信' }).click()
      expect(await barriers(page)).toEqual([])
      await close()
      await rehearsal.close()
    })
  },
)
