import type { EntryOf } from '../../content/schema/entry.ts'
import type { Text } from '../../content/schema/text.ts'
import { en } from '../../i18n/en.ts'
import { ja } from '../../i18n/ja.ts'
import type { Question } from './question.ts'
import { oneOf, type Random, shuffled } from './random.ts'
import { quizWords } from './words.ts'

type Misconception = EntryOf<'misconception'>
type Label = Misconception['label']

/** True statements beside the one that is not accurate. */
const mostTrue = 3

/**
 * Ratings to choose from, by the right one. A rating that somebody could argue for is not offered beside it: whether a claim is false or
 * only misleading is no matter for a quiz.
 */
const offered: Readonly<Record<Label, readonly Label[]>> = {
  false: ['false', 'contested', 'outdated', 'forecast'],
  misleading: ['misleading', 'contested', 'outdated', 'forecast'],
  contested: ['contested', 'outdated', 'forecast'],
  outdated: ['outdated', 'contested', 'forecast'],
  forecast: ['forecast', 'false', 'outdated'],
}

/**
 * A question on a misconception. Only a claim rated false is ever the inaccurate one: the others are asked about as ratings alone, beside
 * which true statements close to them (near misses) may be asked about.
 */
export const drawMisconception = (entry: Misconception, random: Random): Question => {
  const kinds =
    entry.label === 'false' ? [wrong, wrong, accurate, accurate, rating] : [rating, rating, rating, accurate]
  return (oneOf(kinds, random) ?? rating)(entry, random)
}

type Draw = (entry: Misconception, random: Random) => Question

/** Which of these is not accurate? The claim stands among true statements that sound like it. */
const wrong: Draw = (entry, random) => {
  const choices = shuffled([entry.claim, ...shuffled(entry.nearMisses, random).slice(0, mostTrue)], random)
  return { entry, kind: 'wrong', shown: undefined, choices, right: choices.indexOf(entry.claim) }
}

/** Is this accurate? Either the claim, where it is false, or a true statement that sounds like it. */
const accurate: Draw = (entry, random) => {
  const isClaim = entry.label === 'false' && random() < 0.5
  const shown = isClaim ? entry.claim : oneOf(entry.nearMisses, random)
  return { entry, kind: 'accurate', shown, choices: verdicts, right: isClaim ? 1 : 0 }
}

const verdicts: readonly Text[] = [
  { ja: quizWords.ja.accurate, en: quizWords.en.accurate },
  { ja: quizWords.ja.notAccurate, en: quizWords.en.notAccurate },
]

/** How is this claim rated? */
const rating: Draw = (entry) => ({
  entry,
  kind: 'rating',
  shown: entry.claim,
  choices: offered[entry.label].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map(labelText),
  right: offered[entry.label].toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).indexOf(entry.label),
})

/** Ratings stand in one order everywhere, so that none is marked by its place. */
const order: readonly Label[] = ['false', 'misleading', 'contested', 'outdated', 'forecast']

const labelText = (label: Label): Text => ({
  ja: `${ja.labels[label]} ― ${quizWords.ja.ratings[label]}`,
  en: `${en.labels[label]} – ${quizWords.en.ratings[label]}`,
})
