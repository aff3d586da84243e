import type { EntryOf } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { QuestionKind } from './question.ts'

type Label = EntryOf<'misconception'>['label']

/** What the quiz says. Nobody is called wrong: it says what is right. */
export type QuizWords = {
  readonly ask: Readonly<Record<QuestionKind, string>>
  readonly accurate: string
  readonly notAccurate: string
  readonly ratings: Readonly<Record<Label, string>>
  readonly progress: (number: number, of: number) => string
  readonly due: (count: number) => string
  readonly right: string
  readonly notYet: string
  readonly answer: string
  readonly yours: string
  readonly explanation: string
  readonly nearMiss: string
  readonly next: string
  readonly toResult: string
  readonly open: string
  readonly result: string
  readonly score: (right: number, of: number) => string
  readonly missed: string
  readonly openMissed: string
  readonly again: string
  readonly other: string
  readonly remember: string
  readonly remembered: (missed: number) => string
  readonly memoryAway: string
  readonly consent: {
    readonly title: string
    readonly kept: readonly string[]
    readonly yes: string
    readonly done: string
  }
  readonly emptyTitle: string
  readonly empty: string
  readonly reviewAlone: string
  readonly nothingDue: (date: string | undefined) => string
  readonly changed: string
  readonly startOver: string
}

/** In both languages, side by side. */
export const quizWords: Readonly<Record<Language, QuizWords>> = {
  ja: {
    ask: {
      wrong: '次のうち、正確でないものはどれですか。',
      accurate: 'この文は正確ですか。',
      rating: '次の主張は、どう判定されていますか。',
      term: '次の説明に最もよく当てはまる用語はどれですか。',
      case: '次の説明に最もよく当てはまる国や地域はどこですか。',
    },
    accurate: '正確',
    notAccurate: '正確でない',
    ratings: {
      false: '出典に照らして事実と違う',
      misleading: '一部は正しいが、取り違えを招く',
      contested: '国や専門家の間で決着がついていない',
      outdated: '以前は正しかったが、今は違う',
      forecast: '先のことなので、事実かどうかを確かめられない',
    },
    progress: (number, of) => `クイズ ${number}/${of}`,
    due: (count) => `復習の時期が来た記事が${count}件あります。/quiz の topic で「復習」を選ぶと始められます。`,
    right: '正解です',
    notYet: '答えを確かめましょう',
    answer: '正解',
    yours: 'あなたの答え',
    explanation: '解説',
    nearMiss: 'この文は、記事の「似ていて正しい言い方」にあります。',
    next: '次の問題',
    toResult: '結果を見る',
    open: '記事を開く',
    result: 'クイズの結果',
    score: (right, of) => `${of}問のうち${right}問に正解しました。`,
    missed: 'もう一度見ておきたい記事',
    openMissed: '記事を開く',
    again: '間違えた問題をもう一度',
    other: '別の問題で',
    remember: '間違えた問題を覚えておく',
    remembered: (missed) =>
      missed === 0
        ? '復習の予定に反映しました。確認と削除は /privacy でできます。'
        : `間違えた${missed}問を復習の予定に入れました。確認と削除は /privacy でできます。`,
    memoryAway: '保存先につながらないため、復習の予定を確認できませんでした。クイズの結果には影響しません。',
    consent: {
      title: '間違えた問題を覚えておきますか',
      kept: [
        '保存するもの: 間違えた問題の記事のIDと版、次に復習する日、復習の間隔を決める数値。あなたのユーザーIDは、鍵を使って元に戻せない形(HMAC)に変えてから使います。',
        '保存しないもの: ユーザーIDそのもの、名前、問題の文、選んだ答え。',
        '今後、一人のクイズで間違えた問題も加わります。復習で答えると、次の日が変わります。復習の時期が来た件数は /quiz に出ます。',
        'いつでも /privacy で見て、すべて消せます。',
      ],
      yes: '覚えておく',
      done: '覚えました。復習の時期が来たら、/quiz の topic で「復習」を選んでください。',
    },
    emptyTitle: '出せる問題がありません',
    empty: '選んだ条件に合う問題がありません。topic か guide を変えてお試しください。',
    reviewAlone: '復習は一人用です。mode を「一人で」にしてお試しください。',
    nothingDue: (date) =>
      date === undefined
        ? '復習するものはまだありません。クイズの結果にある「間違えた問題を覚えておく」を押すと、その問題を、忘れかけたころにまた出します。'
        : `今、復習の時期が来ているものはありません。次は${date}です。`,
    changed: 'クイズの途中で記事が更新されました。新しい内容で、最初からお試しください。',
    startOver: '最初から',
  },
  en: {
    ask: {
      wrong: 'Which of these is not accurate?',
      accurate: 'Is this accurate?',
      rating: 'How is this claim rated?',
      term: 'Which term fits this description best?',
      case: 'Which country or place fits this description best?',
    },
    accurate: 'Accurate',
    notAccurate: 'Not accurate',
    ratings: {
      false: 'the sources contradict it',
      misleading: 'right in part, but it leads astray',
      contested: 'states or experts have not settled it',
      outdated: 'it was right once and no longer is',
      forecast: 'it is about the future and cannot be checked',
    },
    progress: (number, of) => `Quiz ${number}/${of}`,
    due: (count) =>
      `${count === 1 ? '1 entry is' : `${count} entries are`} due for another look. Choose "What I missed" as the topic of /quiz.`,
    right: 'That is right',
    notYet: 'Here is the answer',
    answer: 'Answer',
    yours: 'You chose',
    explanation: 'Explanation',
    nearMiss: 'The entry lists this among the statements that are similar and accurate.',
    next: 'Next question',
    toResult: 'See the result',
    open: 'Open the entry',
    result: 'Your result',
    score: (right, of) => `You got ${right} of ${of} right.`,
    missed: 'Worth another look',
    openMissed: 'Open an entry',
    again: 'Try the missed ones again',
    other: 'Other questions',
    remember: 'Remember what I missed',
    remembered: (missed) =>
      missed === 0
        ? 'Your review schedule is up to date. See and delete it with /privacy.'
        : `What you missed (${missed}) is in your review schedule. See and delete it with /privacy.`,
    memoryAway:
      'The storage cannot be reached, so your review schedule could not be looked at. The result of the quiz is not affected.',
    consent: {
      title: 'Remember what you missed?',
      kept: [
        'Kept: the id and version of each entry you missed, the day it comes back, and numbers that set the interval. They are stored under a keyed hash (HMAC) of your user id, which cannot be turned back into the id.',
        'Not kept: your user id itself, your name, the questions and the answers you chose.',
        'From now on, what you miss in a quiz by yourself is added too, and answering it in a review changes its date. /quiz shows how many are due.',
        'You can see it all and delete it at any time with /privacy.',
      ],
      yes: 'Remember them',
      done: 'Remembered. When entries are due, choose "What I missed" as the topic of /quiz.',
    },
    emptyTitle: 'No questions to ask',
    empty: 'No question fits what you chose. Try another topic or guide.',
    reviewAlone: 'Reviews are for one person. Set the mode to "By myself".',
    nothingDue: (date) =>
      date === undefined
        ? 'There is nothing to review yet. Press "Remember what I missed" below the result of a quiz, and what you missed comes back when you are about to forget it.'
        : `Nothing is due now. The next date is ${date}.`,
    changed: 'Entries were updated while you played. Please start over with the new texts.',
    startOver: 'Start over',
  },
}
