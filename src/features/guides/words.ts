import type { Language } from '../../content/schema/text.ts'

/** What study guides say. */
type GuidesWords = {
  readonly listTitle: string
  readonly list: string
  readonly listLine: (minutes: number, goal: string | undefined) => string
  readonly listMenu: string
  readonly noGuides: string
  readonly meeting: string
  readonly meetingAbout: string
  readonly summary: string
  readonly summaryAbout: string
  readonly askTitle: string
  readonly ask: (channelId: string, name: string) => string
  readonly open: string
  readonly threadName: (title: string) => string
  readonly opened: string
  readonly openedJustNow: string
  readonly openedText: string
  readonly goToThread: string
  readonly pending: string
  readonly underWay: string
  readonly refusedTitle: string
  readonly refusals: {
    readonly 'no-server': string
    readonly 'wrong-channel': string
    readonly quiet: string
    readonly bot: string
    readonly person: string
  }
  readonly planLabel: string
  readonly planTimes: string
  readonly rest: string
  readonly restAbout: (minutes: number) => string
  readonly openEntries: string
  readonly wholeGuide: string
  readonly quizTitle: string
  readonly quiz: (code: string) => string
  readonly planFooter: (reference: string, date: string) => string
  readonly fileTitle: string
  readonly file: string
  readonly focus: string
  readonly sources: string
  readonly licence: string
  readonly licenceLine: (pack: string, version: string, day: string) => string
}

/** What study guides say, in both languages. */
export const guidesWords: Readonly<Record<Language, GuidesWords>> = {
  ja: {
    listTitle: '勉強会の手引き',
    list: '読む順、時間の目安、進行役の問いをまとめた手引きです。下のメニューから選ぶと開きます。',
    listLine: (minutes, goal) => (goal === undefined ? `${minutes}分` : `${minutes}分。目標: ${goal} など`),
    listMenu: '手引きを開く',
    noGuides: '収録内容に、まだ手引きがありません。',
    meeting: '勉強会のスレッドを作る',
    meetingAbout: 'このチャンネルに進め方を投稿し、スレッドを作ります',
    summary: '要約をMarkdownで',
    summaryAbout: '読む順に並べた要約と出典を、自分だけにファイルで渡します',
    askTitle: '勉強会のスレッドを作りますか',
    ask: (channelId, name) =>
      `<#${channelId}> に進め方を投稿し、そこからスレッド「${name}」を作ります。投稿は、チャンネルの全員に見えます。`,
    open: 'スレッドを作る',
    threadName: (title) => `勉強会: ${title}`,
    opened: 'スレッドを作りました',
    openedJustNow: 'スレッドは、少し前に作られています',
    openedText: '最初のメッセージに進め方があります。記事は、そのメニューから各自が自分の言語で開けます。',
    goToThread: 'スレッドを開く',
    pending: '進め方は投稿しましたが、Discordとの接続が切れました。数分のうちに、自動でスレッドを作ります。',
    underWay: 'この手引きのスレッドは、いま作っているところです。1、2分待ってからチャンネルを確かめてください。',
    refusedTitle: 'ここではスレッドを作れません',
    refusals: {
      'no-server': 'スレッドはサーバーのテキストチャンネルでだけ作れます。サーバーで /guide を使ってください。',
      'wrong-channel':
        'ここはスレッド、フォーラム、音声などのチャンネルなので、スレッドを作れません。ふつうのテキストチャンネルで /guide を使ってください。',
      quiet:
        'このチャンネルでは、Rontenは公開の投稿をしない設定です。ほかのチャンネルで使うか、サーバーを管理する人に /settings を見直してもらってください。',
      bot: 'このチャンネルでは、Rontenに必要な権限が足りません。サーバーを管理する人が、Rontenに「メッセージを送信」と「公開スレッドの作成」を許可すると使えます。',
      person:
        'このチャンネルでスレッドを作るには、あなたに「メッセージを送信」と「公開スレッドの作成」の権限が必要です。権限のある人に頼むか、サーバーを管理する人に許可してもらってください。',
    },
    planLabel: '勉強会の進め方',
    planTimes: '読む順と時間',
    rest: '話し合いとクイズ',
    restAbout: (minutes) => `下の問いから選んで話し合います(${minutes}分)`,
    openEntries: '記事を開く(自分だけに表示)',
    wholeGuide: '手引き全体',
    quizTitle: '最後の確認',
    quiz: (code) => `/quiz guide:${code} で、この手引きのクイズを始められます。`,
    planFooter: (reference, date) => `${reference} ・ ${date}時点 ・ 時間は目安です`,
    fileTitle: '要約のファイルです',
    file: '読む順に並べた記事の要約、進行役の問い、出典が入っています。ライセンスに従えば、配布も編集も自由です。',
    focus: '見るところ',
    sources: '出典',
    licence: 'ライセンス',
    licenceLine: (pack, version, day) => `Ronten(論点)「${pack}」、内容の版 ${version}、${day}に作成`,
  },
  en: {
    listTitle: 'Study guides',
    list: 'Each guide holds a reading order, timing and questions for the facilitator. Choose one from the menu below to open it.',
    listLine: (minutes, goal) =>
      goal === undefined ? `${minutes} minutes` : `${minutes} minutes. Goals such as: ${goal}`,
    listMenu: 'Open a guide',
    noGuides: 'There are no study guides in this content yet.',
    meeting: 'Open a thread for a meeting',
    meetingAbout: 'Posts the plan in this channel and opens a thread on it',
    summary: 'Summary as Markdown',
    summaryAbout: 'Gives you alone a file with summaries and sources in reading order',
    askTitle: 'Open a thread for a meeting?',
    ask: (channelId, name) =>
      `This posts the plan in <#${channelId}> and opens the thread "${name}" on it. Everyone in the channel sees it.`,
    open: 'Open the thread',
    threadName: (title) => `Study group: ${title}`,
    opened: 'The thread is open',
    openedJustNow: 'The thread was opened a moment ago',
    openedText:
      'Its first message is the plan. Everyone can open the entries from the menu there, in their own language.',
    goToThread: 'Open the thread',
    pending:
      'The plan is posted, but the connection to Discord was lost. The thread opens by itself within a few minutes.',
    underWay: 'A thread for this guide is being opened right now. Wait a minute or two, then look in the channel.',
    refusedTitle: 'No thread can be opened here',
    refusals: {
      'no-server': 'Threads can be opened in text channels of servers only. Use /guide in a server.',
      'wrong-channel':
        'This is a thread, a forum, a voice channel or the like. Use /guide in an ordinary text channel.',
      quiet:
        'Ronten is set to post nothing in public in this channel. Use another channel, or ask someone who manages the server to look at /settings.',
      bot: 'Ronten lacks permissions in this channel. Someone who manages the server can allow it Send Messages and Create Public Threads.',
      person:
        'To open a thread here you need Send Messages and Create Public Threads in this channel. Ask somebody who has them, or someone who manages the server to allow you.',
    },
    planLabel: 'Plan of the meeting',
    planTimes: 'Reading order and timing',
    rest: 'Discussion and quiz',
    restAbout: (minutes) => `Pick from the questions below (${minutes} min)`,
    openEntries: 'Open an entry (only you see it)',
    wholeGuide: 'The whole guide',
    quizTitle: 'To finish',
    quiz: (code) => `Start the quiz of this guide with /quiz guide:${code}.`,
    planFooter: (reference, date) => `${reference} · as of ${date} · times are a suggestion`,
    fileTitle: 'Here is the summary as a file',
    file: 'It holds the summary of each entry in reading order, the questions and the sources. Under its licence you may pass it on and change it.',
    focus: 'Look for',
    sources: 'Sources',
    licence: 'Licence',
    licenceLine: (pack, version, day) => `Ronten, "${pack}", content version ${version}, made on ${day}`,
  },
}
