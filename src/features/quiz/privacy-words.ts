import type { Language } from '../../content/schema/text.ts'

/** What /privacy says. PRIVACY.md and PRIVACY.ja.md say it at length. */
export type PrivacyWords = {
  readonly title: string
  readonly lead: string
  readonly neverTitle: string
  readonly never: readonly string[]
  readonly keptTitle: string
  readonly kept: readonly string[]
  readonly yoursTitle: string
  readonly nothing: string
  readonly yours: (count: number) => string
  readonly line: (title: string, reference: string, date: string | undefined) => string
  readonly more: (count: number) => string
  readonly gone: (count: number) => string
  readonly documents: string
  readonly delete: string
  readonly sureTitle: string
  readonly sure: string
  readonly deleted: (count: number) => string
}

/** In both languages, side by side. */
export const privacyWords: Readonly<Record<Language, PrivacyWords>> = {
  ja: {
    title: 'Rontenが保存するもの、しないもの',
    lead: '誰が何を調べたかは、保存も記録もしません。',
    neverTitle: '保存しないもの',
    never: [
      '質問や検索の言葉、調べたメッセージの文、フォームに書いた文',
      'ユーザーID、名前、誰がどの記事を見たか',
      'ログに残すのは、操作の番号(インタラクションID)、コマンドの名前、断ったときの理由の種類、かかった時間、不具合の内容だけです。',
    ],
    keptTitle: '保存するもの',
    kept: [
      'サーバーについて: 設定、Rontenがピン留めした投稿と質問箱のスレッドのID、進行中の投稿作業の控え。Rontenがサーバーを離れると、30日後に消えます。',
      'みんなでするクイズ: 問題と、選んだ答え。始めた人と答えた人は、ユーザーIDを鍵で変えた値(HMAC)で区別します。最後の動きから24時間で消えます。',
      '復習の予定: 本人が「覚えておく」を押したときだけ、同じ方法で変えた値に結び付けて保存します。本人が消すまで残ります。',
    ],
    yoursTitle: 'あなたについて保存しているもの',
    nothing: '復習の予定は保存していません。',
    yours: (count) => `復習の予定: ${count}件`,
    line: (title, reference, date) =>
      `${title} (${reference}): ${date === undefined ? '復習の時期です' : `次は${date}`}`,
    more: (count) => `ほか${count}件`,
    gone: (count) => `今はない記事の予定: ${count}件`,
    documents: '詳しくは、ソースコードに付属の PRIVACY.ja.md と TERMS.ja.md をご覧ください。',
    delete: '復習の予定をすべて消す',
    sureTitle: '復習の予定をすべて消しますか',
    sure: '消すと元に戻せません。消した後は、間違えた問題を覚えなくなります。',
    deleted: (count) => `消しました(${count}件)。あなたの復習の予定は、もう残っていません。`,
  },
  en: {
    title: 'What Ronten keeps and what it does not',
    lead: 'Who looked up what is neither stored nor logged.',
    neverTitle: 'Not kept',
    never: [
      'Questions and search words, the text of messages that are looked up, what is typed into forms',
      'User ids, names, and who read which entry',
      'The log holds the number of the operation (interaction id), the name of the command, the kind of reason if it was refused, how long it took and what went wrong; nothing else.',
    ],
    keptTitle: 'Kept',
    kept: [
      'Of servers: settings, the ids of posts that Ronten pinned and of question threads, notes on posting under way. They are deleted 30 days after Ronten has left the server.',
      'Of group quizzes: the questions and the choices made. People who start one or answer are told apart by a keyed hash (HMAC) of the user id. All of it is deleted 24 hours after the last move.',
      'Review schedules: only for people who pressed "Remember them", under such a hash, until they delete them.',
    ],
    yoursTitle: 'Kept about you',
    nothing: 'There is no review schedule of yours.',
    yours: (count) => `Review schedule: ${count === 1 ? '1 entry' : `${count} entries`}`,
    line: (title, reference, date) => `${title} (${reference}): ${date === undefined ? 'due now' : `next on ${date}`}`,
    more: (count) => `and ${count} more`,
    gone: (count) => `Of entries that are no longer there: ${count}`,
    documents: 'PRIVACY.md and TERMS.md, which come with the source code, say it in full.',
    delete: 'Delete my review schedule',
    sureTitle: 'Delete your whole review schedule?',
    sure: 'This cannot be undone. What you miss after that is not remembered.',
    deleted: (count) => `Deleted (${count}). Ronten keeps no review schedule of yours any more.`,
  },
}
