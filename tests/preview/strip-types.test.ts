import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const program = `
  const { withoutTypes } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/preview/strip-types.ts'))})
  process.stdout.write(withoutTypes('const a: number = 1'))
  process.emitWarning('something else', 'ExperimentalWarning')
`

test('removes types, and keeps quiet about nothing but the function it does it with', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^const a\s+= 1$/)
  expect(stderr).toContain('something else')
  expect(stderr).not.toContain('stripTypeScriptTypes')
})
