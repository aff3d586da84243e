import type { Config } from '../config.ts'
import type { Language } from '../content/schema/text.ts'

type Address = NonNullable<Config['ops']>

/** What is said of a start to whoever runs the bot, in the language of their terminal. */
export const startWords = {
  ja: {
    reading: (url: string) => `記事を読み込んでいます(数秒): ${url}`,
    learning: '新しい内容を学習しています(十数秒)。その間も、名前での検索には答えます',
    content: (place: string) =>
      `${place}: 記事のフォルダを読めません。フォルダがあるか、読み取り権限があるか確かめてください`,
    store: (name: string, place: string) =>
      `${name}: 保存先(${place})を開けません。書き込み権限、空き容量、接続先を確かめてください`,
    port: (name: string, { host, port }: Address) =>
      `${name}: ${host} のポート${port}で待ち受けられません。ほかのプログラムが使っていないか確かめるか、別の番号にしてください`,
  },
  en: {
    reading: (url: string) => `Reading the entries (some seconds): ${url}`,
    learning: 'Learning from new content (some 15 seconds); names are answered all the while',
    content: (place: string) => `${place}: cannot read the entries. See whether the folder is there and may be read`,
    store: (name: string, place: string) =>
      `${name}: cannot open the store (${place}). Check its permissions, the free space or the address`,
    port: (name: string, { host, port }: Address) =>
      `${name}: cannot listen on port ${port} of ${host}. See whether another program uses it, or choose another number`,
  },
} as const satisfies Record<Language, object>
