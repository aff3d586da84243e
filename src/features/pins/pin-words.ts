import type { Language } from '../../content/schema/text.ts'

/** The permissions that Ronten needs to pin, by what Discord calls them. */
export type Needed = 'ViewChannel' | 'ReadMessageHistory' | 'SendMessages' | 'SendMessagesInThreads' | 'PinMessages'

type Words = {
  readonly permissions: Readonly<Record<Needed, string>>
  readonly whichTitle: string
  readonly which: string
  readonly cannotTitle: string
  readonly forum: string
  readonly otherKind: string
  readonly youLack: (channel: string) => string
  readonly botLacks: (channel: string, permissions: readonly string[]) => string
  readonly done: (title: string, channel: string) => string
  readonly announcement: string
  readonly link: string
  readonly already: (title: string, channel: string) => string
  readonly alreadyAbout: string
  readonly busyTitle: string
  readonly busy: string
  readonly unknownTitle: string
  readonly unknown: string
  readonly nothingPosted: string
  readonly mayNotPin: string
  readonly takenBack: string
  readonly left: string
  readonly refresh: string
  readonly list: string
  readonly starter: {
    readonly none: string
    readonly title: string
    readonly lead: (channel: string, language: string) => string
    readonly there: string
    readonly allThere: string
    readonly confirm: (count: number) => string
    readonly progress: (done: number, of: number) => string
    readonly over: (count: number) => string
    readonly state: Readonly<Record<'pinned' | 'already' | 'busy' | 'unknown' | 'failed' | 'skipped', string>>
    readonly stopped: string
  }
}

/** What is said about pinning. */
export const pinWords: Readonly<Record<Language, Words>> = {
  ja: {
    permissions: {
      ViewChannel: 'チャンネルを見る',
      ReadMessageHistory: 'メッセージ履歴を読む',
      SendMessages: 'メッセージを送信',
      SendMessagesInThreads: 'スレッドでメッセージを送信',
      PinMessages: 'メッセージをピン留め',
    },
    whichTitle: '何をピン留めしますか',
    which: 'entry で記事を1つ選ぶか、set で「はじめの一式」を選んでください。両方を同時には選べません。',
    cannotTitle: 'ピン留めできませんでした',
    forum:
      'フォーラムには、記事をピン留めする場所がありません。ピン留めしたい投稿を開いてそこで /pin を使うか、channel でその投稿を選んでください。',
    otherKind:
      'この種類のチャンネルにはピン留めできません。テキストチャンネル、アナウンスチャンネル、スレッドのどれかを選んでください。',
    youLack: (channel) =>
      `${channel} では、あなたに「メッセージをピン留め」の権限がありません。権限のある人に頼むか、別のチャンネルを選んでください。`,
    botLacks: (channel, permissions) =>
      `${channel} で、Rontenに次の権限が足りません: ${permissions.map((name) => `「${name}」`).join('、')}。チャンネルの編集画面の「権限」で、Rontenのロールに許可してください。`,
    done: (title, channel) => `「${title}」を ${channel} に投稿し、ピン留めしました。`,
    announcement:
      'ここはアナウンスチャンネルですが、Rontenは投稿を公開しません。フォローしているサーバーには、投稿もあとからの更新も届きません。',
    link: '投稿を開く',
    already: (title, channel) => `「${title}」は、すでに ${channel} にピン留めされています。`,
    alreadyAbout: '内容を最新にするには「更新する」を押してください。投稿のリンクは変わりません。',
    busyTitle: 'いまピン留めしています',
    busy: '同じ記事を、このチャンネルにピン留めする作業が進んでいます。少し待ってから /pins で確かめてください。',
    unknownTitle: '投稿できたか確かめています',
    unknown:
      'Discordから返事がなく、投稿が届いたか分かりません。数分のうちにRontenが確かめ、届いていればピン留めまで済ませます。届いていなければ何も残りません。あとで /pins をご覧ください。',
    nothingPosted: '何も投稿していません。',
    mayNotPin: 'このチャンネルでRontenにピン留めの権限がありません。「メッセージをピン留め」を許可してください。',
    takenBack: '投稿は取り消しました。',
    left: '投稿を取り消せませんでした。数分のうちにRontenがもう一度試します。急ぐときは、投稿を手で削除してください。',
    refresh: '更新する',
    list: 'ピン留めの一覧',
    starter: {
      none: 'いまの内容には「はじめの一式」がありません。entry で記事を選んでください。',
      title: 'はじめの一式をピン留めします',
      lead: (channel, language) =>
        `次の記事を、この順で ${channel} に1件ずつ${language}で投稿し、ピン留めします。まだ何も投稿していません。`,
      there: 'すでにピン留めされているので、そのまま残します',
      allThere: 'すべて、すでにピン留めされています。',
      confirm: (count) => `${count}件を投稿してピン留め`,
      progress: (done, of) => `ピン留めしています(${done}/${of}件)`,
      over: (count) => `${count}件をピン留めしました`,
      state: {
        pinned: 'ピン留めしました',
        already: 'すでにピン留めされていたので、そのままです',
        busy: 'ほかの人がいまピン留めしています',
        unknown: '投稿できたか確かめています。数分後に /pins をご覧ください',
        failed: 'できませんでした',
        skipped: '投稿していません',
      },
      stopped: '問題を直してから、もう一度 /pin set:starter をお使いください。残りだけが投稿されます。',
    },
  },
  en: {
    permissions: {
      ViewChannel: 'View Channel',
      ReadMessageHistory: 'Read Message History',
      SendMessages: 'Send Messages',
      SendMessagesInThreads: 'Send Messages in Threads',
      PinMessages: 'Pin Messages',
    },
    whichTitle: 'What shall be pinned?',
    which: 'Choose one entry with entry, or the starter set with set. They cannot go together.',
    cannotTitle: 'It could not be pinned',
    forum:
      'A forum itself has no place for pinned messages. Use /pin inside the post where you want the entry, or choose that post with channel.',
    otherKind:
      'Nothing can be pinned in this kind of channel. Choose a text channel, an announcement channel or a thread.',
    youLack: (channel) =>
      `You do not have Pin Messages in ${channel}. Ask somebody who has it, or choose another channel.`,
    botLacks: (channel, permissions) =>
      `Ronten lacks permissions in ${channel}: ${permissions.join(', ')}. Please allow them for Ronten's role under Permissions in the settings of the channel.`,
    done: (title, channel) => `"${title}" was posted in ${channel} and pinned.`,
    announcement:
      'This is an announcement channel, but Ronten does not publish the post: servers that follow the channel get neither the post nor its updates.',
    link: 'Open the post',
    already: (title, channel) => `"${title}" is already pinned in ${channel}.`,
    alreadyAbout: 'Press Refresh to bring it up to date. The link to the post stays the same.',
    busyTitle: 'It is being pinned now',
    busy: 'The same entry is just being pinned in this channel. Please look at /pins in a moment.',
    unknownTitle: 'Finding out whether it was posted',
    unknown:
      'Discord did not answer, so it is not known whether the post arrived. Within some minutes Ronten looks for it: if it is there it gets pinned, and if not nothing is left behind. Please look at /pins later.',
    nothingPosted: 'Nothing was posted.',
    mayNotPin: 'Ronten may not pin in this channel. Please allow it Pin Messages.',
    takenBack: 'The post was taken back.',
    left: 'The post could not be taken back. Ronten tries again within some minutes; if that is too late, please delete the post by hand.',
    refresh: 'Refresh',
    list: 'List of pins',
    starter: {
      none: 'The present content has no starter set. Please choose an entry with entry.',
      title: 'Pin the starter set',
      lead: (channel, language) =>
        `These entries will be posted one by one in ${channel}, in ${language} and in this order, and pinned. Nothing has been posted yet.`,
      there: 'already pinned, so it stays as it is',
      allThere: 'All of them are already pinned.',
      confirm: (count) => `Post and pin ${count}`,
      progress: (done, of) => `Pinning (${done} of ${of})`,
      over: (count) => (count === 1 ? '1 entry was pinned' : `${count} entries were pinned`),
      state: {
        pinned: 'pinned',
        already: 'was already pinned and stays as it is',
        busy: 'is just being pinned by somebody else',
        unknown: 'it is not known yet whether it was posted; please see /pins in some minutes',
        failed: 'could not be pinned',
        skipped: 'was not posted',
      },
      stopped: 'Once that is mended, please use /pin set:starter again. It posts only what is left.',
    },
  },
}
