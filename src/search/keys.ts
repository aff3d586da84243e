import type { Entry } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { fold, words } from './fold.ts'
import { learnReadings, toKana, type Readings } from './readings.ts'
import { soundOf } from './romaji.ts'

/** Something an entry may be called by, ready to be compared. */
export type Key = {
  /** Position of its entry in the catalogue. */
  readonly entry: number
  /** Folded. Unique within its entry and channel. */
  readonly text: string
  /** The language it is written in; `undefined` for ids and codes, which belong to both. */
  readonly lang: Language | undefined
  /** Not the title, its reading, the id or the code: gives way to them. */
  readonly alias: boolean
  /** Written in Latin letters, so that it sounds like itself only to those who type kana: ナトー is NATO, but natou is not. */
  readonly latin: boolean
  /** Offsets in `text` at which a word begins. */
  readonly starts: readonly number[]
}

type Name = { readonly text: string; readonly lang: Language | undefined; readonly alias: boolean }

/** `Non-Proliferation Treaty (NPT)` is also called by either part, `沖縄(1972年まで)` by the first alone. */
const titleParts = (title: string): readonly string[] => {
  const [, name, inner] = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(title) ?? []
  if (name === undefined || inner === undefined) return []
  return /^[A-Z][A-Z0-9/-]{1,9}$/.test(inner) ? [name, inner] : [name]
}

/** Everything an entry may be called by, the strongest first. The order decides which of two equal keys stays. */
const namesOf = (entry: Entry): readonly Name[] => {
  const both = (alias: boolean, lists: Readonly<Record<Language, readonly string[]>>): Name[] =>
    (['ja', 'en'] as const).flatMap((lang) => lists[lang].map((text) => ({ text, lang, alias })))
  return [
    ...both(false, { ja: [entry.title.ja, entry.reading], en: [entry.title.en] }),
    { text: entry.code, lang: undefined, alias: false },
    { text: entry.code.replace(/^([a-z])0+/, '$1'), lang: undefined, alias: false },
    { text: entry.id, lang: undefined, alias: false },
    ...both(true, { ja: titleParts(entry.title.ja), en: titleParts(entry.title.en) }),
    ...both(true, entry.aliases),
  ]
}

const isJapanese = (text: string): boolean => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)

/** One word in Latin letters, such as NATO: may be typed in kana as it sounds. A sentence may not. */
const isSpoken = (text: string): boolean => /^[A-Za-z0-9]{3,12}$/.test(text)

/** The keys of a pack in two channels: `plain` as written, `sound` as heard. */
export type Keys = { readonly plain: readonly Key[]; readonly sound: readonly Key[]; readonly readings: Readings }

/** Reads all names of all entries once, so that a key press folds nothing but what was typed. */
export const buildKeys = (entries: readonly Entry[]): Keys => {
  const readings = learnReadings(entries.map((entry) => ({ title: entry.title.ja, reading: entry.reading })))
  const heard = (text: string): string => soundOf(toKana(text, readings))
  const channel = (use: (name: Name) => readonly string[] | undefined): readonly Key[] =>
    entries.flatMap((entry, index) => {
      const own = new Map<string, Key>()
      for (const name of namesOf(entry)) {
        const parts = use(name)
        const text = parts?.join('') ?? ''
        if (!parts || text === '' || own.has(text)) continue
        let at = 0
        const starts = parts.map((part) => (at += part.length) - part.length)
        const { lang, alias } = name
        own.set(text, { entry: index, text, lang, alias, latin: !isJapanese(name.text), starts })
      }
      return [...own.values()]
    })
  return {
    readings,
    plain: channel(({ text }) => words(text).map((word) => word.text)),
    sound: channel(({ text, lang }) => {
      if (lang === undefined || !(isJapanese(text) || isSpoken(text))) return undefined
      return text.split(/[\s・/]+/u).map((part) => heard(fold(part)))
    }),
  }
}
