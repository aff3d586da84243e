import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../../src/ops/exit-codes.ts'
import { createMetrics } from '../../src/ops/metrics.ts'
import { realContent } from '../support/app.ts'

const root = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const page = read('docs/operation.md')

/** The first cells of the table whose first column has this title. */
const cells = (title: string): readonly string[] => {
  const [, below = ''] = page.split(`| ${title} `)
  const [table = ''] = below.split('\n\n', 1)
  return table.split('\n').flatMap((line) => line.match(/^\| (.*?) +\|/)?.slice(1) ?? [])
}

/** The messages that a source gives to the log: the texts of each last argument, which may be a choice between several. */
const messagesIn = (source: string): readonly string[] =>
  [...source.matchAll(/\blog\.(?:info|warn|error)\(/g)].flatMap(({ index, 0: call }) => {
    let depth = 1
    let last = index + call.length
    let at = last
    let quoted = false
    for (; depth > 0; at++) {
      const sign = source[at] ?? ''
      if (sign === "'") quoted = !quoted
      else if (quoted) continue
      else if ('([{'.includes(sign)) depth++
      else if (')]}'.includes(sign)) depth--
      else if (sign === ',' && depth === 1 && !/^\s*\)/.test(source.slice(at + 1))) last = at + 1
    }
    return [...source.slice(last, at - 1).matchAll(/'([^']+)'/g)].map(([, text = '']) => text)
  })

describe('does the page about operation name all that there is?', () => {
  it('every exit code, and no other', () => {
    expect(cells('Code').filter((cell) => /^\d+$/.test(cell)).map(Number)).toEqual(
      Object.values(exitCode).toSorted((one, other) => one - other),
    ) // prettier-ignore
  })
  it('every variable, in .env.example, and no other', () => {
    const names = (text: string, line: RegExp) => [...text.matchAll(line)].map(([, name = '']) => name).toSorted()
    const taken = names(read('src/config.ts'), /^ {4}([A-Z_]+): (?:z\.|host,|port,)/gm)
    expect(taken).toContain('LOG_LEVEL')
    expect(names(read('.env.example'), /^([A-Z_]+)=/gm)).toEqual(taken)
  })
  it('every message of the log, here or among the faults', () => {
    const pages = `${page} ${read('docs/faults.md')} ${read('docs/sharding.md')}`
    const sources = globSync('src/**/*.ts', { cwd: root }).filter((path) => !/^src.(?:preview|emulator)\b/.test(path))
    const messages = sources.flatMap((path) => messagesIn(read(path)))
    expect(messages.length).toBeGreaterThan(35)
    // The pages quote the beginning of long ones.
    expect(messages.filter((message) => !pages.includes(message.split(',', 1)[0] ?? ''))).toEqual([])
  })
  it('every metric of ours, and no other', async () => {
    const { pack } = realContent()
    const parts = { content: true, store: true, discord: true }
    const ready = () => Promise.resolve({ ready: true, stopping: false, parts })
    const { text } = await createMetrics().read({ ready, content: pack, learning: false })
    const there = [...text.matchAll(/^# TYPE (ronten_\w+)/gm)].map(([, name]) => name)
    const told = [...page.matchAll(/`(ronten_\w+)/g)].map(([, name]) => name)
    expect(there.length).toBeGreaterThan(12)
    expect(new Set(told)).toEqual(new Set(there))
  })
})
