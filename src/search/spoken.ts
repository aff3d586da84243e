import type { Entry } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { fold, limits, words } from './fold.ts'
import type { Names } from './names.ts'
import type { Readings } from './readings.ts'
import { soundOf } from './romaji.ts'

/** Shortest and longest sound taken for a name inside a text. Chance makes five letters too often in an English sentence. */
const shortest = { kana: 5, romaji: 5, english: 7 } as const
const longest = 40

/**
 * The Japanese names that a question without kanji says in kana or romaji: "kakukyouyuu to wa" says 核共有. In romaji a name begins
 * where a word does; where two names fit, the longer is meant. Latin letters from a reader of English are taken for romaji less
 * readily. Returns titles, each once, in the order said.
 */
export type NamesSaid = (question: string, lang: Language) => readonly string[]

/** Looks up the sounds of the pack's Japanese names in running text. */
export const createNamesSaid = (entries: readonly Entry[], { sound }: Names): NamesSaid => {
  const beginnings = new Set(
    sound.keys.filter((key) => key.lang === 'ja').map((key) => key.text.slice(0, shortest.kana)),
  )
  const titleAt = (heard: string, from: number, least: number): { title: string; length: number } | undefined => {
    if (!beginnings.has(heard.slice(from, from + shortest.kana))) return undefined
    for (let length = Math.min(longest, heard.length - from); length >= least; length--) {
      const keys = sound.equal(heard.slice(from, from + length)).filter((key) => key.lang === 'ja')
      const key = keys.find(({ alias }) => !alias) ?? keys[0]
      const title = key && entries[key.entry]?.title.ja
      if (title !== undefined) return { title, length }
    }
    return undefined
  }
  return (question, lang) => {
    const parts = words(question, limits.question)
    if (parts.some((part) => part.script === 'han')) return []
    const isKana = parts.some((part) => part.script === 'hiragana' || part.script === 'katakana')
    const least = isKana ? shortest.kana : lang === 'ja' ? shortest.romaji : shortest.english
    const heardParts = isKana ? [soundOf(fold(question, limits.question))] : parts.map((part) => soundOf(part.text))
    const heard = heardParts.join('')
    let edge = 0
    const edges = new Set(heardParts.map((part) => (edge += part.length) - part.length))
    const titles = new Set<string>()
    for (let at = 0; at < heard.length;) {
      const found = isKana || edges.has(at) ? titleAt(heard, at, least) : undefined
      if (found) titles.add(found.title)
      at += found?.length ?? 1
    }
    return [...titles]
  }
}

/** Shortest sound taken for a word in kanji: below it lie endings and particles. */
const shortestWord = 4

/**
 * Looks up the words that the names of a pack are made of: こうげき says 攻撃. Romaji is read for readers of Japanese only, and only words that
 * a stretch of Latin letters begins with.
 */
const createWordsSaid = (readings: Readings): NamesSaid => {
  const written = new Map<string, string[]>()
  for (const [kanji, reading] of readings) {
    const sound = soundOf(reading)
    if (sound.length < shortestWord) continue
    const alike = written.get(sound)
    if (alike) alike.push(kanji)
    else written.set(sound, [kanji])
  }
  const wordsAt = (heard: string, from: number): { said: readonly string[]; length: number } | undefined => {
    for (let length = Math.min(longest, heard.length - from); length >= shortestWord; length--) {
      const said = written.get(heard.slice(from, from + length))
      if (said) return { said, length }
    }
    return undefined
  }
  return (question, lang) => {
    const parts = words(question, limits.question)
    const isKana = parts.some((part) => part.script === 'hiragana' || part.script === 'katakana')
    if (parts.some((part) => part.script === 'han') || (!isKana && lang !== 'ja')) return []
    const found = new Set<string>()
    for (const heard of isKana ? [soundOf(fold(question, limits.question))] : parts.map(({ text }) => soundOf(text)))
      for (let at = 0; at < heard.length;) {
        const here = wordsAt(heard, at)
        if (!here && !isKana) break
        for (const word of here?.said ?? []) found.add(word)
        at += here?.length ?? 1
      }
    return [...found]
  }
}

/** Looks up both: whole names, and the words in kanji that names are made of (all of those that sound alike). */
export const createSaid = (entries: readonly Entry[], names: Names): NamesSaid => {
  const [namesSaid, wordsSaid] = [createNamesSaid(entries, names), createWordsSaid(names.readings)]
  return (question, lang) => [...namesSaid(question, lang), ...wordsSaid(question, lang)]
}
