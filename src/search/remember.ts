import type { Entry } from '../content/schema/entry.ts'
import type { Complete } from './complete.ts'

/** How many inputs are remembered, those that came first going first. Their lists hold references alone: some 0.3 MB in all. */
const most = 1000

/** Letters of an input that is worth it: the beginnings of names, which all who look for the same type alike. */
const longest = 24

/**
 * Remembers what was found for the beginnings that people type. The same list is then the same object, so that what is made of it can be kept
 * with it. Nothing is known of who typed what.
 */
export const rememberCompletions = (complete: Complete): Complete => {
  const known = new Map<string, readonly Entry[]>()
  return (typed, kinds, lang) => {
    if (typed.length > longest) return complete(typed, kinds, lang)
    const key = `${lang} ${kinds.join()} ${typed}`
    const found = known.get(key) ?? complete(typed, kinds, lang)
    if (!known.has(key)) {
      if (known.size >= most) for (const oldest of known.keys()) if (known.delete(oldest)) break
      known.set(key, found)
    }
    return found
  }
}
