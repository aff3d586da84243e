import type { Entry } from '../../content/schema/entry.ts'
import { languages, type Language, type Text } from '../../content/schema/text.ts'

/** A title without what stands in brackets after it, and that by itself: `大陸間弾道ミサイル`, `ICBM`. */
const titleNames = (title: string): readonly string[] =>
  [title.replace(/\s*[(（].*?[)）]/g, ''), ...[...title.matchAll(/[(（](.*?)[)）]/g)].map(([, inside = '']) => inside)]
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Each half of a title that joins two names: `Ownership and custody`. */
const halves = (name: string, lang: Language): readonly string[] =>
  name.split(lang === 'ja' ? /と|\s*\/\s*/ : /\s+and\s+|\s*\/\s*/).filter((half) => half.length > 1)

/** All names under which an entry goes in a language, the longest first. */
const namesOf = ({ title, aliases }: Entry, lang: Language): readonly string[] => {
  const titles = titleNames(title[lang])
  // English abbreviations stand in Japanese texts too.
  const foreign = lang === 'ja' ? aliases.en.filter((alias) => /^[A-Z0-9/-]{2,}$/.test(alias)) : []
  const names = [...titles, ...titles.flatMap((name) => halves(name, lang)), ...aliases[lang], ...foreign]
  return [...new Set(names)].toSorted((a, b) => b.length - a.length)
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Names of one's own kind of word: those of places also as adjectives, such as Italian for Italy. */
const adjectivesOf = ({ kind }: Entry, names: readonly string[]): readonly string[] =>
  kind === 'case' ? names.filter((name) => /^\p{Lu}\p{L}{4,}$/u.test(name)).map((name) => name.slice(0, 4)) : []

/**
 * What finds the names of an entry in a text. English ones are whole words, in either case, in the singular or the plural; Japanese has
 * no spaces between words, but `B61` is not found in `B61-12` there either.
 */
const patternOf = (entry: Entry, lang: Language): RegExp => {
  const known = patterns[lang].get(entry)
  const pattern = known ?? makePattern(entry, lang)
  if (known === undefined) patterns[lang].set(entry, pattern)
  return pattern
}

/** Made once for each entry: a quiz looks for the names of all entries of a kind. */
const patterns: Readonly<Record<Language, WeakMap<Entry, RegExp>>> = { ja: new WeakMap(), en: new WeakMap() }

const makePattern = (entry: Entry, lang: Language): RegExp => {
  const names = namesOf(entry, lang)
  if (lang === 'ja') {
    const each = names.map((name) =>
      /^[A-Za-z0-9/-]+$/.test(name) ? `(?<![A-Za-z0-9-])${escaped(name)}(?![A-Za-z0-9-])` : escaped(name),
    )
    return new RegExp(each.join('|'), 'gu')
  }
  const words = [
    ...names.map((name) => `${escaped(name)}(?:s|'s)?`),
    ...adjectivesOf(entry, names).map((stem) => `${escaped(stem)}\\p{L}*`),
  ]
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
}

/** Whether a text names an entry, in either language. */
export const isNamedIn = (entry: Entry, text: Text): boolean =>
  languages.some((lang) => text[lang].search(patternOf(entry, lang)) >= 0)

/** A text with the names of an entry replaced by a word that stands for it. */
export const withoutNames = (entry: Entry, text: Text, stand: Text): Text => {
  const hide = (lang: Language): string => {
    const hidden = text[lang].replace(patternOf(entry, lang), stand[lang])
    const again = escaped(stand[lang])
    // A text that gives the abbreviation in brackets after the name would say the same twice.
    return hidden.replace(new RegExp(`${again}\\s*[(（]${again}[)）]`, 'g'), stand[lang])
  }
  return { ja: hide('ja'), en: hide('en') }
}

/** Whether a text from which the names were taken still gives one away: by a title in it, or by a part of one. */
export const givesAway = ({ kind, title }: Entry, hidden: Text): boolean =>
  (kind === 'case' && partsOfPlace(title.ja).some((part) => hidden.ja.includes(part))) ||
  languages.some((lang) => {
    const text = hidden[lang].toLowerCase()
    const names = titleNames(title[lang]).map((name) => name.toLowerCase())
    const [, subject] =
      (lang === 'ja' ? /^([^〔、。]{2,}?)(?:とは|は)/ : /^(?:the |an? )?(\p{L}{5,})/u).exec(text) ?? []
    return names.some((name) => text.includes(name) || (subject !== undefined && name.includes(subject)))
  })

/** The beginnings of the places that one title joins: 北欧・バルト諸国. */
const partsOfPlace = (title: string): readonly string[] => {
  const parts = title.split('・')
  return parts.length === 1 ? [] : parts.flatMap((part) => (part.length >= 3 ? [part.slice(0, 3)] : []))
}

/** Whether one entry's title lies within the other's, as 抑止 in 拡大抑止: what fits the one may fit the other. */
export const areAlike = (one: Entry, other: Entry): boolean =>
  languages.some((lang) => {
    const [a = '', b = ''] = [one, other].map(({ title }) => titleNames(title[lang])[0]?.toLowerCase())
    return a.includes(b) || b.includes(a)
  })
