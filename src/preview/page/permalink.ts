import { readLink, type EntryLink } from './entry-link.ts'

/** Opens the entry that the address names: the first time when the page is ready, then whenever the address changes. */
export const followLinks = (open: (link: EntryLink) => Promise<void>): { readonly begin: () => void } => {
  let begun = false
  const follow = (): void => {
    const link = readLink(location.hash)
    if (link !== null) void open(link)
  }
  return {
    begin: () => {
      if (begun) return
      begun = true
      addEventListener('hashchange', follow)
      follow()
    },
  }
}
