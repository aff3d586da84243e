import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const program = join(import.meta.dirname, '../../src/start/models-folder.ts')

/** The folder that a process of its own takes, and whether it was there while the process ran. */
const taken = (beside: string, temporary = folder): { readonly at: string; readonly wasThere: boolean } => {
  const code = `
    import { existsSync } from 'node:fs'
    import { modelsFolder } from ${JSON.stringify(program)}
    const at = modelsFolder({ version: 'v1' }, ${JSON.stringify(beside)})
    console.log(JSON.stringify({ at, wasThere: existsSync(at) }))`
  const environment = { ...process.env, TMPDIR: temporary, TEMP: temporary }
  const written = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    env: environment,
  })
  return JSON.parse(written) // Written by the lines above.
}

describe('where is kept what finding learns?', () => {
  it('beside the compiled content, in a folder that is made for it', () => {
    const beside = join(folder, '.cache')
    expect(taken(beside)).toEqual({ at: beside, wasThere: true })
    expect(existsSync(beside)).toBe(true)
  })
  it('where that cannot be written, in a folder of the process, which goes with it', () => {
    const beside = join(folder, '.cache')
    // No folder can be made there, whoever runs this.
    writeFileSync(beside, '')
    const { at, wasThere } = taken(beside)
    expect([dirname(at), wasThere]).toEqual([folder, true])
    expect(existsSync(at)).toBe(false)
  })
  it('where nothing can be written, nowhere, and the start goes on', () => {
    const beside = join(folder, '.cache')
    writeFileSync(beside, '')
    expect(taken(beside, join(folder, 'gone')).at).toBe(beside)
  })
})
