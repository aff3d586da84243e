import { loadPack } from '../../content/load.ts'
import type { Pack } from '../../content/pack.ts'
import type { Language } from '../../content/schema/text.ts'
import { faultLine } from '../../i18n/faults/render.ts'
import { complain } from '../terminal.ts'
import { packFolder, snapshotFolder } from './places.ts'

/** The bot's own pack, or undefined after every fault has been printed. */
export const packOrFaults = (lang: Language): Pack | undefined => {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (loaded.ok) return loaded.pack
  for (const fault of loaded.faults) complain(faultLine(fault, lang))
  return undefined
}
