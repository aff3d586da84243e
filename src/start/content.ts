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
import { modelsFolder } from './models-folder.ts'

/** When the preview loads what finding has learnt, and looks at the files, in milliseconds: that takes a core from the first page. */
export const afterPage = 3000

/** The pack to start with; ends the process, naming every fault, where there is none to show. */
export const packFor = async ({ token }: Config, lang: Language): Promise<Pack> => {
  const loaded = await load()
  if (loaded.ok) return loaded.pack
  for (const fault of loaded.faults) complain(faultLine(fault, lang))
  // The preview shows a changed sentence before it has its version.
  return (token === undefined ? loaded.unversioned : undefined) ?? process.exit(exitCode.content)
}

/** What checks content is loaded only where content has changed since it was last checked. */
const load = async (): Promise<Loaded> => {
  const pack = compiledPack(packFolder, snapshotFolder)
  if (pack) return { ok: true, pack }
  const { loadPack } = await import('../content/load.ts')
  return loadPack(packFolder, snapshotFolder)
}

/** Follows the files of the pack: eagerly in the preview, calmly in production. */
export const follow = (pack: Pack, { token }: Config, parts: Pick<App, 'log' | 'measure'>): LiveContent => {
  const isPreview = token === undefined
  // Paths from where the program was started: a terminal or an editor can open them.
  const name = relative(process.cwd(), packFolder) || '.'
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
