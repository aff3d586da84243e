import { describe, expect, test } from 'vitest'
import { createCompiler } from '../../src/content/compile.ts'
import { loadPack } from '../../src/content/load.ts'
import { readFiles } from '../../src/content/read.ts'
import { copyOfPack } from '../support/packs.ts'

const file = 'terms/nuclear-sharing.yaml'

describe('does compiling again after a change find the same as compiling anew', () => {
  test('whatever was changed, and after it was changed back', () => {
    const copy = copyOfPack()
    const again = createCompiler(copy.folder)
    const compare = (): void => {
      const files = readFiles(copy.folder)
      const remembered = again(files)
      expect(remembered).toEqual(createCompiler(copy.folder)(files))
    }
    compare()
    copy.edit(file, (text) => text.replace(/^( +)ja: /m, '$1ja: まず、'))
    compare()
    copy.edit(file, (text) => text.replace('asOf:', 'asof:'))
    compare()
    copy.edit(file, (text) => text.replace('asof:', 'asOf:').replace(/^( +)ja: まず、/m, '$1ja: '))
    compare()
    expect(again(readFiles(copy.folder)).faults).toEqual([])
    // A title that grows too long for the cards of others is found there too, though their own files did not change.
    copy.edit(file, (text) => text.replace('en: Nuclear sharing }', `en: ${'Very long '.repeat(300)} }`))
    compare()
    copy.done()
  })
})

describe('what can be shown before it is fit for publication', () => {
  test('a changed text that waits for its version', () => {
    const copy = copyOfPack()
    copy.edit(file, (text) => text.replace(/^summary:\n( +)ja: /m, 'summary:\n$1ja: まず、'))
    const loaded = loadPack(copy.folder)
    expect(loaded.ok).toBe(false)
    if (loaded.ok) return
    expect(loaded.faults.map(({ code }) => code)).toEqual(['changed-without-version'])
    expect(loaded.unversioned?.byId('nuclear-sharing')?.summary.ja).toMatch(/^まず、/)
    copy.edit(file, (text) => text.replace('asOf:', 'asof:'))
    expect(loadPack(copy.folder)).toMatchObject({ ok: false, unversioned: undefined })
    copy.done()
  })
})
