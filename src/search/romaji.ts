import { toRomaji } from 'wanakana'

const kana = Array.from({ length: 0x3096 - 0x3041 + 1 }, (_, index) => String.fromCharCode(0x3041 + index))
const smallKana = [...'ゃゅょぁぃぅぇぉ']

/** wanakana's spelling of every kana and pair, read once: on a whole text its time grows with the square of the length. */
const readSpelling = (): ReadonlyMap<string, string> =>
  new Map(
    kana
      .flatMap((first) => [first, ...smallKana.map((second) => first + second)])
      .map((mora) => [mora, toRomaji(mora)]),
  )

let spelling: ReadonlyMap<string, string> | undefined
/** Read when it is first needed: the start has no use for it. */
const spellingOf = (mora: string): string => (spelling ??= readSpelling()).get(mora) ?? mora

/** Kana as Latin letters. Whatever is not kana stays, so that かくky and 核きょう keep what the IME has not converted. */
const spell = (folded: string): string =>
  folded
    .replace(/[ぁ-ゖ][ゃゅょぁぃぅぇぉ]?/g, (mora) => (mora === 'っ' ? mora : spellingOf(mora)))
    .replace(/っ+(?=([a-z]))/g, '$1')
    .replace(/っ/g, '')

/**
 * Brings the ways of writing one sound together, each rule for what people type: shi and si, chi and ti, tsu and tu, fu and
 * hu, ja and zya, shimbun and sinbun, IME's nn; then kyou, kyoo and kyo, sei and se. Order matters.
 */
const level = (latin: string): string =>
  latin
    .replace(/sh/g, 'sy')
    .replace(/tch/g, 'cch')
    .replace(/c+h/g, (match) => (match.length > 2 ? 'tty' : 'ty'))
    .replace(/j/g, 'zy')
    .replace(/y+/g, 'y')
    .replace(/([stz])yi/g, '$1i')
    .replace(/ts/g, 't')
    .replace(/f/g, 'h')
    .replace(/vu(?=[aieo])/g, 'b')
    .replace(/v/g, 'b')
    .replace(/wo/g, 'o')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/n+/g, 'n')
    .replace(/o[ou]+|e[ei]+|aa+|ii+|uu+/g, (vowels) => vowels.charAt(0))

/** How a folded text sounds, in Latin letters with long vowels collapsed: かくきょうゆう, kakukyouyuu and kakukyoyu are one. */
export const soundOf = (folded: string): string => level(spell(folded))

/**
 * The sound of a text that may break off inside a syllable. The last letters are dropped where the finished syllable would
 * be spelt otherwise (senshi is levelled to sensi, so sensh must not become sensy).
 */
export const soundTyped = (folded: string): string =>
  soundOf(folded)
    .replace(/(?<=[a-z])y$/, '')
    .replace(/c$/, 't')
