import type { Basis } from '../content/schema/point.ts'
import type { Entry, Kind } from '../content/schema/entry.ts'
import type { SourceKind } from '../content/schema/source.ts'
import type { View } from '../door/action.ts'
import type { ChannelFault } from '../door/channel.ts'
import type { Failure } from '../door/failure.ts'
import type { StoreFault } from '../store/fault.ts'
import type { z } from 'zod'

type LabelName = Extract<Entry, { kind: 'misconception' }>['label']

/** Everything Ronten says beside its content. A language that lacks a line does not compile. */
export type Messages = {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly labels: Readonly<Record<LabelName, string>>
  readonly bases: Readonly<Record<Basis, string>>
  readonly sourceKinds: Readonly<Record<z.infer<typeof SourceKind>, string>>
  readonly views: Readonly<Record<View, string>>
  readonly card: {
    readonly sources: string
    readonly manySources: (count: number) => string
    readonly points: string
    readonly claim: string
    readonly rating: string
    readonly misleads: string
    readonly kernel: string
    readonly factAgain: string
    readonly nearMisses: string
    readonly background: string
    readonly sides: { readonly for: string; readonly against: string }
    readonly reasoning: string
    readonly evidence: string
    readonly reply: string
    readonly crux: string
    readonly commonGround: string
    readonly factMatters: string
    readonly valueMatters: string
    readonly order: string
    readonly status: string
    readonly events: string
    readonly asOf: (date: string) => string
    readonly footer: (reference: string, date: string) => string
    readonly due: (reference: string, date: string) => string
    readonly page: (page: number, pages: number) => string
    readonly newer: (from: number, to: number) => string
    readonly noAddress: string
    readonly undated: string
    readonly primary: string
    readonly secondary: string
    readonly seen: { readonly full: string; readonly excerpt: string; readonly notRead: string }
    readonly minutes: (minutes: number) => string
    readonly goals: string
    readonly steps: string
    readonly questions: string
    readonly quiz: string
    readonly versionLine: (version: number, date: string, why: string) => string
  }
  readonly actions: {
    readonly more: string
    readonly less: string
    readonly sources: string
    readonly history: string
    readonly back: string
    readonly next: string
    readonly previous: string
    readonly otherLanguage: string
    readonly share: string
    readonly remove: string
    readonly removeAbout: string
    readonly menu: string
  }
  readonly ask: {
    readonly learningTitle: string
    readonly learning: string
    readonly offerTitle: string
    readonly offer: string
    readonly declineTitle: string
    readonly decline: string
  }
  readonly lookUp: {
    readonly relatedTitle: string
    readonly statesTitle: string
    readonly states: string
    readonly related: string
    readonly note: string
    readonly reply: string
    readonly replyAbout: string
    readonly replied: string
    readonly nothingTitle: string
    readonly nothing: string
  }
  readonly channelFaults: Readonly<Record<ChannelFault, string>>
  readonly storeFaults: { readonly [F in StoreFault]: string }
  readonly unknown: { readonly title: (typed: string) => string; readonly near: string; readonly nothing: string }
  readonly help: {
    readonly title: string
    readonly lead: string
    readonly moderators: string
    readonly onMessage: string
    readonly options: string
    readonly menuNote: string
  }
  readonly about: {
    readonly title: string
    readonly lead: string
    readonly neutralityTitle: string
    readonly neutrality: readonly string[]
    readonly packTitle: string
    readonly pack: (title: string, entries: number, sources: number, read: number) => string
    readonly version: (version: string) => string
    readonly licence: (name: string) => string
    readonly privacy: string
    readonly invite: string
  }
  readonly failures: { readonly [C in Failure['code']]: (data: Extract<Failure, { code: C }>['data']) => string }
  readonly apology: (id: string) => string
}
