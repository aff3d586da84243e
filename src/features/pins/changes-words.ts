import type { Language } from '../../content/schema/text.ts'

type Words = {
  readonly button: string
  readonly title: (title: string) => string
  readonly since: (version: number) => string
  readonly nothing: (version: number) => string
}

/** What is said of the changes of an entry. */
export const changesWords: Readonly<Record<Language, Words>> = {
  ja: {
    button: '変更点',
    title: (title) => `「${title}」の変更点`,
    since: (version) => `この投稿は版${version}です。その後の変更は次のとおりです。`,
    nothing: (version) => `この投稿(版${version})は最新です。その後の変更はありません。`,
  },
  en: {
    button: 'What changed',
    title: (title) => `What changed in "${title}"`,
    since: (version) => `The post shows version ${version}. Since then this has changed:`,
    nothing: (version) => `The post (version ${version}) is up to date. Nothing has changed since.`,
  },
}
