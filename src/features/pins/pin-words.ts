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
    which: 'entry で記事を1つ選ぶか、set で「入門セット」を選んでください。選べるのはどちらか一方です。',
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
      'アナウンスチャンネルですが、Rontenは投稿を「公開」しません。フォローしているサーバーには、投稿も、あとからの更新も届きません。',
    link: '投稿を開く',
    already: (title, channel) => `「${title}」は、すでに ${channel} にピン留めされています。`,
    alreadyAbout: '内容を最新にするには「更新する」を押してください。投稿のリンクは変わりません。',
    busyTitle: 'いまピン留めしています',
    busy: '同じ記事を、このチャンネルにピン留めする作業が進んでいます。少し待ってから /pins で確かめてください。',
    unknownTitle: '投稿できたか確かめています',
    unknown:
      'Discordから返事がなく、投稿できたか分かりません。Rontenが数分のうちに確かめ、投稿できていればピン留めします。できていなければ何も残りません。あとで /pins をご覧ください。',
    nothingPosted: '何も投稿していません。',
    mayNotPin: 'Rontenはこのチャンネルでピン留めできません。Rontenに「メッセージをピン留め」を許可してください。',
    takenBack: '投稿は取り消しました。',
    left: '投稿を取り消せませんでした。数分のうちにRontenがもう一度試します。急ぐときは、投稿を手で削除してください。',
    refresh: '更新する',
    list: 'ピン留めの一覧',
    starter: {
      none: '収録内容に「入門セット」がありません。entry で記事を選んでください。',
      title: '入門セットをピン留めします',
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
      stopped: '問題が解決したら、もう一度 /pin で「入門セット」を選んでください。残りだけを投稿します。',
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
    whichTitle: 'What should be pinned?',
    which: 'Choose one entry with the option entry, or the starter set with the option set. Use only one of the two.',
    cannotTitle: 'It could not be pinned',
    forum:
      'A forum itself has no place for pinned messages. Use /pin inside the post where you want the entry, or choose that post with the option channel.',
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
    busy: 'The same entry is being pinned in this channel right now. Please look at /pins in a moment.',
    unknownTitle: 'Checking whether it was posted',
    unknown:
      'Discord did not answer, so it is not known whether the post arrived. Ronten checks within a few minutes: if it is there, it gets pinned; if not, nothing is left behind. Please look at /pins later.',
    nothingPosted: 'Nothing was posted.',
    mayNotPin: 'Ronten may not pin in this channel. Please allow it Pin Messages.',
    takenBack: 'The post was taken back.',
    left: 'The post could not be taken back. Ronten tries again within a few minutes. If that is too late, please delete the post by hand.',
    refresh: 'Refresh',
    list: 'List of pins',
    starter: {
      none: 'The content has no starter set. Please choose an entry with the option entry.',
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
        busy: 'is being pinned by somebody else right now',
        unknown: 'it is not known yet whether it was posted; please see /pins in a few minutes',
        failed: 'could not be pinned',
        skipped: 'was not posted',
      },
      stopped: 'Once that is fixed, please use /pin again with the starter set. It posts only what is left.',
    },
  },
}
