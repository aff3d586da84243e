import type { Language } from '../../content/schema/text.ts'

/** What the page says about the content and its files. */
const ja = {
  faults: (count: number): string => `記事のファイルに直すところが${count}件あります`,
  stays: '直るまでは、前の内容のまま答えます。ファイルを保存すると、もう一度検査します。',
  waiting: (count: number): string => `変更を表示しています。公開の前にすることが${count}件あります`,
  more: (count: number): string => `ほかに${count}件あります`,
  learning:
    '新しい内容を学習しています(十数秒)。名前での検索は、今も使えます。/ask などの質問には、学習が済んでから答えることがあります。',
  outdated: 'この記事は変わりました。投稿済みのメッセージは、Discordでもひとりでには変わりません。',
  openNew: '新しい内容を見る',
  renewed: '記事が変わったので、このカードを開き直しました',
}

/** The words about content in one language. */
export type ContentWords = typeof ja

const en: ContentWords = {
  faults: (count) =>
    count === 1 ? 'One thing to mend in the content files' : `${count} things to mend in the content files`,
  stays: 'Until then the earlier content answers. Saving a file checks again.',
  waiting: (count) =>
    count === 1
      ? 'Your change is shown. One thing is left to do before it can be published'
      : `Your changes are shown. ${count} things are left to do before they can be published`,
  more: (count) => `and ${count} more`,
  learning:
    'Learning from the new content (some 15 seconds). Names are found at once; a question, as in /ask, may be answered only after that.',
  outdated: 'This entry has changed. A message that was posted does not change by itself, on Discord either.',
  openNew: 'See it as it reads now',
  renewed: 'The entry changed, so this card was opened again',
}

/** Those of a language. */
export const contentWords = (lang: Language): ContentWords => ({ ja, en })[lang]
