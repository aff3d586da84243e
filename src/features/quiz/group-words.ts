import type { Language } from '../../content/schema/text.ts'

/** What the quiz of a group says. Nobody is named, and nobody is ranked. */
export type GroupWords = {
  readonly title: (number: number, of: number) => string
  readonly how: string
  readonly control: string
  readonly reveal: string
  readonly revealAbout: string
  readonly end: string
  readonly endAbout: string
  readonly next: string
  readonly toResult: string
  readonly answer: string
  readonly noAnswers: string
  readonly people: (count: number) => string
  readonly mine: string
  readonly result: string
  readonly total: (right: number, of: number) => string
  readonly each: (right: number, of: number) => string
  readonly open: string
  readonly keptFor: string
  readonly started: string
  readonly startedHow: string
  readonly noted: (choice: string) => string
  readonly notedFirst: (choice: string) => string
  readonly notedAbout: string
  readonly closed: string
  readonly over: string
  readonly overAbout: string
  readonly changed: string
  readonly notYours: string
  readonly notHere: string
  readonly mineTitle: string
  readonly mineScore: (right: number, of: number) => string
  readonly mineNone: string
  readonly notYet: string
  readonly tryAlone: string
  readonly cannotTitle: string
  readonly quiet: string
  readonly serverOnly: string
}

/** In both languages, side by side. */
export const groupWords: Readonly<Record<Language, GroupWords>> = {
  ja: {
    title: (number, of) => `みんなでクイズ ${number}/${of}`,
    how: 'ボタンで答えてください。数えるのは、最初に選んだ答えです。誰が何を選んだかは、ほかの人には見えません。',
    control: '進行(始めた人とモデレーター)',
    reveal: '答えを見る',
    revealAbout: 'この問題を締め切って、正解と出典を示します',
    end: 'ここで終える',
    endAbout: 'これまでの結果を示して、クイズを終えます',
    next: '次の問題',
    toResult: '結果を見る',
    answer: '正解',
    noAnswers: 'この問題に答えた人はいませんでした。',
    people: (count) => `${count}人`,
    mine: '自分の結果を見る',
    result: 'みんなでクイズの結果',
    total: (right, of) => (of === 0 ? '答えはありませんでした。' : `全員の答え${of}件のうち、${right}件が正解でした。`),
    each: (right, of) => `${of}人のうち${right}人が正解`,
    open: '記事を開く(自分だけに表示)',
    keptFor: '自分の結果は、終わってから24時間見られます。その後、答えの記録は消えます。',
    started: 'クイズを始めました',
    startedHow:
      '最初の問題をこのチャンネルに投稿しました。答えがそろったら、問題の下のメニューから「答えを見る」を選んで進めてください。モデレーターも進められます。24時間動きがないと、自動で終わります。',
    noted: (choice) => `答えを受け付けました: ${choice}`,
    notedFirst: (choice) => `すでに答えています: ${choice}`,
    notedAbout: '数えるのは、最初の答えです。正解は、締め切った後に示します。',
    closed: 'この問題は締め切りました。次の問題からどうぞ。',
    over: 'このクイズは終わりました',
    overAbout: '新しく始めるには /quiz の mode で「みんなで」を選んでください。一人でもできます。',
    changed: '途中で記事が更新されたため、このクイズは終わりました。新しい内容で、最初から始めてください。',
    notYours: '進められるのは、クイズを始めた人とモデレーターだけです。',
    notHere: 'このクイズは別のチャンネルのものです。',
    mineTitle: 'あなたの結果',
    mineScore: (right, of) => `答えた${of}問のうち、${right}問に正解しました。`,
    mineNone: 'このクイズには答えていません。下のボタンから、同じ問題を一人で試せます。',
    notYet: '自分の結果は、クイズが終わってから見られます。',
    tryAlone: '一人で試す',
    cannotTitle: 'みんなでするクイズは、ここでは始められません',
    quiet:
      'このチャンネルは、回答を本人だけに表示する設定です。みんなでするクイズは、別のチャンネルで始めてください。一人でなら、ここでもできます。',
    serverOnly:
      'みんなでするクイズは、サーバーのチャンネルで始められます。ここでは mode を「一人で」にしてお試しください。',
  },
  en: {
    title: (number, of) => `Group quiz ${number}/${of}`,
    how: 'Answer with a button. Your first choice counts. Nobody else sees who chose what.',
    control: 'For whoever started it, and moderators',
    reveal: 'Show the answer',
    revealAbout: 'Closes this question and shows the answer with its source',
    end: 'End here',
    endAbout: 'Shows the result so far and ends the quiz',
    next: 'Next question',
    toResult: 'See the result',
    answer: 'Answer',
    noAnswers: 'Nobody answered this question.',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    mine: 'See my own result',
    result: 'Result of the group quiz',
    total: (right, of) => (of === 0 ? 'There were no answers.' : `Right answers, all together: ${right} of ${of}.`),
    each: (right, of) => `${right} of ${of} right`,
    open: 'Open an entry (only you see it)',
    keptFor: 'You can see your own result for 24 hours. After that the answers are deleted.',
    started: 'The quiz has begun',
    startedHow:
      'The first question is posted in this channel. When people have answered, choose "Show the answer" in the menu below it. Moderators can do so too. After 24 hours without a move it ends by itself.',
    noted: (choice) => `Your answer is noted: ${choice}`,
    notedFirst: (choice) => `You have answered already: ${choice}`,
    notedAbout: 'Your first answer counts. What is right is shown once the question is closed.',
    closed: 'This question is closed. Join in at the next one.',
    over: 'This quiz is over',
    overAbout: 'To begin another, choose "With the channel" as the mode of /quiz, or play by yourself.',
    changed: 'Entries were updated during the quiz, so it has ended. Please start over with the new texts.',
    notYours: 'Only whoever started the quiz and moderators can move it on.',
    notHere: 'This quiz belongs to another channel.',
    mineTitle: 'Your result',
    mineScore: (right, of) => `You got ${right} of ${of} right.`,
    mineNone: 'You have not answered in this quiz. The button below gives you the same questions to try alone.',
    notYet: 'You can see your own result when the quiz is over.',
    tryAlone: 'Try it alone',
    cannotTitle: 'A group quiz cannot start here',
    quiet:
      "By this server's settings, answers in this channel are private. Start a group quiz in another channel; by yourself you can play here too.",
    serverOnly: 'A group quiz needs a channel of a server. Here, set the mode to "By myself".',
  },
}
