/** How much of a text is looked at, in UTF-16 units after folding; what lies behind is ignored. */
export const limits = {
  /** A title or name. Discord cuts a choice at 100, and no title comes near it. */
  typed: 100,
  /** A question. Longer ones repeat themselves, and search time grows with every word. */
  question: 300,
} as const

/** Units read before folding: room for marks and spaces that fold away, yet 6,000 of them cost no more than this. */
const rawLimit = 1200

const asciiOnly = /^[\0-\x7f]*$/
/** Every combining mark but the two that make か into が and は into ぱ: those tell words apart. */
const marks = /[^\P{M}\u3099\u309a]/gu
const katakana = /[ァ-ヶ]/g
/** Everything that is no letter or digit, and the long vowel mark, which people leave out or type as a hyphen. */
const dropped = /[^\p{L}\p{N}]|ー/gu
const kanjiDigits = '〇一二三四五六七八九'
const kanjiDigit = /[〇一二三四五六七八九]/g
const run =
  /\p{sc=Han}+|[\p{sc=Katakana}ー]+|[\p{sc=Hiragana}ー]+|\p{N}+|[^\P{L}\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー]+/gu

/** Lower case, one width, no diacritics; spaces, dots and hyphens still stand. Never throws, whatever the text. */
export const normalise = (text: string): string => {
  const head = text.slice(0, rawLimit)
  if (asciiOnly.test(head)) return head.toLowerCase()
  return head.normalize('NFKC').toLowerCase().normalize('NFKD').replace(marks, '').normalize('NFC')
}

/** The second half of `fold`, for texts that are normalised already. */
export const squeeze = (normalised: string): string =>
  normalised
    .replace(dropped, '')
    .replace(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(kanjiDigit, (digit) => String(kanjiDigits.indexOf(digit)))

/**
 * The form in which texts are compared: katakana as hiragana, kanji digits as 0 to 9 (非核三原則 = 非核3原則), nothing but
 * letters and digits. Empty for a text without any, such as emoji or punctuation alone.
 */
export const fold = (text: string, limit: number = limits.typed): string => squeeze(normalise(text)).slice(0, limit)

/** The writing of a stretch of text; it tells where Japanese words may begin and which bigrams are mere grammar. */
type Script = 'han' | 'katakana' | 'hiragana' | 'digit' | 'latin'

/** A stretch in one script, folded. */
export type Word = {
  readonly text: string
  readonly script: Script
  /** Follows the one before without a gap. */ readonly joined: boolean
}

const scriptOf = (letter: string): Script => {
  if (/\p{sc=Han}/u.test(letter)) return 'han'
  if (/\p{sc=Katakana}/u.test(letter)) return 'katakana'
  if (/[\p{sc=Hiragana}ー]/u.test(letter)) return 'hiragana'
  return /\p{N}/u.test(letter) ? 'digit' : 'latin'
}

/** Splits a text where the script changes or a gap stands: 核の傘 is 核, の, 傘. Any other alphabet counts as Latin. */
export const words = (text: string, limit: number = limits.typed): readonly Word[] => {
  const found: Word[] = []
  let room = limit
  let end = -1
  for (const match of normalise(text).matchAll(run)) {
    const folded = squeeze(match[0]).slice(0, room)
    const joined = match.index === end
    end = match.index + match[0].length
    if (folded === '') continue
    found.push({ text: folded, script: scriptOf(match[0]), joined })
    room -= folded.length
    if (room <= 0) break
  }
  return found
}
