import type { JsonObject, JsonPath } from './json.ts'
import type { Problem } from './problem.ts'

/** A message body under judgement. */
export type MessageSubject = {
  readonly body: JsonObject
  /** Where the message stands in the request: `data` in a callback, `message` in a forum post, empty elsewhere. */
  readonly at: JsonPath
  /** The flags the message will have: those of the body and, in an edit, those it has already. */
  readonly flags: number
  /** The flags that this route accepts in a body. */
  readonly allowedFlags: number
}

/** A command under judgement. */
export type CommandSubject = {
  readonly body: JsonObject
  readonly at: JsonPath
  /** A PATCH sends only what changes: nothing is missing in it. */
  readonly partial: boolean
}

/** A modal's `data` under judgement. */
export type ModalSubject = {
  readonly body: JsonObject
  readonly at: JsonPath
}

/** A rule looks at one thing and returns every fault it finds. */
export type Rule<Subject> = (subject: Subject) => readonly Problem[]
