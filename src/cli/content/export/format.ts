import type { Pack } from '../../../content/pack.ts'
import type { Language } from '../../../content/schema/text.ts'

/** What an export is made from. `repository` is where the content is worked on; `today` the day of the export, as 2026-07-14. */
export type ExportSource = {
  readonly pack: Pack
  readonly lang: Language
  readonly repository: string | undefined
  readonly today: string
}

/** A file to write: its bytes, how many entries are in it, and those that were left out, with why. */
type Exported = {
  readonly bytes: Uint8Array | string
  readonly entries: number
  readonly leftOut: readonly { readonly codes: readonly string[]; readonly why: string }[]
}

/** One format: the ending of its files, and how a file is made. */
export type ExportFormat = { readonly ending: string; readonly make: (source: ExportSource) => Exported }
