import type { Report } from './report-text.ts'

/** An address on a card holds 512 characters (Discord docs, Button; kept for links in texts too). */
const longest = 512

/** Signs that encodeURIComponent leaves as they are and that would end a link in Markdown, or be cut from it. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[()'*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * The address of a new issue with as much of the report as fits: all of it, or where it stands alone, or its title (GitHub docs, Creating
 * an issue from a URL query). `isFull` says whether what the person wrote is in it.
 */
export const issueLink = (
  repository: string,
  { title, place, typed }: Report,
): { readonly url: string; readonly isFull: boolean } => {
  const form = `${repository}/issues/new?title=${encoded(title)}`
  const full = `${form}&body=${encoded(`${place}\n\n${typed}`)}`
  if (full.length <= longest) return { url: full, isFull: true }
  const placed = `${form}&body=${encoded(place)}`
  return { url: placed.length <= longest ? placed : form, isFull: false }
}
