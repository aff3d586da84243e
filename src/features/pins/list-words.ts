import type { Language } from '../../content/schema/text.ts'
import type { StoreFault } from '../../store/fault.ts'
import type { PinState } from './state-of.ts'

type Words = {
  readonly title: string
  readonly lead: (count: number) => string
  readonly empty: string
  readonly state: (state: PinState, from: number, to: number) => string
  readonly stateLabel: string
  readonly unseen: string
  readonly deleted: (title: string, channel: string) => string
  readonly unpinned: (title: string, channel: string) => string
  readonly moreGone: (count: number) => string
  readonly choose: string
  readonly goneEntry: (id: string) => string
  readonly page: (page: number, pages: number) => string
  readonly previous: string
  readonly next: string
  readonly back: string
  readonly languages: Readonly<Record<Language, string>>
  readonly pinnedOn: (date: string) => string
  readonly link: string
  readonly refresh: string
  readonly inLanguage: Readonly<Record<Language, string>>
  readonly unpin: string
  readonly notListedTitle: string
  readonly notListed: string
  readonly notThere: (channel: string) => string
  readonly refreshed: string
  readonly noEntry: string
  readonly refreshFailedTitle: string
  readonly unrecorded: Readonly<Record<StoreFault, string>>
  readonly refreshAll: (count: number) => string
  readonly refreshing: (done: number, of: number) => string
  readonly refreshBusyTitle: string
  readonly refreshBusy: string
  readonly allCurrent: string
  readonly refreshedAll: (count: number) => string
  readonly failedAll: string
  readonly leftOver: (count: number) => string
  readonly unpinTitle: (title: string) => string
  readonly unpinAsk: string
  readonly keepPost: string
  readonly deletePost: string
  readonly unpinnedKept: string
  readonly unpinnedDeleted: string
  readonly unpinFailedTitle: string
  readonly mayNotUnpin: string
}

const pinsOf = (count: number): string => (count === 1 ? '1 pin' : `${count} pins`)

/** What is said about the pins that stand. */
export const listWords: Readonly<Record<Language, Words>> = {
  ja: {
    title: 'このサーバーのピン留め',
    lead: (count) =>
      `Rontenがピン留めした記事は${count}件です。メニューから選ぶと、更新、言語の変更、ピン留めの取り外しができます。`,
    empty: 'Rontenがピン留めした記事はありません。/pin でピン留めすると、ここに並びます。',
    state: (state, from, to) =>
      ({
        current: '最新です',
        outdated: `内容が古くなっています(版${from}、最新は版${to})`,
        due: '最新ですが、記事が再確認の時期です',
        gone: 'この記事はもうありません(ピン留めを外せます)',
      })[state],
    stateLabel: '状態',
    unseen: '投稿を確認できません(Rontenの権限か、接続の問題です)',
    deleted: (title, channel) => `「${title}」(${channel})は投稿が削除されていたので、一覧から外しました。`,
    unpinned: (title, channel) =>
      `「${title}」(${channel})は手でピン留めが外されていたので、一覧から外しました。投稿はそのままです。`,
    moreGone: (count) => `ほかに${count}件も、投稿かピン留めがなくなっていたので、一覧から外しました。`,
    choose: 'ピン留めを選ぶ',
    goneEntry: (id) => `なくなった記事(${id})`,
    page: (page, pages) => `${page}/${pages}ページ`,
    previous: '前へ',
    next: '次へ',
    back: '一覧に戻る',
    languages: { ja: '日本語', en: '英語' },
    pinnedOn: (date) => `${date}にピン留め`,
    link: '投稿を開く',
    refresh: '更新する',
    inLanguage: { ja: '日本語にする', en: '英語にする' },
    unpin: 'ピン留めを外す',
    notListedTitle: 'このピン留めは一覧にありません',
    notListed: 'すでに外されたか、削除されています。/pins で今の一覧をご覧ください。',
    notThere: (channel) =>
      `${channel} では、あなたに「メッセージをピン留め」の権限がないため、変更できません。権限のある人に頼んでください。`,
    refreshed: '投稿を最新の内容に更新しました。リンクは変わりません。',
    noEntry: 'この記事はもうないため、更新できません。ピン留めを外してください。',
    refreshFailedTitle: '更新できませんでした',
    unrecorded: {
      full: '投稿は更新しましたが、保存先がいっぱいで記録できませんでした。一覧には前のまま出ます。ボットの運営者に空き容量を増やすよう伝え、あとでもう一度お試しください。',
      'read-only':
        '投稿は更新しましたが、保存先に書き込めず記録できませんでした。一覧には前のまま出ます。ボットの運営者に伝え、あとでもう一度お試しください。',
      away: '投稿は更新しましたが、保存先につながらず記録できませんでした。一覧には前のまま出ます。少し待ってから、もう一度お試しください。',
    },
    refreshAll: (count) => `古いものをすべて更新(${count}件)`,
    refreshing: (done, of) => `更新しています(${done}/${of}件)`,
    refreshBusyTitle: 'いま更新しています',
    refreshBusy: 'このサーバーのピン留めを更新する作業が進んでいます。少し待ってから /pins で確かめてください。',
    allCurrent: '古くなっているピン留めはありません',
    refreshedAll: (count) => `${count}件を更新しました`,
    failedAll: '更新できなかったもの',
    leftOver: (count) => `まだ${count}件残っています。少し待ってから /pins を開き、もう一度更新してください。`,
    unpinTitle: (title) => `「${title}」のピン留めを外します`,
    unpinAsk:
      '投稿を残すか、投稿も削除するかを選んでください。残した投稿は、あとから更新されません。削除した投稿は元に戻せません。',
    keepPost: '外して、投稿は残す',
    deletePost: '外して、投稿も削除',
    unpinnedKept: 'ピン留めを外しました。投稿は残っていますが、今後は更新されません。',
    unpinnedDeleted: 'ピン留めを外し、投稿を削除しました。',
    unpinFailedTitle: '外せませんでした',
    mayNotUnpin: 'Rontenはこのチャンネルでピン留めを外せません。Rontenに「メッセージをピン留め」を許可してください。',
  },
  en: {
    title: 'Pins in this server',
    lead: (count) =>
      `Ronten has ${pinsOf(count)} here. Choose one from the menu to refresh it, change its language or unpin it.`,
    empty: 'Ronten has pinned nothing here. What you pin with /pin is listed here.',
    state: (state, from, to) =>
      ({
        current: 'up to date',
        outdated: `out of date (shows version ${from}, the latest is ${to})`,
        due: 'up to date, but the entry is due for review',
        gone: 'the entry is no longer there (you can unpin it)',
      })[state],
    stateLabel: 'State',
    unseen: 'the post cannot be checked (permissions of Ronten, or the connection)',
    deleted: (title, channel) => `"${title}" (${channel}) was taken off the list: its post had been deleted.`,
    unpinned: (title, channel) =>
      `"${title}" (${channel}) was taken off the list: it had been unpinned by hand. The post is still there.`,
    moreGone: (count) => `Further posts or pins that were gone and are off the list: ${count}.`,
    choose: 'Choose a pin',
    goneEntry: (id) => `an entry that is gone (${id})`,
    page: (page, pages) => `page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    back: 'Back to the list',
    languages: { ja: 'Japanese', en: 'English' },
    pinnedOn: (date) => `pinned on ${date}`,
    link: 'Open the post',
    refresh: 'Refresh',
    inLanguage: { ja: 'Show in Japanese', en: 'Show in English' },
    unpin: 'Unpin',
    notListedTitle: 'This pin is not on the list',
    notListed: 'It was unpinned or deleted already. See /pins for the present list.',
    notThere: (channel) =>
      `You do not have Pin Messages in ${channel}, so you cannot change this pin. Please ask somebody who has it.`,
    refreshed: 'The post now shows the latest version. Its link is the same.',
    noEntry: 'This entry is no longer there, so it cannot be refreshed. Please unpin it.',
    refreshFailedTitle: 'It could not be refreshed',
    unrecorded: {
      full: 'The post was changed, but the storage is full, so the list still shows it as before. Please tell whoever runs the bot that it needs more space, and try again later.',
      'read-only':
        'The post was changed, but the storage cannot be written to, so the list still shows it as before. Please tell whoever runs the bot, and try again later.',
      away: 'The post was changed, but the storage cannot be reached, so the list still shows it as before. Please try again in a moment.',
    },
    refreshAll: (count) => `Refresh all (${count})`,
    refreshing: (done, of) => `Refreshing (${done} of ${of})`,
    refreshBusyTitle: 'A refresh is already under way',
    refreshBusy: 'The pins of this server are being refreshed right now. Please look at /pins in a moment.',
    allCurrent: 'No pin is out of date',
    refreshedAll: (count) => `${pinsOf(count)} refreshed`,
    failedAll: 'Not refreshed',
    leftOver: (count) => `There are ${count} left. Please open /pins in a while and refresh again.`,
    unpinTitle: (title) => `Unpin "${title}"`,
    unpinAsk:
      'Should the post stay, or be deleted too? A post that stays is no longer refreshed. A deleted one cannot be brought back.',
    keepPost: 'Unpin, keep the post',
    deletePost: 'Unpin, delete the post',
    unpinnedKept: 'It is unpinned. The post is still there, but is no longer refreshed.',
    unpinnedDeleted: 'It is unpinned, and the post is deleted.',
    unpinFailedTitle: 'It could not be unpinned',
    mayNotUnpin: 'Ronten may not unpin in this channel. Please allow it Pin Messages.',
  },
}
