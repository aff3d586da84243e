import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileProgram } from '../../src/cli/compile/program.ts'
import { compiledFile, readCompiled, startModule } from '../../src/program.js'
import { startChild, stopChild } from '../support/child.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-compiled-'))
const file = join(folder, compiledFile)
let whole = ''
beforeAll(async () => {
  expect(await compileProgram(folder)).toBeGreaterThan(300)
  whole = readFileSync(file, 'utf8')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('from what does the program start?', () => {
  it('compiled, where every source is as it was: then the page is there as it is from the sources', async () => {
    const start = startModule(folder)
    expect(start.startsWith(folder + sep)).toBe(true)
    const started = await startChild('tests/support/start-from.ts', [start], /http:\/\/127\.0\.0\.1:\d+/)
    const page = await fetch(/http:\/\/\S+/.exec(started.line)?.[0] ?? '')
    await stopChild(started)
    expect(await page.text()).toContain('name="preview-token"')
  })
  it.each([
    ['a source has another length', (text: string) => text.replace(/("src\/start\.ts":")\d+/, '$11')],
    ['a source is gone', (text: string) => text.replace('"src/start.ts"', '"src/gone.ts"')],
    ['nobody knows, since the file is cut short', (text: string) => text.slice(0, 500)],
    ['nothing was compiled', () => ''],
  ])('from the sources, where %s', (_, change) => {
    writeFileSync(file, change(whole))
    expect(startModule(folder)).toMatch(/src[\\/]start\.ts$/)
    writeFileSync(file, whole)
  })
})

it('does a program that runs keep its files when it is compiled anew?', async () => {
  mkdirSync(join(folder, 'oldest'))
  const before = readCompiled(folder)?.newest
  await compileProgram(folder)
  expect(new Set(readdirSync(folder))).toEqual(new Set([before, readCompiled(folder)?.newest, compiledFile]))
})
