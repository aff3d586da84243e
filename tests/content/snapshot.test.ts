import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packFolder } from '../../src/cli/content/places.ts'
import { loadPack } from '../../src/content/load.ts'
import { copyOfPack } from '../support/packs.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-snapshots-'))
afterAll(() => rmSync(folder, { recursive: true }))
const load = (from = packFolder) => loadPack(from, folder)
const only = (): string => join(folder, readdirSync(folder)[0] ?? '')

describe('what is a compiled snapshot worth?', () => {
  it('gives the same pack as the files', () => {
    const parsed = load()
    const compiled = load()
    const texts = (loaded: typeof parsed) => (loaded.ok ? loaded.pack.entries : [])
    expect(texts(compiled)).toEqual(texts(parsed))
    expect(texts(compiled).length).toBeGreaterThan(30)
  })
  it('one that was damaged is not used', () => {
    load()
    writeFileSync(only(), readFileSync(only(), 'utf8').replace('核共有', '核強要'))
    const loaded = load()
    expect(loaded.ok && loaded.pack.byCode('t01')?.title.ja).toBe('核共有')
  })
  it('one of an earlier state is not used, and goes', () => {
    const pack = copyOfPack()
    load(pack.folder)
    pack.edit('terms/nuclear-sharing.yaml', (text) => text.replace(/^reviewDays: \d+/m, 'reviewDays: soon'))
    const broken = load(pack.folder)
    pack.done()
    expect(broken.ok).toBe(false)
  })
  it('a folder that cannot be written only costs time', () => {
    expect(loadPack(packFolder, '/dev/null/nowhere')).toMatchObject({ ok: true })
  })
})
