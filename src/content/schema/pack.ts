import { z } from 'zod'
import type { Entry } from './entry.ts'
import type { Source } from './source.ts'
import { Event } from './point.ts'
import { Id, Text } from './text.ts'

/** pack.yaml: what the pack is about and under which licence its texts may be reused. */
export const PackHead = z.strictObject({
  id: Id,
  title: Text,
  about: Text,
  /** Ids that people, pins and tests refer to: each must have its entry, whatever else the pack holds. */
  promised: z.array(Id).readonly().default([]),
  /** The entries that a community new to the subject gets first: what `/pin set:starter` posts, in this order. */
  starter: z
    .array(Id)
    .max(6)
    .readonly()
    .default([])
    .describe('初めての人に最初に見せる記事、6件まで / the entries to start with, at most 6'),
  licence: z.strictObject({ name: z.string().min(1, 'empty'), url: z.url({ error: 'url' }) }),
})
export type PackHead = z.infer<typeof PackHead>

/** timeline.yaml: dated events in order, each with the entries it belongs to. */
export const Timeline = z.strictObject({
  events: z.array(Event.extend({ id: Id, entries: z.array(Id).min(1).readonly() })).readonly(),
})
export type Timeline = z.infer<typeof Timeline>

const line = z.string().trim().min(1, 'empty')

/**
 * outside.yaml: what people type that no entry answers, by subject. It teaches finding to say that there is no entry; nobody ever sees it.
 */
export const Outside = z.strictObject({
  groups: z
    .array(z.strictObject({ topic: Id, about: Text, ja: z.array(line).readonly(), en: z.array(line).readonly() }))
    .readonly(),
})
export type Outside = z.infer<typeof Outside>

const lines = z.strictObject({ ja: z.array(line).readonly(), en: z.array(line).readonly() })

/**
 * unstated.yaml: messages that speak of a misconception without stating it, by what they do instead. It teaches the look-up of messages
 * whom not to correct; nobody ever sees it.
 */
export const Unstated = z.strictObject({
  groups: z
    .array(
      z.strictObject({ entry: Id, truth: lines, negation: lines, rejection: lines, question: lines, opinion: lines }),
    )
    .readonly(),
})
export type Unstated = z.infer<typeof Unstated>

/** A pack as plain data: read, validated and found whole. Safe to share and to keep as JSON. */
export type PackData = {
  readonly head: PackHead
  readonly entries: readonly Entry[]
  readonly sources: readonly Source[]
  readonly timeline: Timeline['events']
  readonly outside: Outside['groups']
  readonly unstated: Unstated['groups']
}
