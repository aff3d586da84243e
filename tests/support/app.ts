import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import type { Pack } from '../../src/content/pack.ts'
import { openStore } from '../../src/store/open.ts'
import type { App, Content } from '../../src/door/app.ts'

/** A store for tests that keep nothing in it, or nothing that another would stumble over. */
const store = await openStore('memory')

/** The bot's own content, loaded once for all tests of a process, from what `npm run check` has compiled where it is still right. */
let content: Content | undefined

/** The bot's own pack, with a loud failure where it has faults. */
export const realPack = (): Pack => realContent().pack

/** The bot's own pack and what finds in it. */
export const realContent = (): Content => {
  if (content) return content
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) throw new Error(`the pack has ${loaded.faults.length} faults: run npm run content -- check`)
  content = contentOf(loaded.pack, snapshotFolder)
  return content
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
  const app = composeApp({
    content: realContent,
    store,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    admission: () => ({ ok: true }),
    clock: () => today,
    pause: () => Promise.resolve(),
    ...parts,
  })
  return { app, lines }
}
