import type { Language } from '../../content/schema/text.ts'

/** What the timeline says. */
type TimelineWords = {
  readonly title: (topic: string | undefined) => string
  readonly span: {
    readonly all: string
    readonly by: (date: string) => string
    readonly from: (date: string) => string
    readonly until: (date: string) => string
    readonly within: (from: string, until: string) => string
  }
  readonly decade: (year: string) => string
  readonly latest: (date: string) => string
  readonly unsure: string
  readonly unsureNote: string
  readonly count: (events: number) => string
  readonly none: string
  readonly noneBy: string
  readonly events: string
  readonly sources: string
  readonly menu: string
  readonly badDateTitle: string
  readonly badDate: (typed: string) => string
  readonly twoWays: string
  readonly backwards: string
}

/** What the timeline says, in both languages. */
export const timelineWords: Readonly<Record<Language, TimelineWords>> = {
  ja: {
    title: (topic) => (topic === undefined ? '年表' : `年表: ${topic}`),
    span: {
      all: 'すべての年',
      by: (date) => `${date}の時点で起きていたこと`,
      from: (date) => `${date}以降`,
      until: (date) => `${date}まで`,
      within: (from, until) => (from === until ? from : `${from}から${until}まで`),
    },
    decade: (year) => `${year}年代`,
    latest: (date) => `この時点までで最も新しい出来事は、${date}のものです。`,
    unsure: 'この時点より前か後か分からない出来事',
    unsureNote: '日付が年か月までしか分かっていません。',
    count: (events) => `${events}件`,
    none: 'この条件に合う出来事は、年表にありません。期間を広げるか、話題を変えてください。',
    noneBy: 'この時点までの出来事は、年表にありません。もっと後の時点にするか、話題を変えてください。',
    events: '出来事',
    sources: '出典',
    menu: '関係する記事を開く',
    badDateTitle: '日付の指定を確かめてください',
    badDate: (typed) =>
      `「${typed}」は日付として読み取れませんでした。2022、2022-03、2022-03-15 のように、実在する年・月・日を書いてください。`,
    twoWays: 'as_of(ある時点)と from・until(期間)は、どちらか一方だけを使ってください。例: as_of:2022-03',
    backwards: 'from が until より後になっています。順番を入れ替えてください。例: from:2020 until:2022-03',
  },
  en: {
    title: (topic) => (topic === undefined ? 'Timeline' : `Timeline: ${topic}`),
    span: {
      all: 'All years',
      by: (date) => `What had happened by ${date}`,
      from: (date) => `From ${date}`,
      until: (date) => `Up to ${date}`,
      within: (from, until) => (from === until ? from : `${from} to ${until}`),
    },
    decade: (year) => `${year}s`,
    latest: (date) => `The latest event by then is from ${date}.`,
    unsure: 'Before or after that date: not known',
    unsureNote: 'Of these only the year or the month is known.',
    count: (events) => (events === 1 ? '1 event' : `${events} events`),
    none: 'The timeline has no such events. Widen the dates, or choose another topic.',
    noneBy: 'The timeline has no events up to then. Try a later date, or another topic.',
    events: 'Events',
    sources: 'Sources',
    menu: 'Open an entry on this',
    badDateTitle: 'Please check the dates',
    badDate: (typed) =>
      `"${typed}" could not be read as a date. Write a real year, month or day, such as 2022, 2022-03 or 2022-03-15.`,
    twoWays: 'Use either as_of (one date) or from and until (a period), not both. For example as_of:2022-03',
    backwards: 'from is later than until. Swap them. For example from:2020 until:2022-03',
  },
}
