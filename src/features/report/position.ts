import type { Entry } from '../../content/schema/entry.ts'
import { textsOf } from '../../content/walk.ts'

/** Fewer characters than these match by chance. */
const fewest = 6

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s*_>#-]+/g, '')

/** Where in an entry a quoted sentence stands, as a path such as `points.2.text`; undefined where it stands nowhere. */
export const positionOf = (quoted: string, entry: Entry): string | undefined => {
  const wanted = folded(quoted)
  if (wanted.length < fewest) return undefined
  const found = textsOf(entry).find(({ text }) =>
    [text.ja, text.en].map(folded).some((each) => each.includes(wanted) || (each.length > 20 && wanted.includes(each))),
  )
  return found?.path.join('.')
}
