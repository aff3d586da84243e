import type { Language } from '../../content/schema/text.ts'
import { en } from './words/en.ts'
import { ja } from './words/ja.ts'
import type { Words } from './words/shape.ts'

/** What is said about the question box. */
export const questionsWords: Readonly<Record<Language, Words>> = { ja, en }
