/** An entry that the address names, by id or code, and the language to show it in; null is the person's own. */
export type EntryLink = { readonly entry: string; readonly language: 'ja' | 'en' | null }

/** Reads the part of an address after `#`: `entry=nuclear-sharing&lang=ja`. Null where it names no entry. */
export const readLink = (hash: string): EntryLink | null => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const entry = parts.get('entry')?.trim()
  const language = parts.get('lang')
  if (entry === undefined || entry === '') return null
  return { entry: entry.slice(0, 100), language: language === 'ja' || language === 'en' ? language : null }
}
