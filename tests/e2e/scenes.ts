import type { Locator, Page } from 'playwright-core'
import { contentOf } from '../../src/compose.ts'
import { bump } from '../../src/content/bump.ts'
import { loadPack } from '../../src/content/load.ts'
import type { Content } from '../../src/door/app.ts'
import { inspectorWords } from '../../src/preview/words/inspector.ts'
import { wordsIn } from '../../src/preview/words/page.ts'
import { openStore } from '../../src/store/open.ts'
import { openPreview } from '../preview/running.ts'
import { copyOfPack } from '../support/packs.ts'
import { handsOn } from './hands.ts'

type Preview = Awaited<ReturnType<typeof openPreview>>

/** What a picture shows. */
export type Scene = {
  readonly name: string
  /** The window, in pixels. */
  readonly width: number
  readonly height: number
  /** Starts what is shown, and does on its page what leads there; the part to draw, where it is not the whole window. */
  readonly open: () => Promise<{ readonly preview: Preview; readonly act: Act }>
}

type Act = (page: Page, lang: 'ja' | 'en') => Promise<Locator | undefined>

/** What is pinned: what is typed, and the entry that is chosen. */
const pinned = {
  ja: [
    ['かくきょうゆう', '核共有'],
    ['かくのかさ', '核の傘'],
    ['m20', 'B61-12の誘導はGPS以外と米当局'],
  ],
  en: [
    ['nuclear sharing', 'Nuclear sharing'],
    ['umbrella', 'Nuclear umbrella'],
    ['m20', 'B61-12 guidance is not GPS, US officials said'],
  ],
} as const

/** A preview of the real content, in which nobody has done anything. */
const fresh = async (content: Partial<{ content: () => Content }> = {}): Promise<Preview> =>
  openPreview({ ...content, store: await openStore('memory') })

const lookUp = async (page: Page): Promise<Locator> => {
  await page.locator('.examples button').first().click()
  const card = page.getByRole('article')
  await card.getByRole('heading').first().waitFor()
  return card
}

const card: Act = (page) => lookUp(page)

const window: Act = async (page) => {
  await lookUp(page)
  return undefined
}

const palette: Act = async (page, lang) => {
  await lookUp(page)
  const { open, marked } = handsOn(page)
  await open('define')
  await page.keyboard.type(lang === 'ja' ? 'かくの' : 'nuclear')
  await marked.waitFor()
  return undefined
}

const inspector: Act = async (page, lang) => {
  // How long an answer took is not the same twice.
  await page.route('**/ui/exchange?*', async (route) => {
    const text = await (await route.fetch()).text()
    const still = text
      .replaceAll(/\b\d+( ms)/g, '5$1')
      .replace(/\d+( (?:\/|of) 3,000)/, '5$1')
      .replace(/("max":3000,[^}]*"value":)\d+/, '$15')
    await route.fulfill({ body: still })
  })
  await lookUp(page)
  const [own, words] = [wordsIn(lang), inspectorWords(lang)]
  await page.getByRole('article').getByRole('button', { name: own.inspect }).click()
  const panel = page.getByRole('complementary', { name: own.inspector })
  await panel.getByText(words.json(words.replies.callback), { exact: true }).click()
  // What was in view before the channel became narrower is a matter of moments.
  await page.getByRole('article').evaluate((message) => message.scrollIntoView({ block: 'start' }))
  return undefined
}

const entries: Act = async (page, lang) => {
  const { entries: name } = wordsIn(lang)
  await page.getByRole('button', { name }).click()
  const panel = page.getByRole('complementary', { name })
  await panel.getByRole('searchbox').fill('t01')
  await panel.getByRole('listitem').first().getByRole('button').click()
  await panel.locator('.sides').waitFor()
  return undefined
}

/** The content as it is, and as it will be once an entry has a new version. */
const twoVersions = (): readonly [Content, Content] => {
  const copy = copyOfPack()
  const load = (): Content => {
    const loaded = loadPack(copy.folder)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
    return contentOf(loaded.pack)
  }
  const before = load()
  copy.edit('terms/nuclear-sharing.yaml', (text) => {
    const said = text.replace(/^summary:\n +ja: /m, '$&まとめると、')
    const bumped = bump('t01', 'term', said, { ja: '言い直した', en: 'Said otherwise' }, '2026-11-30')
    return bumped.ok ? bumped.text : text
  })
  const after = load()
  copy.done()
  return [before, after]
}

const pins = async (): ReturnType<Scene['open']> => {
  const [before, after] = twoVersions()
  let content = before
  const act: Act = async (page, lang) => {
    const { become, goTo, use, last } = handsOn(page)
    await become(lang === 'ja' ? 'モデレーター' : 'Moderator (モデレーター)')
    await goTo('#study', lang === 'ja' ? 0 : 1)
    for (const [index, entry] of pinned[lang].entries()) {
      await use('pin', { entry })
      // The answer, the post and the line about its pin.
      await page
        .getByRole('article')
        .nth(3 * index + 2)
        .waitFor()
    }
    content = after
    await use('pins')
    await last.getByRole('combobox').waitFor()
    return undefined
  }
  return { preview: await fresh({ content: () => content }), act }
}

const ofContent = (act: Act) => async () => ({ preview: await fresh(), act })

/** The pictures of the documentation, each drawn in both languages, light and dark. */
export const scenes: readonly Scene[] = [
  { name: 'card', width: 736, height: 1000, open: ofContent(card) },
  { name: 'page', width: 1040, height: 790, open: ofContent(window) },
  { name: 'palette', width: 1040, height: 720, open: ofContent(palette) },
  { name: 'pins', width: 1040, height: 720, open: pins },
  { name: 'inspector', width: 1040, height: 790, open: ofContent(inspector) },
  { name: 'entries', width: 1040, height: 720, open: ofContent(entries) },
]
