import type { APIInteraction } from 'discord-api-types/v10'
import fc from 'fast-check'
import { forgedIds } from './custom-ids.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type Path = readonly (string | number)[]

const deep = (levels: number): Json => {
  let value: Json = 'x'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { options: value }
  return value
}

/** What may stand where something else belongs: other types, far too much, and signs that break texts. */
const strange: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, '', ' ', '0', '-1', '1e9', 'true', 'null', '[object Object]', '__proto__', 'constructor',
    [], {}, [[]], [null], { length: 3 }, '\uD800', '\uDFFF\uD83D', '\u202Eabc\u2066', '\u0000', 'e\u0301'.repeat(500), '👩‍👩‍👧‍👦'.repeat(80),
    '@everyone <@1> <@&2> <#3>', '[a](https://evil.example) <https://evil.example>', '```\n``` ||x|| # h\n> q', '../../../etc/passwd', '核'.repeat(6000),
    'x'.repeat(50_000), '9'.repeat(400), '%00%0a', '${7*7}', '99999999999999999999',
  ), // prettier-ignore
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer(),
  fc.integer({ min: 1, max: 400 }).map(deep),
  forgedIds,
)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every place in a value, from its first fields down. */
const pathsOf = (value: unknown, at: Path = []): readonly Path[] =>
  !isObject(value)
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key]
        return [path, ...pathsOf(inner, path)]
      })

/** A copy with something else at a path; `undefined` takes it away. */
const withAt = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put
  if (Array.isArray(value))
    return value
      .flatMap((each: unknown, index) => (index === key ? [withAt(each, rest, put)] : [each]))
      .filter((each) => each !== undefined)
  if (!isObject(value)) return put
  const { [key]: inner, ...others } = value
  const changed = withAt(inner, rest, put)
  return changed === undefined ? others : { ...value, [key]: changed }
}

type Change = { readonly place: number; readonly put: Json | undefined; readonly double: boolean }
const change: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  put: fc.option(strange, { nil: undefined, freq: 4 }),
  double: fc.boolean(),
})

const apply = (interaction: unknown, { place, put }: Change): unknown => {
  const paths = pathsOf(interaction)
  const path = paths[place % Math.max(1, paths.length)]
  return path ? withAt(interaction, path, put) : interaction
}

/** Places the custom_id, the value chosen or the text typed that an interaction carries: what anybody can make up freely. */
const aimed = (interaction: unknown, id: string): unknown =>
  pathsOf(interaction)
    .filter(
      (path) =>
        path[0] === 'data' &&
        ['custom_id', 'values', 'value'].includes(String(path.at(typeof path.at(-1) === 'number' ? -2 : -1))),
    )
    .reduce((changed, path) => withAt(changed, path, id), interaction)

/** Interactions of a corpus with up to four things wrong in them, or with a custom_id of somebody's own making. */
export const mutated = (corpus: readonly APIInteraction[]): fc.Arbitrary<APIInteraction> => {
  const real = fc.constantFrom(...corpus)
  // Whatever came of it passes for an interaction: that is the test.
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(real, fc.array(change, { minLength: 1, maxLength: 4 }))
        .map(([one, changes]) => changes.reduce<unknown>(apply, one)),
    },
    { weight: 2, arbitrary: fc.tuple(real, forgedIds).map(([one, id]) => aimed(one, id)) },
    { weight: 1, arbitrary: fc.tuple(real, real).map(([one, other]) => ({ ...one, data: other.data })) },
  ) as fc.Arbitrary<APIInteraction>
}
