import type { Language } from '../../content/schema/text.ts'

/** What reports of problems say. */
type ReportWords = {
  readonly report: string
  readonly reportAbout: string
  readonly formTitle: string
  readonly sentence: string
  readonly sentenceAbout: string
  readonly wrong: string
  readonly wrongAbout: string
  readonly source: string
  readonly sourceAbout: string
  readonly name: string
  readonly nameAbout: string
  readonly withoutName: string
  readonly withName: string
  readonly readyTitle: string
  readonly missing: string
  readonly issue: string
  readonly issueFull: string
  readonly issueEmpty: string
  readonly noRepository: string
  readonly link: string
  readonly toPaste: string
  readonly told: string
  readonly notTold: (why: string) => string
  readonly notStored: string
  readonly issueTitle: (reference: string) => string
  readonly lines: { readonly sentence: string; readonly wrong: string; readonly source: string }
  readonly place: (view: string, page: number, point: string | undefined) => string
  readonly from: (name: string) => string
  readonly noName: string
  readonly moderatorsTitle: (title: string) => string
  readonly moderators: string
}

/** What reports of problems say, in both languages. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  ja: {
    report: '問題を報告',
    reportAbout: '誤り、古い記述、偏り、読みにくさなどを知らせます',
    formTitle: '記事の問題を報告',
    sentence: 'どの文ですか',
    sentenceAbout: '記事から写してください。全体のことなら空でかまいません',
    wrong: '何が違いますか',
    wrongAbout: '誤り、古くなった点、偏り、分かりにくさなど',
    source: '出典(あれば)',
    sourceAbout: 'そう言える資料の名前やURL',
    name: '名前を添えますか',
    nameAbout: '報告がサーバーのモデレーターに届くこともあります。添えなければ、誰の報告かは伝わりません',
    withoutName: '添えない',
    withName: '表示名を添える',
    readyTitle: '報告の用意ができました',
    missing: '「何が違いますか」が空です。もう一度「問題を報告」を選んで書いてください。',
    issue: '記事の内容を管理する人に届けるには、次のリンクを開いて送信してください(GitHubのアカウントが要ります)。',
    issueFull: '書いた内容は入力済みです。',
    issueEmpty: '開いた画面の本文に、下の文を貼り付けてください。',
    noRepository:
      'このボットには報告先が設定されていません。下の文を写して、ボットの運営者かサーバーのモデレーターに渡してください。',
    link: '報告のページを開く',
    toPaste: '報告の文',
    told: 'サーバーのモデレーターには、この内容を伝えました。',
    notTold: (why) => `サーバーのモデレーター用チャンネルには投稿できませんでした。${why}`,
    notStored: '書いた内容は、ボットには保存していません。',
    issueTitle: (reference) => `${reference} の問題`,
    lines: { sentence: '文', wrong: '違う点', source: '出典' },
    place: (view, page, point) => `表示: ${view} ${page}ページ${point === undefined ? '' : ` / 位置: ${point}`}`,
    from: (name) => `報告した人: ${name}`,
    noName: '報告した人の名前は添えられていません。',
    moderatorsTitle: (title) => `記事の問題の報告: ${title}`,
    moderators: '参加者からの報告です。記事は、内容を管理する人が直します。この投稿は、その人には届いていません。',
  },
  en: {
    report: 'Report a problem',
    reportAbout: 'Something wrong, out of date, biased or hard to read',
    formTitle: 'Report a problem with an entry',
    sentence: 'Which sentence?',
    sentenceAbout: 'Copy it from the entry. Leave this empty if it is about the whole',
    wrong: 'What is wrong?',
    wrongAbout: 'An error, something out of date, a bias, something unclear',
    source: 'A source, if you have one',
    sourceAbout: 'Name or address of a document that says so',
    name: 'Add your name?',
    nameAbout: 'The moderators of the server may get the report. Without your name nobody learns who sent it',
    withoutName: 'No',
    withName: 'Add my display name',
    readyTitle: 'Your report is ready',
    missing: '"What is wrong?" is empty. Please choose "Report a problem" again.',
    issue: 'To reach those who maintain the content, open this link and send the form (a GitHub account is needed).',
    issueFull: 'What you wrote is filled in already.',
    issueEmpty: 'Paste the text below into the form that opens.',
    noRepository:
      'No place for reports is set up for this bot. Copy the text below and give it to whoever runs the bot, or to a moderator of the server.',
    link: 'Open the report page',
    toPaste: 'Text of the report',
    told: 'The moderators of the server have been told.',
    notTold: (why) => `It could not be posted in the moderators' channel. ${why}`,
    notStored: 'The bot keeps nothing of what you wrote.',
    issueTitle: (reference) => `Problem in ${reference}`,
    lines: { sentence: 'Sentence', wrong: 'What is wrong', source: 'Source' },
    place: (view, page, point) => `View: ${view}, page ${page}${point === undefined ? '' : ` / Position: ${point}`}`,
    from: (name) => `Reported by: ${name}`,
    noName: 'No name was given with the report.',
    moderatorsTitle: (title) => `Problem reported: ${title}`,
    moderators:
      'A member reported this. Entries are corrected by those who maintain the content; this post does not reach them.',
  },
}
