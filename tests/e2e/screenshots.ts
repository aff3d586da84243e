import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../src/cli/content/places.ts'
import { complain, exit, print, printJson, runCommandLine } from '../../src/cli/terminal.ts'
import { openBrowser } from './browser.ts'
import { useSameFonts } from './fonts.ts'
import { withFewColours } from './png.ts'
import { scenes, type Scene } from './scenes.ts'

const usage = `Makes the pictures of the documentation from the local preview: a card and the main screens, in Japanese and English, light and dark.

npm run screenshots [-- NAME ...] [-- --json]

Writes docs/images/NAME-{ja,en}-{light,dark}.png; NAME is one of ${scenes.map(({ name }) => name).join(', ')}, all unless told. The same code and
content give the same pictures. Exits 0 when they are written, 1 when there is no browser or a picture is larger than 250 kB.`

const folder = join(root, 'docs/images')

/** Most bytes of a picture: whoever reads the README loads all of them. */
const largest = 250_000

const variants = (['ja', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).map((theme) => ({ lang, theme })),
)

const draw = async (
  browser: Browser,
  { width, height, open }: Scene,
  { lang, theme }: (typeof variants)[number],
): Promise<Buffer> => {
  const { preview, act } = await open()
  const context = await browser.newContext({
    locale: lang === 'ja' ? 'ja-JP' : 'en-US',
    timezoneId: 'Asia/Tokyo',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    deviceScaleFactor: 2,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(preview.url)
  await page.locator('.examples button').first().waitFor()
  await useSameFonts(page)
  const part = (await act(page, lang)) ?? page
  // The pointer should leave no mark.
  await page.mouse.move(0, 0)
  const picture = await part.screenshot({ animations: 'disabled', caret: 'hide' })
  await context.close()
  await preview.close()
  return picture
}

await runCommandLine(usage, {}, async ({ json, words }) => {
  const unknown = words.filter((word) => !scenes.some(({ name }) => name === word))
  if (unknown.length > 0) {
    complain(`${unknown.join(', ')}: no such picture\n\n${usage}`)
    return exit.wrongUse
  }
  const browser = await openBrowser()
  if (browser === undefined) return exit.faults
  await mkdir(folder, { recursive: true })
  const written: { file: string; bytes: number }[] = []
  for (const scene of scenes.filter(({ name }) => words.length === 0 || words.includes(name))) {
    for (const { lang, theme } of variants) {
      const file = join(folder, `${scene.name}-${lang}-${theme}.png`)
      const bytes = withFewColours(await draw(browser, scene, { lang, theme }))
      await writeFile(file, bytes)
      written.push({ file: relative(root, file), bytes: bytes.length })
      if (!json) print(`${relative(root, file)}  ${Math.round(bytes.length / 1000)} kB`)
    }
  }
  await browser.close()
  if (json) printJson(written)
  const tooLarge = written.filter(({ bytes }) => bytes > largest)
  for (const { file } of tooLarge) complain(`${file}: larger than 250 kB`)
  return tooLarge.length === 0 ? exit.done : exit.faults
})
