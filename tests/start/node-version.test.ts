import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Runs a file of the project in a process that takes itself for another version of Node. */
const runOn = (version: string, file: string) => {
  const versions = JSON.stringify({ ...process.versions, node: version })
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:${versions}})`
  return spawnSync(process.execPath, ['--import', pretend, file], { cwd: root, encoding: 'utf8', env: { PATH: '' } })
}

describe('what if Node is too old for Ronten?', () => {
  it.each(['20.20.2', '22.18.0', '24.14.9'])('on %s it says in both languages which one it needs', (version) => {
    // The program itself, and what `npm ci` runs first.
    for (const file of ['src/main.js', 'src/node-version.js']) {
      const { status, stdout, stderr } = runOn(version, file)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`Ronten には Node.js 24.15 以降が必要です(これは ${version})`)
      expect(stderr).toContain(`Ronten needs Node.js 24.15 or later, and this is ${version}.`)
    }
  })
  it.each(['24.15.0', '25.0.0', '26.1.0'])('on %s it goes on', (version) => {
    expect(runOn(version, 'src/node-version.js')).toMatchObject({ status: 0, stderr: '' })
  })
})
