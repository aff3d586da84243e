import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutTypes } from '../../src/preview/strip-types.ts'

const src = join(import.meta.dirname, '../../src/preview')
const program = `
  const { withoutTypes } = await import(${JSON.stringify(join(src, 'strip-types.ts'))})
  process.stdout.write(withoutTypes('const a: number = 1'))
  process.emitWarning('something else', 'ExperimentalWarning')
`

test('removes types, and keeps quiet about nothing but the function it does it with', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  expect(stdout).toBe('const a = 1')
  expect(stderr).toContain('something else')
  expect(stderr).not.toContain('stripTypeScriptTypes')
})

/** What a compiler makes of a module: the same for modules that differ in types, comments and blanks alone. */
const meaningOf = (module: string): string => stripTypeScriptTypes(module, { mode: 'transform' })

const modules = readdirSync(join(src, 'page')).filter((name) => name.endsWith('.ts'))

test.each(modules)('%s means the same and keeps its lines', (name) => {
  const source = readFileSync(join(src, 'page', name), 'utf8')
  const served = withoutTypes(source)
  expect(meaningOf(served)).toBe(meaningOf(source))
  expect(served.split('\n').length).toBe(source.split('\n').length)
  expect(served).not.toMatch(/^\s*(?:\/\/|\/\*)/m)
})

test('leaves blanks in texts as they are', () => {
  const source = [
    'type A = {',
    '  b: string // gone',
    '}',
    'const a: A = { b: "x   y  // z" } satisfies A',
    'const c = `1    ${String(2 as number)}   3`, d = /e   f/u',
    '/** Gone. */',
    '// gone',
    'const 核: readonly string[] = ["核  共有"]',
  ]
  expect(withoutTypes(source.join('\n')).split('\n')).toEqual([
    '',
    '',
    '',
    'const a = { b: "x   y  // z" }',
    'const c = `1    ${String(2)}   3`, d = /e   f/u',
    '',
    '',
    'const 核 = ["核  共有"]',
  ])
})

/** Fewer bytes than this are all the page's modules as they are served. Whoever raises it says in docs/emulator.md what for. */
const most = 60_000

test('the page stays small', () => {
  const sizes = modules.map((name) => Buffer.byteLength(withoutTypes(readFileSync(join(src, 'page', name), 'utf8'))))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(most)
})
