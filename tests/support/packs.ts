import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { packFolder } from '../../src/cli/content/places.ts'
import { loadPack } from '../../src/content/load.ts'
import type { Fault, FaultCode } from '../../src/content/fault.ts'
import { kinds } from '../../src/content/schema/entry.ts'
import { sourceIdsOf } from '../../src/content/walk.ts'
import { realPack } from './app.ts'

/** The entries that a copy holds: one of each kind and what they name, so that loading it takes a tenth of a second. */
const kept = ['t01', 't02', 't03', 't51', 'm20', 'd01', 'c01', 'v01', 'q01']

const pack = realPack()
const entries = kept.flatMap((code) => pack.byCode(code) ?? [])
const ids = entries.map(({ id }) => id)
/** The first events of the timeline that belong to them. */
const events = pack.timeline
  .map((event) => ({ ...event, entries: event.entries.filter((id) => ids.includes(id)) }))
  .filter((event) => event.entries.length > 0)
  .slice(0, 5)

/** A small copy of the real pack in a folder of its own, to be broken. `done` deletes it. */
export const copyOfPack = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-pack-'))
  const copy = (path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(packFolder, path), join(folder, path))
  }
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`the change to ${file} changed nothing`)
    writeFileSync(path, after)
  }
  copy('pack.yaml')
  writeFileSync(
    join(folder, 'timeline.yaml'),
    stringify(
      { events: events.map((event) => ({ ...event, cite: event.cite.map(({ source }) => source) })) },
      { lineWidth: 0 },
    ),
  )
  edit('pack.yaml', (text) => text.replace(/^promised:\n(?: +.*\n)+/m, '').replace(/^starter: .*\n/m, ''))
  for (const id of new Set([...entries.flatMap(sourceIdsOf), ...sourceIdsOf({ events })])) copy(`sources/${id}.yaml`)
  for (const entry of entries) {
    const path = `${kinds[entry.kind].folder}/${entry.id}.yaml`
    copy(path)
    const near = entry.related.filter((id) => ids.includes(id)).join(', ')
    const text = readFileSync(join(folder, path), 'utf8')
    writeFileSync(
      join(folder, path),
      text
        .replace(/^related: .*/m, `related: [${near}]`)
        .replaceAll(/^ {4}entry: (.*)\n/gm, (line, id: string) => (ids.includes(id) ? line : '')),
    )
  }
  return { folder, edit, done: () => rmSync(folder, { recursive: true }) }
}

/** The faults that a change to one file brings, beside the one about its missing version. */
export const faultsAfter = (file: string, change: (text: string) => string): readonly Fault[] => {
  const copy = copyOfPack()
  try {
    copy.edit(file, change)
    const loaded = loadPack(copy.folder)
    return loaded.ok ? [] : loaded.faults.filter(({ code }) => code !== 'changed-without-version')
  } finally {
    copy.done()
  }
}

/** The codes of the faults that a change brings. */
export const codesAfter = (file: string, change: (text: string) => string): readonly FaultCode[] =>
  faultsAfter(file, change).map(({ code }) => code)
