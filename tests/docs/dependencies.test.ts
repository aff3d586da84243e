import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(join(root, name), 'utf8')

type Manifest = {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly allowScripts: Record<string, boolean>
}
type Locked = {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}
// Files of npm's own, in npm's own form.
const manifest = JSON.parse(read('package.json')) as Manifest
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Record<string, Locked> }
const locked = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.split('node_modules/').at(-1) ?? '' }))
const inProduction = locked.filter(({ dev, devOptional }) => dev !== true && devOptional !== true)

/** The rows of a table below a heading, cell by cell. */
const tableBelow = (heading: string): readonly (readonly string[])[] => {
  const section =
    read('docs/dependencies.md')
      .split(/^## /m)
      .find((each) => each.startsWith(heading)) ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', ''))) // prettier-ignore
}
const licenceOf = (name: string): string | undefined => lock.packages[`node_modules/${name}`]?.license

const atRunTime = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD']

describe('does docs/dependencies.md say what is installed?', () => {
  it.each([
    ['At run time', manifest.dependencies],
    ['For development', manifest.devDependencies],
  ])('%s: every package with its reason and its licence, and no other', (heading, dependencies) => {
    const rows = tableBelow(heading)
    expect(rows.map(([name]) => name)).toEqual(Object.keys(dependencies).toSorted())
    expect(rows.map(([name, , licence]) => [name, licence])).toEqual(rows.map(([name = '']) => [name, licenceOf(name)]))
    expect(rows.filter(([, why = '']) => why.length < 4)).toEqual([])
  })
  it('every install script in the lock file, and whether it is needed', () => {
    const rows = tableBelow('Install scripts').map(([name = '']) => name)
    const scripts = locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name)
    expect(rows.toSorted()).toEqual([...new Set(scripts)].toSorted())
    expect(Object.keys(manifest.allowScripts).filter((name) => !rows.includes(name))).toEqual([])
  })
})

describe('is what gets installed always the same, and from one place?', () => {
  it('versions are exact', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
    expect(all.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  })
  it('every package in the lock file has a SHA-512', () => {
    expect(locked.length).toBeGreaterThan(50)
    expect(locked.filter(({ integrity = '' }) => !integrity.startsWith('sha512-')).map(({ name }) => name)).toEqual([])
  })
  it('none comes from anywhere but the npm registry', () => {
    const elsewhere = locked.filter(
      ({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    )
    expect(elsewhere.map(({ name }) => name)).toEqual([])
  })
})

describe('what may run and be passed on?', () => {
  it('in production nothing with an install script, and only licences that allow it', () => {
    expect(inProduction.length).toBeGreaterThan(20)
    expect(inProduction.filter(({ hasInstallScript }) => hasInstallScript === true)).toEqual([])
    const others = inProduction.filter(({ license = '' }) => !atRunTime.includes(license))
    expect(others.map(({ name, license }) => [name, license])).toEqual([])
  })
})
