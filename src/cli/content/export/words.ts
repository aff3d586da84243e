import type { Language } from '../../../content/schema/text.ts'

/** What exported decks and texts say around the content, and what the terminal says of them. */
type ExportWords = {
  readonly front: {
    readonly term: (title: string) => string
    readonly misconception: (claim: string) => string
    readonly debate: (title: string) => string
    readonly case: (title: string) => string
    readonly comparison: (title: string) => string
  }
  readonly licence: (pack: string, licence: string, url: string) => string
  readonly version: (version: string, day: string) => string
  readonly noCards: string
  readonly noVerdict: string
  readonly wrote: (file: string, entries: number, kilobytes: number) => string
  readonly leftOut: (count: number, why: string) => string
  readonly unknown: (formats: string) => string
  readonly cannotWrite: (file: string, why: string) => string
}

/** What exports say, in both languages. */
export const exportWords: Readonly<Record<Language, ExportWords>> = {
  ja: {
    front: {
      term: (title) => `「${title}」とは何ですか。`,
      misconception: (claim) => `「${claim}」と言われることがあります。実際はどうですか。`,
      debate: (title) => `${title}。双方の主な論を挙げてください。`,
      case: (title) => `${title}: いまの状況と要点は何ですか。`,
      comparison: (title) => `「${title}」の要点は何ですか。`,
    },
    licence: (pack, licence, url) => `Ronten(論点)「${pack}」 ${licence} ${url}`,
    version: (version, day) => `内容の版 ${version}、${day}に作成`,
    noCards: '勉強会の手引きは、覚える内容を持たないのでカードにしません',
    noVerdict: '予測と見解が分かれる主張は、当否を判定していないのでClaimReviewにしません',
    wrote: (file, entries, kilobytes) => `${file} に書き出しました(記事${entries}件、${kilobytes} kB)`,
    leftOut: (count, why) => `含めなかった記事${count}件: ${why}`,
    unknown: (formats) => `形式を選んでください: ${formats}`,
    cannotWrite: (file, why) => `${file} に書き込めません(${why})。フォルダーと書き込み権限を確かめてください`,
  },
  en: {
    front: {
      term: (title) => `What does “${title}” mean?`,
      misconception: (claim) => `Some say: “${claim}” What is the case?`,
      debate: (title) => `${title} Name the main arguments of both sides.`,
      case: (title) => `${title}: where do things stand, and what matters?`,
      comparison: (title) => `What are the main points of “${title}”?`,
    },
    licence: (pack, licence, url) => `Ronten, “${pack}”, ${licence} ${url}`,
    version: (version, day) => `content version ${version}, made on ${day}`,
    noCards: 'study guides hold nothing to learn by heart, so they make no cards',
    noVerdict: 'forecasts and contested claims carry no verdict, so they make no ClaimReview',
    wrote: (file, entries, kilobytes) => `wrote ${file} (${entries} entries, ${kilobytes} kB)`,
    leftOut: (count, why) => `${count} entries left out: ${why}`,
    unknown: (formats) => `Choose a format: ${formats}`,
    cannotWrite: (file, why) => `cannot write ${file} (${why}). Check the folder and its permissions`,
  },
}
