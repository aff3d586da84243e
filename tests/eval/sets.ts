import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { kinds, type Kind } from '../../src/content/schema/entry.ts'
import { languages } from '../../src/content/schema/text.ts'

const ids = z.array(z.string()).readonly()
const kindNames = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds
const common = { lang: z.enum(languages), expect: ids, style: z.string() }

const schemas = {
  ask: z.strictObject({ q: z.string(), ...common }),
  complete: z.strictObject({ typed: z.string(), kind: z.enum(kindNames), ...common }),
  messages: z.strictObject({ text: z.string(), ...common }),
} as const

/** A question with the entries that answer it; none where the bot should decline. */
export type AskItem = z.infer<typeof schemas.ask>
/** What was typed so far, and the entry it was meant for. */
export type CompleteItem = z.infer<typeof schemas.complete>
/** A message with the misconceptions that it states; none where it states none. */
export type MessageItem = z.infer<typeof schemas.messages>
/** What the items of every part share. */
export type Item = AskItem | CompleteItem | MessageItem

/** Items of one evaluation set. A part that was not asked for is absent. */
export type Sets = {
  readonly ask?: readonly AskItem[]
  readonly complete?: readonly CompleteItem[]
  readonly messages?: readonly MessageItem[]
}

/** The parts of a set, by the name of their file and option. */
export const parts = ['ask', 'complete', 'messages'] as const
export type Part = (typeof parts)[number]

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** Reads a file of JSON Lines; the message of a failure names the file, and the first line that is not an item. */
const readPart = <P extends Part>(part: P, file: string): Read<readonly z.infer<(typeof schemas)[P]>[]> => {
  const items: z.infer<(typeof schemas)[P]>[] = []
  const lines = textOf(file)?.split('\n')
  if (!lines) return { ok: false, message: `${file}: there is no such file, or it cannot be read` }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = schemas[part].safeParse(valueOf(line))
    if (!parsed.success)
      return {
        ok: false,
        message: `${file}:${index + 1}  ${z.prettifyError(parsed.error).replaceAll(/\s*\n\s*/g, ' ')}`,
      }
    // The schema that has just accepted the item is the one of this part.
    items.push(parsed.data as z.infer<(typeof schemas)[P]>)
  }
  return { ok: true, value: items }
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const valueOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads the parts for which a file is named. */
export const readSets = (files: Readonly<Partial<Record<Part, string>>>): Read<Sets> => {
  const ask = files.ask === undefined ? undefined : readPart('ask', files.ask)
  if (ask?.ok === false) return ask
  const complete = files.complete === undefined ? undefined : readPart('complete', files.complete)
  if (complete?.ok === false) return complete
  const messages = files.messages === undefined ? undefined : readPart('messages', files.messages)
  if (messages?.ok === false) return messages
  return {
    ok: true,
    value: {
      ...(ask && { ask: ask.value }),
      ...(complete && { complete: complete.value }),
      ...(messages && { messages: messages.value }),
    },
  }
}

/** A set and what it is called. */
export type NamedSets = { readonly name: string; readonly sets: Sets }

/** The sets that come with the program; sets/README.md says what each is worth. */
const committed = ['development', 'second', 'third'] as const

/** Reads the committed sets. Throws where one of them is broken, which is a bug. */
export const committedSets = (): readonly NamedSets[] =>
  committed.map((name) => {
    const file = (part: Part): string => join(import.meta.dirname, 'sets', name, `${part}.jsonl`)
    const read = readSets({ ask: file('ask'), complete: file('complete'), messages: file('messages') })
    if (!read.ok) throw new Error(read.message)
    return { name, sets: read.value }
  })
