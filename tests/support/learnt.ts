import { spawnSync } from 'node:child_process'
import { packFolder, root, snapshotFolder } from '../../src/cli/content/places.ts'
import { compiledPack } from '../../src/content/compiled.ts'
import { isLearnt } from '../../src/search/is-learnt.ts'

/** Sees to it that what finding learns has been learnt before the first test asks: that takes longer than any test may. */
export const setup = (): void => {
  const pack = compiledPack(packFolder, snapshotFolder)
  // Content with faults is not learnt from; what tests say of it then is clearer than anything that could be said here.
  if (!pack || !isLearnt(pack, snapshotFolder))
    spawnSync(process.execPath, ['src/cli/content.ts', 'check'], { cwd: root, stdio: 'ignore' })
}
