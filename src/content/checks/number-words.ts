/** Numbers of a sentence: those written in digits must have their like in the other language, those in words may be it. */
export type Numbers = { readonly digits: readonly number[]; readonly words: readonly number[] }

/** A text without the names that hold digits, such as B61-12 or F-35A: they are no numbers, and a pronoun may stand for one. */
export const withoutDesignations = (text: string): string =>
  text.normalize('NFKC').replace(/[A-Za-z]+-?\d+[A-Za-z]*(?:-\d+)*/g, ' ')
