import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly scripts: { readonly start: string }
}

/** The options of Node with which `npm start` runs the bot. */
export const startOptions: readonly string[] = scripts.start.split(' ').filter((word) => word.startsWith('--'))
