import type { Language } from '../../content/schema/text.ts'

type Words = {
  readonly title: string
  readonly lead: (count: number) => string
  readonly line: (channel: string, from: number, to: number) => string
  readonly more: (count: number) => string
  readonly note: string
  readonly refreshAll: string
  readonly list: string
}

/** What moderators are told after a change of content. */
export const offerWords: Readonly<Record<Language, Words>> = {
  ja: {
    title: 'ピン留めした記事の内容が新しくなりました',
    lead: (count) =>
      `次の${count}件は、前の版のままです。「すべて更新」を押すと、同じ投稿の中身を新しくします。リンクは変わりません。`,
    line: (channel, from, to) => `${channel}(版${from}から版${to}へ)`,
    more: (count) => `ほか${count}件`,
    note: 'ボタンは「メッセージをピン留め」の権限がある人が使えます。結果は押した人だけに表示します。',
    refreshAll: 'すべて更新',
    list: '一覧を見る',
  },
  en: {
    title: 'Pinned entries have a new version',
    lead: (count) =>
      `${count === 1 ? 'This pin still shows' : `These ${count} pins still show`} an older one. "Refresh all" updates the same posts; their links stay the same.`,
    line: (channel, from, to) => `${channel} (version ${from} to ${to})`,
    more: (count) => `and ${count} more`,
    note: 'The buttons are for people with Pin Messages. Only the person who presses sees the outcome.',
    refreshAll: 'Refresh all',
    list: 'See the list',
  },
}
