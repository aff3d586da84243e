import { fold } from './fold.ts'

/** How stretches of kanji are read in this pack: 核 is かく, 共有 is きょうゆう. */
export type Readings = ReadonlyMap<string, string>

type Sample = { readonly title: string; readonly reading: string }

const kanjiRun = /\p{sc=Han}+/gu
/** A kanji is read with one to four kana. Longer readings exist, but leave the alignment with too much choice. */
const kanaPerKanji = 4

/** Splits a title into stretches of kana (which the reading repeats) and of anything else (which it spells out). */
const stretches = (title: string): readonly string[] => title.match(/[ぁ-ゖ]+|[^ぁ-ゖ]+/g) ?? []

/** Every way to lay the stretches over the reading; stops at two, since only a single way teaches anything. */
const alignments = (parts: readonly string[], reading: string, known: Readings): readonly (readonly string[])[] => {
  const [part, ...rest] = parts
  if (part === undefined) return reading === '' ? [[]] : []
  const fixed = /^[ぁ-ゖ]/.test(part) ? part : known.get(part)
  const shortest = fixed?.length ?? 1
  const longest = fixed?.length ?? Math.min(reading.length, part.length * kanaPerKanji)
  const ways: (readonly string[])[] = []
  for (let length = shortest; length <= longest && ways.length < 2; length++) {
    const head = reading.slice(0, length)
    if (fixed !== undefined && head !== fixed) break
    for (const way of alignments(rest, reading.slice(length), known)) ways.push([head, ...way])
  }
  return ways
}

/** Cuts a known beginning or end off a stretch: with 核 known, 核共有 teaches 共有. */
const learnParts = (run: string, reading: string, known: Map<string, string>): void => {
  for (let cut = 1; cut < run.length; cut++) {
    const [head, tail] = [run.slice(0, cut), run.slice(cut)]
    const [first, last] = [known.get(head), known.get(tail)]
    if (first !== undefined && last === undefined && reading.startsWith(first) && reading.length > first.length)
      known.set(tail, reading.slice(first.length))
    if (last !== undefined && first === undefined && reading.endsWith(last) && reading.length > last.length)
      known.set(head, reading.slice(0, -last.length))
  }
}

/** Rounds of learning: what one round finds settles titles that were open before. Three rounds find nearly all. */
const rounds = 3

/**
 * Learns the readings of kanji from the titles of a pack and their readings, so that half-converted input (核きょうゆう) and
 * the romaji of aliases are understood without a dictionary. Only unambiguous alignments count; the first reading found stays.
 */
export const learnReadings = (samples: readonly Sample[]): Readings => {
  const known = new Map<string, string>()
  const folded = samples.map((sample) => ({ parts: stretches(fold(sample.title)), reading: fold(sample.reading) }))
  for (let round = 0; round < rounds; round++) {
    for (const { parts, reading } of folded) {
      const [way, other] = alignments(parts, reading, known)
      if (!way || other) continue
      parts.forEach((part, index) => {
        const sound = way[index] ?? ''
        if (!/^\p{sc=Han}+$/u.test(part)) return
        if (!known.has(part)) known.set(part, sound)
        learnParts(part, sound, known)
      })
    }
  }
  return known
}

/** Kanji looked up together: keeps the work linear, and names of this length are always cut into known parts. */
const longestStretch = 8

/** Writes kanji as kana where a reading is known, the longest stretch first; unknown kanji stay. */
export const toKana = (folded: string, readings: Readings): string =>
  folded.replace(kanjiRun, (run) => {
    let kana = ''
    for (let at = 0; at < run.length;) {
      let length = Math.min(run.length - at, longestStretch)
      while (length > 1 && !readings.has(run.slice(at, at + length))) length--
      const stretch = run.slice(at, at + length)
      kana += readings.get(stretch) ?? stretch
      at += length
    }
    return kana
  })
