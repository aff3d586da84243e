import type { Block } from '../../cards/card.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Question } from './question.ts'
import { quizWords } from './words.ts'

/** Labels of buttons longer than this wrap on a telephone (Discord docs, design guidelines for buttons: 34 to 38 characters). */
const shortLabel = 34

const letters = ['A', 'B', 'C', 'D'] as const

/** Whether the choices stand on the card under letters, because they are too long for buttons. */
const isLettered = ({ choices }: Question, lang: Language): boolean =>
  choices.some((choice) => choice[lang].length > shortLabel)

/** What stands on the button of each choice: the choice itself, or its letter. */
export const choiceLabels = (question: Question, lang: Language): readonly string[] =>
  isLettered(question, lang)
    ? letters.slice(0, question.choices.length)
    : question.choices.map((choice) => choice[lang])

/** A choice as it is named in a sentence: with its letter, where it has one. */
export const choiceText = (question: Question, choice: number, lang: Language): string => {
  const text = question.choices[choice]?.[lang] ?? ''
  return isLettered(question, lang) ? `${letters[choice] ?? ''}. ${text}` : text
}

/** What was asked, beside its answer. A description stands in the explanation, with the name that it was asked without. */
export const recallBlocks = (question: Question, lang: Language): readonly Block[] =>
  askedBlocks(question.kind === 'term' || question.kind === 'case' ? { ...question, shown: undefined } : question, lang)

/** What is asked, and about what. */
const askedBlocks = ({ kind, shown }: Question, lang: Language): readonly Block[] => [
  { kind: 'lead', text: quizWords[lang].ask[kind] },
  ...(shown === undefined ? [] : [{ kind: 'quote', text: shown[lang] } as const]),
]

/** The question with its choices, where buttons cannot hold them. */
export const questionBlocks = (question: Question, lang: Language): readonly Block[] => [
  ...askedBlocks(question, lang),
  ...(isLettered(question, lang)
    ? question.choices.map((choice, index): Block => ({
        kind: 'item',
        label: letters[index] ?? '',
        text: choice[lang],
      }))
    : []),
]
