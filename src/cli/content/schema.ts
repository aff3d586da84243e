import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../../content/json-schema.ts'
import { exit, print } from '../terminal.ts'
import { root } from './places.ts'

/** Writes the JSON Schemas to content/schema, where the editor settings look for them. */
export const writeSchemas = () => {
  const folder = join(root, 'content/schema')
  mkdirSync(folder, { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`)
    print(`content/schema/${name}`)
  }
  return exit.done
}
