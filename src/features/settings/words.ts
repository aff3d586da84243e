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
    lead: '現在の設定です。変更は「サーバー管理」の権限を持つ人だけができます。',
    changed: '変更しました。',
    names: {
      language: '公開の回答の言語',
      questions: '質問箱',
      openTag: '受付中のタグ',
      solvedTag: '解決済みのタグ',
      reports: 'モデレーターへの連絡先',
      refresh: 'ピンの自動更新',
      quiet: '静かなチャンネル',
    },
    languages: { ja: '日本語', en: 'English', server: 'サーバーの言語(設定がなければ質問した人の言語)' },
    none: {
      questions: 'なし(/ask で記事が見つからないとき、質問箱を案内しません)',
      tag: 'なし',
      reports: 'なし(問題の報告はどこにも送られません)',
      quiet: 'なし',
    },
    on: 'オン(記事が改訂されると、投稿を自動で書き換えます)',
    off: 'オフ(改訂があれば、更新するかをモデレーターに尋ねます)',
    gone: '見つかりません(削除されたか、Rontenから見えません)',
    how: '変えるには、/settings の選択肢を指定するか、下のメニューから選びます。静かなチャンネルでは、どの回答も本人だけに表示されます。もう一度指定すると元に戻ります。',
    menu: '設定を変える',
    clear: (name) => `${name}をなしにする`,
    tag: (name, tag) => `${name}: ${tag}`,
    turn: { on: 'ピンの自動更新をオンにする', off: 'ピンの自動更新をオフにする' },
    wantsTag: 'このフォーラムは投稿にタグが必要です。受付中のタグを選んでください。',
    cannot: {
      title: '変更しませんでした',
      lacking: (channel, permissions) =>
        `${channel} でRontenに次の権限がありません: ${permissions}。チャンネルの権限設定で許可してから、もう一度お試しください。`,
      fullQuiet: (most) => `静かなチャンネルは${most}個までです。使わないものを先に外してください。`,
    },
    permissions: {
      ViewChannel: 'チャンネルを見る',
      SendMessages: 'メッセージを送信(フォーラムでは投稿の作成)',
      CreatePublicThreads: '公開スレッドの作成',
    },
  },
  en: {
    title: 'Settings of this server',
    lead: 'This is what holds now. Only those with Manage Server can change it.',
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
      questions: 'none (/ask does not offer it where there is no entry)',
      tag: 'none',
      reports: 'none (reports of problems are sent nowhere)',
      quiet: 'none',
    },
    on: 'on (posts are rewritten when their entry changes)',
    off: 'off (moderators are asked when an entry changes)',
    gone: 'not found (deleted, or Ronten cannot see it)',
    how: 'To change something, fill in options of /settings or choose from the menu below. In quiet channels every answer is shown to its asker alone. Naming such a channel again ends that.',
    menu: 'Change a setting',
    clear: (name) => `${name}: none`,
    tag: (name, tag) => `${name}: ${tag}`,
    turn: { on: 'Turn automatic refresh of pins on', off: 'Turn automatic refresh of pins off' },
    wantsTag: 'This forum requires a tag on each post. Please choose the tag for open questions.',
    cannot: {
      title: 'Nothing was changed',
      lacking: (channel, permissions) =>
        `In ${channel} Ronten lacks: ${permissions}. Please allow that in the permissions of the channel and try again.`,
      fullQuiet: (most) => `There can be ${most} quiet channels. Please take one off the list first.`,
    },
    permissions: {
      ViewChannel: 'View Channel',
      SendMessages: 'Send Messages (in forums: Create Posts)',
      CreatePublicThreads: 'Create Public Threads',
    },
  },
}
