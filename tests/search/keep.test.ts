import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptModel } from '../../src/search/model/keep.ts'

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
