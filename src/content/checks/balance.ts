import { type Draft, draftsOf } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { languages } from '../schema/text.ts'
import { sideLength } from './side-length.ts'

/** How far the longer side of a debate may exceed the shorter one, in each language. */
const tolerance = 0.15

/** Both sides of a debate have as many arguments, and in each language about the same length. */
export const balance = (draft: Draft): readonly Fault[] =>
  draftsOf(draft, 'debate').flatMap((file) => {
    const { sides } = file.value
    const place = file.at(['sides'])
    const count = { for: sides.for.length, against: sides.against.length }
    return [
      ...(count.for === count.against ? [] : [faultAt(place, 'sides-differ-in-number', count)]),
      ...languages.flatMap((lang) => {
        const length = { for: sideLength(sides.for, lang), against: sideLength(sides.against, lang) }
        const longer = Math.max(length.for, length.against)
        const shorter = Math.min(length.for, length.against)
        return longer <= shorter * (1 + tolerance)
          ? []
          : [faultAt(place, 'sides-differ-in-length', { lang, ...length })]
      }),
    ]
  })
