import type { Language } from '../../content/schema/text.ts'

type SettingsWords = {
  readonly title: string
  readonly lead: string
  readonly changed: string
  readonly names: Readonly<
    Record<'language' | 'questions' | 'openTag' | 'solvedTag' | 'reports' | 'refresh' | 'quiet', string>
  >
  readonly languages: { readonly ja: string; readonly en: string; readonly server: string }
  readonly none: { readonly questions: string; readonly tag: string; readonly reports: string; readonly quiet: string }
  readonly on: string
  readonly off: string
  readonly gone: string
  readonly how: string
  readonly menu: string
  readonly clear: (name: string) => string
  readonly tag: (name: string, tag: string) => string
  readonly turn: { readonly on: string; readonly off: string }
  readonly wantsTag: string
  readonly cannot: { readonly title: string; readonly lacking: (channel: string, permissions: string) => string; readonly fullQuiet: (most: number) => string } // prettier-ignore
  readonly permissions: Readonly<Record<'ViewChannel' | 'SendMessages' | 'CreatePublicThreads', string>>
}

/** What /settings says. */
export const settingsWords: Readonly<Record<Language, SettingsWords>> = {
  ja: {
    title: 'このサーバーの設定',
    lead: '現在の設定です。変更できるのは「サーバー管理」の権限がある人だけです。',
    changed: '変更しました。',
    names: {
      language: '公開の回答の言語',
      questions: '質問箱',
      openTag: '未解決のタグ',
      solvedTag: '解決済みのタグ',
      reports: 'モデレーター用チャンネル',
      refresh: 'ピン留めの自動更新',
      quiet: '本人だけに答えるチャンネル',
    },
    languages: { ja: '日本語', en: 'English', server: 'サーバーの言語(設定がなければ質問した人の言語)' },
    none: {
      questions: 'なし(記事で答えられない質問を、ほかの人に聞けません)',
      tag: 'なし',
      reports: 'なし(問題の報告も、ピン留めの更新の案内も届きません)',
      quiet: 'なし',
    },
    on: 'オン(記事が新しい版になると、投稿を自動で更新します)',
    off: 'オフ(記事が新しい版になると、モデレーター用チャンネルで案内します)',
    gone: '見つかりません(削除されたか、Rontenから見えません)',
    how: '変えるには、下のメニューから選ぶか、チャンネルなら /settings の questions、reports、quiet で指定します。quiet で指定したチャンネルでは、どの回答も本人だけに表示します。同じチャンネルをもう一度指定すると、元に戻ります。',
    menu: '設定を変える',
    clear: (name) => `${name}をなしにする`,
    tag: (name, tag) => `${name}: ${tag}`,
    turn: { on: 'ピン留めの自動更新をオンにする', off: 'ピン留めの自動更新をオフにする' },
    wantsTag: 'このフォーラムでは投稿にタグが必要です。下のメニューから「未解決のタグ」を選んでください。',
    cannot: {
      title: '変更しませんでした',
      lacking: (channel, permissions) =>
        `${channel} でRontenに次の権限がありません: ${permissions}。チャンネルの権限設定で許可してから、もう一度お試しください。`,
      fullQuiet: (most) =>
        `本人だけに答えるチャンネルは${most}個までです。先に、使わないものを quiet でもう一度指定して外してください。`,
    },
    permissions: {
      ViewChannel: 'チャンネルを見る',
      SendMessages: 'メッセージを送信(フォーラムでは投稿の作成)',
      CreatePublicThreads: '公開スレッドの作成',
    },
  },
  en: {
    title: 'Settings of this server',
    lead: 'These are the present settings. Only people with Manage Server can change them.',
    changed: 'Changed.',
    names: {
      language: 'Language of public answers',
      questions: 'Question box',
      openTag: 'Tag for open questions',
      solvedTag: 'Tag for solved questions',
      reports: "Moderators' channel",
      refresh: 'Automatic refresh of pins',
      quiet: 'Quiet channels',
    },
    languages: { ja: '日本語', en: 'English', server: "the server's (where it has none, that of whoever asks)" },
    none: {
      questions: 'none (questions that no entry answers cannot be put to people)',
      tag: 'none',
      reports: 'none (neither reports of problems nor offers to refresh pins arrive)',
      quiet: 'none',
    },
    on: 'on (posts are updated when their entry has a new version)',
    off: "off (a new version is announced in the moderators' channel)",
    gone: 'not found (deleted, or Ronten cannot see it)',
    how: 'To change something, choose from the menu below; for channels, use questions, reports or quiet with /settings. In quiet channels every answer is shown to its asker alone. Choosing the same channel again ends that.',
    menu: 'Change a setting',
    clear: (name) => `${name}: none`,
    tag: (name, tag) => `${name}: ${tag}`,
    turn: { on: 'Turn automatic refresh of pins on', off: 'Turn automatic refresh of pins off' },
    wantsTag: 'This forum requires a tag on each post. Please choose the tag for open questions from the menu below.',
    cannot: {
      title: 'Nothing was changed',
      lacking: (channel, permissions) =>
        `In ${channel} Ronten lacks: ${permissions}. Please allow that in the permissions of the channel and try again.`,
      fullQuiet: (most) =>
        `There can be ${most} quiet channels. Please take one off the list first, by choosing it again with quiet.`,
    },
    permissions: {
      ViewChannel: 'View Channel',
      SendMessages: 'Send Messages (in forums: Create Posts)',
      CreatePublicThreads: 'Create Public Threads',
    },
  },
}
