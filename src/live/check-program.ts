import { setTimeout } from 'node:timers/promises'
import { flushCompileCache } from 'node:module'
import { basename } from 'node:path'
import { createCompiler, type Compiled } from '../content/compile.ts'
import { hashOf, readFiles, versionOf } from '../content/read.ts'
import { writeSnapshot } from '../content/snapshot.ts'
import { stampOf } from '../content/stamp.ts'

/** What is watched: a folder, and the name that it goes by in faults. */
export type Watched = { readonly folder: string; readonly name: string }

/** What the files came to when they were looked at; without data where they are what they were. */
export type Checked = Compiled & { readonly version: string }

/**
 * What this program is told to do: look once, or again and again, in milliseconds. Where nothing is wrong, the compiled form goes into
 * `snapshots` for the next start. `known` is the version of a state that has passed before: it is not checked again.
 */
export type CheckTask = Watched & {
  readonly every: number | undefined
  readonly snapshots: string
  readonly known: string | undefined
}

/** How long to wait before looking again where a file went while it was looked at, in milliseconds. */
const again = 500

/**
 * Looks at a folder of content and tells what its files come to: once, or at first and after every change. Changes during a check are seen
 * after it, so many at once make one.
 */
const check = async (
  { folder, name, every, snapshots, known }: CheckTask,
  tell: (checked: Checked) => Promise<void>,
): Promise<void> => {
  const compile = createCompiler(name)
  let stamp = ''
  let told = ''
  for (;;) {
    try {
      const now = await stampOf(folder)
      if (now !== stamp) {
        stamp = now
        const files = readFiles(folder)
        const hash = hashOf(files)
        if (hash !== told)
          await tell(
            versionOf(hash) === known
              ? { faults: [], data: undefined, version: known }
              : checkedOf(compile(files), { folder, hash, snapshots }),
          )
        told = hash
      }
    } catch (error) {
      // A file went while it was looked at, as when an editor saves: soon there is another. Anything but a system error is a bug.
      if (!(error instanceof Error && 'syscall' in error)) throw error
      stamp = ''
    }
    if (every === undefined && stamp !== '') return
    await setTimeout(every ?? again)
  }
}

const checkedOf = (
  compiled: Compiled,
  { folder, hash, snapshots }: { readonly folder: string; readonly hash: string; readonly snapshots: string },
): Checked => {
  const { data, faults } = compiled
  if (data && faults.length === 0) writeSnapshot({ folder: snapshots, name: basename(folder), hash }, data)
  return { ...compiled, version: versionOf(hash) }
}

// What was compiled is kept for the next time now: a process that is ended keeps nothing.
flushCompileCache()
// The parent is gone: nobody wants to know any more.
process.on('disconnect', () => process.exit())
// Given by check-files.ts alone.
const task = JSON.parse(process.argv[2] ?? '') as CheckTask
await check(
  task,
  (checked) =>
    // What was not sent yet would be lost with the end of the process.
    new Promise<void>((resolve, reject) => {
      process.send?.(checked, (error: Error | null) => (error ? reject(error) : resolve()))
    }),
)
process.exit(0)
