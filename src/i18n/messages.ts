import type { Language } from '../content/schema/text.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import type { Messages } from './shape.ts'

const all: Readonly<Record<Language, Messages>> = { ja, en }

/** What Ronten says in a language. The language is always an argument: one process answers in both at once. */
export const messages = (lang: Language): Messages => all[lang]
