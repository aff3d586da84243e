import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { jsonSchemas } from '../../src/content/json-schema.ts'
import { kinds } from '../../src/content/schema/entry.ts'

const root = join(import.meta.dirname, '../..')
const committed = (name: string): unknown => JSON.parse(readFileSync(join(root, 'content/schema', name), 'utf8'))

describe('do editors see the schema that the program uses?', () => {
  it.each(Object.entries(jsonSchemas()))('%s is as `npm run content -- schema` writes it', (name, schema) => {
    expect(committed(name)).toEqual(JSON.parse(JSON.stringify(schema)))
  })
  it('and no other', () => {
    expect(readdirSync(join(root, 'content/schema')).toSorted()).toEqual(Object.keys(jsonSchemas()).toSorted())
  })
  it('the editor settings name each of them', () => {
    const settings = readFileSync(join(root, '.vscode/settings.json'), 'utf8')
    for (const name of Object.keys(jsonSchemas())) expect(settings).toContain(`content/schema/${name}`)
  })
  it.each(Object.entries(kinds))('an editor lets the %s entries of the pack pass', (kind, { folder }) => {
    // fromJSONSchema reads what an editor reads; the committed file has passed JSON.parse as an object.
    const schema = z.fromJSONSchema(committed(`${kind}.json`) as Parameters<typeof z.fromJSONSchema>[0])
    const files = readdirSync(join(root, 'content/nuclear-sharing', folder))
    for (const file of files.slice(0, 5)) {
      const text = readFileSync(join(root, 'content/nuclear-sharing', folder, file), 'utf8')
      expect(schema.safeParse(parse(text)).error?.issues, file).toBeUndefined()
    }
  })
})
