import { basename } from 'node:path'
import type { z } from 'zod'
import type { Draft, DraftFile } from './draft.ts'
import { parseYaml } from './document.ts'
import { type Fault, faultAt } from './fault.ts'
import type { ContentFile } from './read.ts'
import { type Entry, kinds } from './schema/entry.ts'
import { Outside, PackHead, Timeline, Unstated } from './schema/pack.ts'
import { Source } from './schema/source.ts'
import { validate } from './validate.ts'

/** A draft, together with what its files got wrong. `draft` holds the files that passed, and is missing where pack.yaml did not. */
export type Assembled = { readonly draft: Draft | undefined; readonly faults: readonly Fault[] }

const folders = Object.values(kinds)

/** What files said when they were last read, by path: only those that changed are read anew. For one root alone. */
export type Memory = Map<string, { readonly text: string; readonly read: ReadFile<unknown> }>

/** A file that passed its schema, or nothing, and what is wrong with it. */
type ReadFile<T> = { readonly file: DraftFile<T> | undefined; readonly faults: readonly Fault[] }

const readFile = <T>(name: string, text: string, schema: z.ZodType<T>): ReadFile<T> => {
  const parsed = parseYaml(name, text)
  const result = parsed.value === undefined ? undefined : validate(parsed, schema)
  return {
    file: result?.ok ? { file: name, value: result.value, at: parsed.at } : undefined,
    faults: [...parsed.faults, ...(result?.ok === false ? result.faults : [])],
  }
}

/**
 * Parses and validates every file of a pack by the folder it lies in. `root` goes before each path in faults. Where a memory of an earlier
 * time is given, files that did not change stay the very same objects.
 */
export const assemble = (files: readonly ContentFile[], root: string, memory: Memory = new Map()): Assembled => {
  const faults: Fault[] = []
  const heads: DraftFile<PackHead>[] = []
  const entries: DraftFile<Entry>[] = []
  const sources: DraftFile<Source>[] = []
  const timelines: DraftFile<Timeline>[] = []
  const outsides: DraftFile<Outside>[] = []
  const unstateds: DraftFile<Unstated>[] = []
  const broken: string[] = []
  const take = <T>(file: ContentFile, schema: z.ZodType<T>, into: DraftFile<T>[]): void => {
    const name = `${root}/${file.path}`
    const known = memory.get(file.path)
    // The path alone decides on the schema, so what was read of it is of this type.
    const read = known?.text === file.text ? (known.read as ReadFile<T>) : readFile(name, file.text, schema)
    memory.set(file.path, { text: file.text, read })
    faults.push(...read.faults)
    if (read.file) into.push(read.file)
    else broken.push(basename(file.path, '.yaml'))
  }
  for (const file of files) {
    const folder = file.path.split('/').slice(0, -1).join('/')
    const kind = folders.find((each) => each.folder === folder)
    if (file.path === 'pack.yaml') take(file, PackHead, heads)
    else if (file.path === 'timeline.yaml') take(file, Timeline, timelines)
    else if (file.path === 'outside.yaml') take(file, Outside, outsides)
    else if (file.path === 'unstated.yaml') take(file, Unstated, unstateds)
    else if (folder === 'sources') take(file, Source, sources)
    else if (kind) take<Entry>(file, kind.schema, entries)
    else
      faults.push(faultAt({ file: `${root}/${file.path}`, line: 1, col: 1 }, 'unknown-file', { folders: knownFolders }))
  }
  if (!files.some(({ path }) => path === 'pack.yaml'))
    faults.push(faultAt({ file: `${root}/pack.yaml`, line: 1, col: 1 }, 'missing-file', {}))
  const [head] = heads
  if (head && entries.length === 0) faults.push(faultAt(head.at([]), 'empty-pack', {}))
  return { draft: head && {
      head,
      entries,
      sources,
      timeline: timelines[0],
      outside: outsides[0],
      unstated: unstateds[0],
      broken,
    }, faults }
}

const knownFolders = [...folders.map(({ folder }) => folder), 'sources'].join(', ')
