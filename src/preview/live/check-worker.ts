import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { createCompiler, type Compiled } from '../../content/compile.ts'
import { hashOf, readFiles, versionOf } from '../../content/read.ts'

/** What is watched: a folder, and the name that it goes by in faults. */
export type Watched = { readonly folder: string; readonly name: string }

/** What the files came to when they last changed. */
export type Checked = Compiled & { readonly version: string }

/**
 * How often the folder is looked at, in milliseconds. Looking takes 10 ms for 600 files, works wherever files do (containers, network drives)
 * and does not mind that editors save by putting a new file in place of the old one.
 */
const interval = 150

/** Changes whenever a file comes, goes or is saved. */
const stampOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => {
      const { mtimeMs, size, ino } = statSync(join(folder, path))
      return `${path}:${mtimeMs}:${size}:${ino}`
    })
    .join('\n')

/**
 * Runs in a thread of its own: looks at a folder of content and tells what its files come to, at first and after every change. Changes during
 * a check are seen after it, so many at once make one.
 */
const watch = async ({ folder, name }: Watched, tell: (checked: Checked) => void): Promise<never> => {
  const compile = createCompiler(name)
  let stamp = ''
  let told = ''
  for (;;) {
    try {
      const now = stampOf(folder)
      if (now !== stamp) {
        stamp = now
        const files = readFiles(folder)
        const version = versionOf(hashOf(files))
        if (version !== told) tell({ ...compile(files), version })
        told = version
      }
    } catch (error) {
      // A file went while it was looked at, as when an editor saves: soon there is another. Anything but a system error is a bug.
      if (!(error instanceof Error && 'syscall' in error)) throw error
      stamp = ''
    }
    await setTimeout(interval)
  }
}

// Given by live-content.ts alone.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, unlike a window
await watch(workerData as Watched, (checked) => parentPort?.postMessage(checked))
