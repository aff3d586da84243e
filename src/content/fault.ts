/**
 * What can be wrong with content, and what each message needs to say it. The sentences stand in src/i18n/faults, one file a
 * language; there a missing sentence is a compile error.
 */
export type FaultData = {
  yaml: { reason: string }
  folded: object
  'missing-file': object
  'empty-pack': object
  'unknown-file': { folders: string }
  'missing-key': { key: string }
  'unknown-key': { key: string; known: string }
  'wrong-type': { expected: string }
  'wrong-value': { allowed: string }
  'too-small': { minimum: string }
  'too-big': { maximum: string }
  empty: object
  'date-string': object
  'date-partial': object
  'date-day': object
  'date-real': object
  id: object
  code: object
  kana: object
  url: object
  'language-tag': object
  digest: object
  cite: object
  'cite-missing': object
  'evidence-missing': object
  'points-missing': object
  'near-misses-missing': object
  other: { reason: string }
  'id-is-not-file-name': { id: string; file: string }
  'id-taken': { id: string; file: string }
  'code-taken': { code: string; file: string }
  'code-letter': { letter: string }
  'no-such-entry': { id: string; near: string }
  'no-such-source': { id: string; near: string }
  'entry-promised': { id: string }
  'event-twice': { id: string }
  'related-to-itself': object
  'cells-differ': { columns: string }
  'source-not-read': { sources: string }
  'source-unused': { id: string }
  'source-nowhere': object
  'basis-needs': { basis: string; kinds: string }
  'sides-differ-in-number': { for: number; against: number }
  'sides-differ-in-length': { lang: string; for: number; against: number }
  'numbers-differ': { ja: string; en: string }
  'not-nfc': object
  markup: { found: string }
  'line-break': object
  'events-out-of-order': { date: string; after: string }
  'as-of-after-check': { asOf: string; checked: string }
  'phrasings-too-few': { count: number; minimum: number }
  'phrasing-twice': { phrasing: string; like: string }
  'sentence-too-long': { length: number; maximum: number; lang: string }
  'sentences-too-long': { length: number; maximum: number; lang: string }
  copied: { from: string; lang: string }
  'sources-too-few': { basis: string; count: number; minimum: number }
  'card-too-big': { page: number; lang: string; size: number }
  draft: { id: string }
  'history-out-of-step': { version: number; history: string }
  'changed-without-version': { id: string; version: number }
}

export type FaultCode = keyof FaultData

/** One thing wrong, with its place. Lines and columns count from 1. */
export type Fault = {
  [C in FaultCode]: {
    readonly file: string
    readonly line: number
    readonly col: number
    readonly code: C
    readonly data: FaultData[C]
  }
}[FaultCode]

/** Where in a file something stands. */
export type Place = { readonly file: string; readonly line: number; readonly col: number }

/** Makes a fault at a place. */
export const faultAt = <C extends FaultCode>(place: Place, code: C, data: FaultData[C]): Fault =>
  // TypeScript does not relate a generic code to its own member of the union; the parameters above have just done so.
  ({ file: place.file, line: place.line, col: place.col, code, data }) as Fault
