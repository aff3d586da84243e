import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../src/cli/content/places.ts'
import { complain, exit, print, printJson, runCommandLine } from '../../src/cli/terminal.ts'
import { openPreview } from '../preview/running.ts'
import { openBrowser } from './browser.ts'
import { useSameFonts } from './fonts.ts'
import { withFewColours } from './png.ts'

const usage = `Makes the pictures of the documentation: a card in Japanese and English, light and dark, from the local preview.

npm run screenshots [-- --json]

Writes docs/images/card-{ja,en}-{light,dark}.png. The same code and content give the same pictures.
Exits 0 when they are written, 1 when there is no browser or a picture is larger than 250 kB.`

const folder = join(root, 'docs/images')

/** Most bytes of a picture: whoever reads the README loads all of them. */
const largest = 250_000

const pictures = (['ja', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).map((theme) => ({ lang, theme })),
)

type Picture = (typeof pictures)[number]

const draw = async (browser: Browser, { lang, theme }: Picture): Promise<Buffer> => {
  const preview = await openPreview()
  const context = await browser.newContext({
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width: 736, height: 1000 },
    deviceScaleFactor: 2,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(preview.url)
  await page.locator('.examples button').first().waitFor()
  await useSameFonts(page)
  await page.locator('.examples button').first().click()
  const card = page.getByRole('article')
  await card.waitFor()
  // Neither the keyboard's focus nor the pointer should leave a mark.
  await page.mouse.move(0, 0)
  const picture = await card.screenshot({ animations: 'disabled', caret: 'hide' })
  await context.close()
  await preview.close()
  return picture
}

await runCommandLine(usage, {}, async ({ json }) => {
  const browser = await openBrowser()
  if (browser === undefined) return exit.faults
  await mkdir(folder, { recursive: true })
  const written: { file: string; bytes: number }[] = []
  for (const picture of pictures) {
    const file = join(folder, `card-${picture.lang}-${picture.theme}.png`)
    const bytes = withFewColours(await draw(browser, picture))
    await writeFile(file, bytes)
    written.push({ file: relative(root, file), bytes: bytes.length })
    if (!json) print(`${relative(root, file)}  ${Math.round(bytes.length / 1000)} kB`)
  }
  await browser.close()
  if (json) printJson(written)
  const tooLarge = written.filter(({ bytes }) => bytes > largest)
  for (const { file } of tooLarge) complain(`${file}: larger than 250 kB`)
  return tooLarge.length === 0 ? exit.done : exit.faults
})
