import type { Pack } from '../../content/pack.ts'
import type { EntryOf } from '../../content/schema/entry.ts'
import type { Text } from '../../content/schema/text.ts'
import { areAlike, givesAway, isNamedIn, withoutNames } from './names.ts'
import type { Question } from './question.ts'
import { type Random, shuffled } from './random.ts'

type Named = EntryOf<'term'> | EntryOf<'case'>

/** Choices of a question, the right one included. */
const most = 4
/** The nearest of the other choices are drawn from so many, so that the same question does not always look the same. */
const near = 5

/** What stands in a description in place of the name that is asked for. */
const stands: Readonly<Record<Named['kind'], Text>> = {
  term: { ja: '〔この用語〕', en: '[this term]' },
  case: { ja: '〔ここ〕', en: '[this place]' },
}

/**
 * Which term, or which place, does this description fit best? The description is the entry's summary without its names. Undefined where it
 * gives the answer away all the same, or where nothing else would be a fair choice.
 */
export const drawNamed = (entry: Named, pack: Pack, random: Random): Question | undefined => {
  const shown = withoutNames(entry, entry.summary, stands[entry.kind])
  if (givesAway(entry, shown) || (entry.kind === 'term' && saysTwice(shown, stands.term))) return undefined
  const others = shuffled(nearest(entry, pack).slice(0, near), random).slice(0, most - 1)
  if (others.length === 0) return undefined
  const choices = shuffled([entry, ...others], random)
  return {
    entry,
    kind: entry.kind,
    shown,
    choices: choices.map(({ title }) => title),
    right: choices.indexOf(entry),
  }
}

/** Whether a sentence says the word that stands for the name more than once: a definition without its own words reads as a riddle. */
const saysTwice = (shown: Text, stand: Text): boolean =>
  (['ja', 'en'] as const).some((lang) =>
    shown[lang].split(lang === 'ja' ? '。' : '. ').some((sentence) => sentence.split(stand[lang]).length > 2),
  )

/**
 * Other entries of the kind, those named as related first, then those that share most of what they are related to. Left out is what would
 * be no fair choice: what the description itself names, what goes by nearly the same name, and places of which one may lie in the other.
 */
const nearest = (entry: Named, pack: Pack): readonly Named[] => {
  const own = new Set([...entry.related, entry.id])
  const closeness = ({ id, related }: Named): number =>
    (own.has(id) ? 100 : 0) + (related.includes(entry.id) ? 50 : 0) + related.filter((each) => own.has(each)).length
  return pack
    .ofKind<Named['kind']>(entry.kind)
    .filter(
      (other) =>
        other !== entry && !isNamedIn(other, entry.summary) && !areAlike(entry, other) && !shareHistory(entry, other),
    )
    .map((other) => ({ other, closeness: closeness(other) }))
    .toSorted((a, b) => b.closeness - a.closeness)
    .map(({ other }) => other)
}

/** Whether two places went through the same on several days, as a country and the region around it do. */
const shareHistory = (one: Named, other: Named): boolean => {
  if (one.kind !== 'case' || other.kind !== 'case') return false
  const days = new Set(one.events.map(({ date }) => date).filter((date) => date.length === 10))
  return new Set(other.events.map(({ date }) => date).filter((date) => days.has(date))).size > 1
}
