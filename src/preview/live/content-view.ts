/** Something wrong in a content file: where, what, and what to write. */
type ContentFaultView = {
  /** `file:line:col` */
  readonly place: string
  readonly what: Readonly<Record<'ja' | 'en', string>>
  readonly write: Readonly<Record<'ja' | 'en', string>>
}

/** The first of a list of faults, and how many there are. */
export type ContentFaultsView = { readonly shown: readonly ContentFaultView[]; readonly count: number }

/** A message that shows an entry, named by its code, as it no longer reads. Its own person may see it anew in place, by a press. */
export type OutdatedCard = { readonly messageId: string; readonly code: string; readonly renewable: boolean }

/** How the content stands beside its files. */
export type ContentView = {
  /** What keeps the newest files from being shown. */
  readonly faults: ContentFaultsView
  /** What is left to do before the content can be published. */
  readonly waiting: ContentFaultsView
  /** Whether questions are still understood as with the content before. */
  readonly learning: boolean
  /** Messages of this place whose entry reads otherwise by now. */
  readonly outdated: readonly OutdatedCard[]
}
