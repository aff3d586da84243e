import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const weights = [400, 500, 700]

/** Latin first: where two faces hold a sign, the later one would win, and the Japanese one spaces Latin words too widely. */
const scripts = [
  ['japanese', 'U+2010-FFFF'],
  ['latin', 'U+0-2FF, U+2000-200F'],
] as const

/**
 * Makes a page use the same fonts on every machine. The page must have been opened without its content security policy, which allows it
 * the system's fonts alone.
 */
export const useSameFonts = async (page: Page): Promise<void> => {
  const faces = weights.flatMap((weight) =>
    scripts.map(async ([script, range]) => {
      const name = `@fontsource/noto-sans-jp/files/noto-sans-jp-${script}-${weight}-normal.woff2`
      const font = await readFile(fileURLToPath(import.meta.resolve(name)), 'base64')
      return `@font-face { font-family: Same; font-weight: ${weight}; unicode-range: ${range}; src: url(data:font/woff2;base64,${font}) }`
    }),
  )
  await page.addStyleTag({ content: `${(await Promise.all(faces)).join('\n')}\n:root { --font: Same, sans-serif }` })
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined)')
}
