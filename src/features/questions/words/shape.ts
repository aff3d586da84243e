import type { ChannelFault } from '../../../door/channel.ts'

/** Everything that is said about the question box. */
export type Words = {
  /** Below a declined question, and below the choices of an offer. */
  readonly offer: {
    readonly afterDecline: string
    readonly afterOffer: string
    readonly put: string
    readonly none: string
  }
  readonly form: {
    readonly title: string
    readonly question: string
    readonly about: string
    readonly name: string
    readonly unnamed: string
    readonly named: string
  }
  readonly post: {
    readonly title: string
    readonly open: string
    readonly solved: string
    readonly by: (name: string) => string
    readonly unnamed: string
    readonly how: string
    readonly attach: string
    readonly solve: string
    readonly reopen: string
    readonly answer: string
    readonly reason: string
  }
  readonly receipt: {
    readonly posting: string
    readonly postingText: string
    readonly done: string
    readonly doneText: string
    readonly thread: string
    readonly solve: string
    readonly uncertain: string
    readonly unknown: string
    readonly thanks: string
  }
  readonly failed: {
    readonly title: string
    readonly again: string
    readonly outside: string
    readonly noBox: string
    readonly blank: string
    readonly unreadable: string
    readonly busy: string
    /** What stands in the way in the channel of the question box, where that differs from other channels. */
    readonly faults: Partial<Readonly<Record<ChannelFault, string>>>
  }
  readonly answer: {
    readonly notThread: string
    readonly notPerson: string
    readonly noText: string
    readonly hasOne: string
    readonly askedAlready: string
    readonly asked: string
    readonly acceptedOwn: string
    /** The post is there, and what the question shows follows. */
    readonly later: string
    readonly proposal: string
    readonly ask: string
    readonly shortened: string
    readonly named: string
    readonly unnamed: string
    readonly no: string
    readonly onlyAuthor: string
    readonly authorGone: string
    readonly accepted: string
    readonly by: (name: string) => string
    readonly byMember: string
    readonly withdraw: string
    readonly thanks: string
    readonly declined: string
    readonly withdrawn: string
    readonly onlyAuthorWithdraws: string
    readonly reason: string
  }
  readonly state: {
    readonly solved: string
    readonly open: string
    readonly solvedAlready: string
    readonly openAlready: string
    readonly moderators: string
    readonly noTag: string
    readonly notShown: (why: string) => string
    readonly gone: string
    readonly unknown: string
  }
  readonly attach: { readonly title: string; readonly field: string; readonly about: string; readonly done: string }
  readonly list: {
    readonly open: (count: number) => string
    readonly solved: (count: number) => string
    readonly noneOpen: string
    readonly noneSolved: string
    readonly item: (age: string) => string
    readonly note: string
    readonly page: (page: number, pages: number) => string
    readonly next: string
    readonly previous: string
    readonly showOpen: string
    readonly showSolved: string
    readonly export: string
  }
  readonly export: {
    readonly title: (from: number, to: number, count: number) => string
    readonly lead: string
    readonly none: string
    readonly unread: (count: number) => string
    readonly next: string
    readonly heading: string
    readonly question: string
    readonly noAnswer: string
  }
}
