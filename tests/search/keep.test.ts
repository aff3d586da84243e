import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKept, keptModel } from '../../src/search/model/keep.ts'

/** A model with every kind of array, one of them empty, and numbers between them that end at odd bytes. */
const model = {
  small: Uint8Array.of(1, 2, 3),
  none: new Float32Array(0),
  inside: { signed: Int16Array.of(-32768, 32767, -1), step: 0.25, missing: undefined },
  features: Int32Array.of(-5, 7),
  start: Uint32Array.of(0, 4294967295),
  holders: Uint16Array.of(65535),
  priors: Float32Array.of(0.5, -2),
}

describe('what is learnt', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ronten-keep-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const learnt = (): { readonly model: object; readonly isLearntAnew: boolean } => {
    let isLearntAnew = false
    const learn = (): typeof model => {
      isLearntAnew = true
      return model
    }
    return { model: keptModel('example', learn, { folder, version: 'v1' }), isLearntAnew }
  }
  const onlyFile = (): string => join(folder, readdirSync(folder)[0] ?? '')

  it('comes back from its file as it was', () => {
    expect(learnt().isLearntAnew).toBe(true)
    expect(learnt()).toEqual({ model, isLearntAnew: false })
  })

  it.each([
    ['emptied', 0],
    ['cut short in its head', 35],
    ['cut short', 100],
  ])('does not count as kept where its file was %s', (_, length) => {
    const key = { folder, version: 'v1' }
    learnt()
    expect(isKept('example', key)).toBe(true)
    truncateSync(onlyFile(), length)
    expect(isKept('example', key)).toBe(false)
  })

  it('stays for a process that is about to read it while another learns from newer content', () => {
    const learnFrom = (version: string) => keptModel('example', () => model, { folder, version })
    for (const version of ['v1', 'v2']) learnFrom(version)
    expect(isKept('example', { folder, version: 'v1' })).toBe(true)
    for (const version of ['v3', 'v4', 'v5', 'v6']) learnFrom(version)
    expect(readdirSync(folder)).toHaveLength(3)
    expect(isKept('example', { folder, version: 'v6' })).toBe(true)
  })

  it.each([
    ['cut short', (file: string) => truncateSync(file, 100)],
    ['emptied', (file: string) => truncateSync(file)],
    [
      'changed in one byte',
      (file: string) => {
        const bytes = readFileSync(file)
        bytes.writeUInt8((bytes.at(50) ?? 0) ^ 1, 50)
        writeFileSync(file, bytes)
      },
    ],
  ])('is learnt anew where its file was %s', (_, damage) => {
    learnt()
    damage(onlyFile())
    expect(learnt()).toEqual({ model, isLearntAnew: true })
    expect(learnt().isLearntAnew).toBe(false)
  })
})
