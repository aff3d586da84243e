import { packFolder } from '../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import type { Pack } from '../../src/content/pack.ts'
import type { App } from '../../src/door/app.ts'

/** The bot's own pack, with a loud failure where it has faults. */
export const realPack = (): Pack => {
  const loaded = loadPack(packFolder)
  if (!loaded.ok) throw new Error(`the pack has ${loaded.faults.length} faults: run npm run content -- check`)
  return loaded.pack
}

/** One line of the log. */
export type LogLine = { readonly level: 'info' | 'warn' | 'error'; readonly fields: object; readonly message: string }

/** The day on which the tests happen. */
export const today = new Date('2026-11-26T03:00:00Z')

/** An app on the real pack, at a fixed hour, with its log at hand. Whatever `parts` holds replaces what production runs. */
export const testApp = (parts: Partial<App> = {}): { readonly app: App; readonly lines: readonly LogLine[] } => {
  const lines: LogLine[] = []
  const write = (level: LogLine['level']) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  const content = contentOf(realPack())
  const app = composeApp({
    content: () => content,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    admission: () => ({ ok: true }),
    clock: () => today,
    ...parts,
  })
  return { app, lines }
}
