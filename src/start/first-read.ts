import { complain } from '../cli/terminal.ts'
import type { Loaded } from '../content/load.ts'
import { indexPack } from '../content/pack.ts'
import type { Language } from '../content/schema/text.ts'
import type { Checked, Watched } from '../live/check-program.ts'
import { runProgram } from '../live/run-program.ts'
import type { Waiting } from '../preview/waiting.ts'
import { explainMissing } from './missing.ts'
import { startWords } from './words.ts'

type Reading = Watched & { readonly snapshots: string; readonly previewPort: number; readonly lang: Language }

/** What the files came to, and the page that stands meanwhile. */
export type FirstRead = { readonly loaded: Loaded | undefined; readonly waiting: Waiting }

/**
 * The preview's first start with content that no start has read yet: a page says so at once, and the files are read in a process of their
 * own, which takes seconds. Undefined as `loaded` where there was no such process: then the files must be read here.
 */
export const firstRead = async ({ previewPort, lang, ...watched }: Reading): Promise<FirstRead> => {
  const checking = checked(watched)
  const { openWaiting } = await import('../preview/waiting.ts').catch(explainMissing)
  const waiting = await openWaiting(previewPort)
  complain(startWords[lang].reading(waiting.url))
  // Loaded meanwhile; a fault comes again where it is needed.
  import('../preview/start.ts').catch(() => undefined)
  const found = await checking
  return { waiting, loaded: found && loadedOf(found) }
}

/** What the files come to, or undefined where the process failed. */
const checked = ({ folder, name, snapshots }: Watched & { readonly snapshots: string }): Promise<Checked | undefined> =>
  new Promise((resolve) => {
    runProgram({
      name: 'check-program.ts',
      argument: { folder, name, snapshots },
      isAwaited: true,
      hear: (message) => resolve(message as Checked), // Said by check-program.ts alone.
      ended: (fault) => {
        if (fault) resolve(undefined)
      },
    })
  })

const loadedOf = ({ data, faults, version }: Checked): Loaded => {
  const pack = data && indexPack(data, version)
  return pack && faults.length === 0 ? { ok: true, pack } : { ok: false, faults, unversioned: pack }
}
