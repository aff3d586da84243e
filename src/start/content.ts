import { relative } from 'node:path'
import { packFolder, snapshotFolder } from '../cli/content/places.ts'
import { complain } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import { compiledPack } from '../content/compiled.ts'
import type { Loaded } from '../content/load.ts'
import type { Pack } from '../content/pack.ts'
import type { Language } from '../content/schema/text.ts'
import type { App } from '../door/app.ts'
import { faultLine } from '../i18n/faults/render.ts'
import { followContent, type LiveContent } from '../live/follow-content.ts'
import { exitCode } from '../ops/exit-codes.ts'
import { giveBackMemory } from '../ops/memory.ts'
import type { Waiting } from '../preview/waiting.ts'
import type { FirstRead } from './first-read.ts'
import { modelsFolder } from './models-folder.ts'
import { startWords } from './words.ts'

/** When the preview loads what finding has learnt, and looks at the files, in milliseconds: that takes a core from the first page. */
export const afterPage = 3000

/** Paths from where the program was started: a terminal or an editor can open them. */
const name = relative(process.cwd(), packFolder) || '.'

/** The pack to start with, and the page that stood until it was read, where there is one. */
type Start = { readonly pack: Pack; readonly waiting: Waiting | undefined }

/** The pack to start with; ends the process, naming every fault, where there is none to show. */
export const packFor = async (config: Config, lang: Language): Promise<Start> => {
  try {
    return await readPack(config, lang)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    complain(startWords[lang].content(packFolder))
    complain(error.message)
    return process.exit(exitCode.content)
  }
}

const readPack = async ({ token, previewPort }: Config, lang: Language): Promise<Start> => {
  const compiled = compiledPack(packFolder, snapshotFolder)
  if (compiled) return { pack: compiled, waiting: undefined }
  const isPreview = token === undefined
  const { loaded = await load(), waiting } = isPreview ? await read(previewPort, lang) : { waiting: undefined }
  if (loaded.ok) return { pack: loaded.pack, waiting }
  for (const fault of loaded.faults) complain(faultLine(fault, lang))
  // The preview shows a changed sentence before it has its version.
  const pack = (isPreview ? loaded.unversioned : undefined) ?? process.exit(exitCode.content)
  return { pack, waiting }
}

/** What checks content is loaded only where content has changed since it was last checked. */
const load = async (): Promise<Loaded> => (await import('../content/load.ts')).loadPack(packFolder, snapshotFolder)

const read = async (previewPort: number, lang: Language): Promise<FirstRead> => {
  const { firstRead } = await import('./first-read.ts')
  return firstRead({ folder: packFolder, name, snapshots: snapshotFolder, previewPort, lang })
}

/** Follows the files of the pack: eagerly in the preview, calmly in production. */
export const follow = (pack: Pack, { token }: Config, parts: Pick<App, 'log' | 'measure'>): LiveContent => {
  const isPreview = token === undefined
  return followContent(
    pack,
    {
      folder: packFolder,
      name,
      snapshots: snapshotFolder,
      models: modelsFolder(pack, snapshotFolder),
      manner: isPreview ? 'eager' : 'calm',
      after: isPreview ? afterPage : 0,
    },
    parts,
  )
}

/** Loads what finding has learnt; the start is over then, and its memory is given back. */
export const prepare = (live: LiveContent): void => {
  live.content().finder.prepare()
  giveBackMemory()
}
