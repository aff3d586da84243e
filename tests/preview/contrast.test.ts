import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/preview/page/theme.css'), 'utf8')

/** The relative luminance of a colour such as #fff or #1d2126 (WCAG 2.2). */
const luminance = (colour: string): number => {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const colours = (name: string): readonly string[] => {
  const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(css) ?? []
  const found = value.match(/#[0-9a-f]{3,6}/g) ?? []
  return found.length === 1 ? [...found, ...found] : found
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

// Text needs 4.5, the outline of a control 3 (WCAG 2.2, 1.4.3 and 1.4.11).
test.each<[string, readonly string[], number]>([
  ['text', ['ground', 'panel', 'raised', 'private', 'marked', 'secondary'], 4.5],
  ['quiet', ['ground', 'panel', 'raised', 'private', 'marked'], 4.5],
  ['link', ['ground', 'panel', 'raised', 'private', 'marked', 'secondary'], 4.5],
  ['failure', ['ground', 'raised'], 4.5],
  ['on-colour', ['primary', 'success', 'danger'], 4.5],
  ['line-strong', ['ground', 'raised'], 3],
  ['focus', ['ground', 'panel', 'raised', 'private'], 3],
])('%s can be told from what is behind it, in light and dark', (front, grounds, least) => {
  for (const ground of grounds) {
    for (const scheme of [0, 1]) {
      const pair = [colours(front)[scheme] ?? '', colours(ground)[scheme] ?? ''] as const
      expect(contrast(...pair), `${front} on ${ground}: ${pair.join(' ')}`).toBeGreaterThanOrEqual(least)
    }
  }
})
