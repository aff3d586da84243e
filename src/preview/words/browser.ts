const ja = {
  dueOnly: (count: number): string => `再確認の時期の記事だけ(${count}件)`,
  group: (label: string, shown: number, total: number): string =>
    shown === total ? `${label}(${total}件)` : `${label}(${total}件中${shown}件)`,
  found: (count: number): string => `${count}件の記事`,
  none: '当てはまる記事はありません。',
  due: (since: string): string => `再確認の時期(${since}から)`,
  back: '一覧に戻る',
  lookUp: (command: string): string => `チャンネルで /${command} を使って調べる`,
  unavailable: '記事を読み込めませんでした。',
}

const en: typeof ja = {
  dueOnly: (count) => `Due for review only (${count})`,
  group: (label, shown, total) => (shown === total ? `${label} (${total})` : `${label} (${shown} of ${total})`),
  found: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  none: 'No entry fits.',
  due: (since) => `Due for review since ${since}`,
  back: 'Back to the list',
  lookUp: (command) => `Look it up in the channel with /${command}`,
  unavailable: 'The entries could not be loaded.',
}

/** The words of the content browser. */
export type BrowserWords = typeof ja

/** Those of a language of Discord's. */
export const browserWords = (locale: string): BrowserWords => (locale === 'ja' ? ja : en)
