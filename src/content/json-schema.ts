import { z } from 'zod'
import { kinds } from './schema/entry.ts'
import { Outside, PackHead, Timeline, Unstated } from './schema/pack.ts'
import { Source } from './schema/source.ts'

/**
 * JSON Schemas (draft 7) of every sort of content file, by the name of the file that editors look them up in: with a YAML language
 * server they give completion and mark mistakes while a curator types.
 */
export const jsonSchemas = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    [
      ...Object.entries(kinds).map(([kind, { schema }]) => [kind, schema] as const),
      ['source', Source] as const,
      ['pack', PackHead] as const,
      ['timeline', Timeline] as const,
      ['outside', Outside] as const,
      ['unstated', Unstated] as const,
    ].map(([name, schema]) => [
      `${name}.json`,
      z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: bareYears }),
    ]),
  )

/** A year alone may be written without quotation marks, which YAML reads as a number: editors must let it pass. */
const bareYears = ({ jsonSchema }: { jsonSchema: { pattern?: string | undefined; type?: unknown } }): void => {
  if (jsonSchema.pattern?.startsWith(String.raw`^\d{4}(`)) jsonSchema.type = ['string', 'integer']
}
