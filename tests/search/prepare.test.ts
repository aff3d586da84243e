import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { isLearnt } from '../../src/search/is-learnt.ts'
import { copyOfPack } from '../support/packs.ts'

it('is everything learnt and kept before anybody asks, once finding was prepared?', () => {
  const copy = copyOfPack()
  const models = mkdtempSync(join(tmpdir(), 'ronten-models-'))
  const loaded = loadPack(copy.folder)
  if (!loaded.ok) return expect.fail('the copy has faults')
  expect(isLearnt(loaded.pack, models)).toBe(false)
  contentOf(loaded.pack, models).finder.prepare()
  expect(isLearnt(loaded.pack, models)).toBe(true)
  copy.done()
  rmSync(models, { recursive: true })
})
