import { ComponentType, type APIMessage } from 'discord-api-types/v10'
import fc from 'fast-check'
import type { z } from 'zod'
import { actionShapes } from '../../src/door/action.ts'
import { componentsIn } from '../../src/emulator/validate/components.ts'

/** The custom_ids of all buttons on a message. */
export const customIdsOf = (message: APIMessage | null): readonly string[] =>
  componentsIn(message?.components, [])
    .map(({ component }) => component)
    .filter(({ type, custom_id: id }) => type === ComponentType.Button && typeof id === 'string')
    .map((button) => String(button['custom_id']))

/** Words that stand in custom_ids, one of which each part of each shape takes. */
const words = [
  't01', 'm01', 'd01', 'c01', 'v01', 'q01', 'g01', 'x99', '', '0', '1', '2', '3', '9', '99', '999', '1300000000000000001', 'short', 'full', 'sources',
  'history', 'ja', 'en', 'own', 'card', 'text', 'keep', 'delete', 'open', 'solved', 'named', 'unnamed', 'no', 'questions', 'open-tag', 'reports', 'refresh',
  'language', 'quiet', 'within', 'by', 'events', '2024-01-01', '1990', 'mark-1', 'A123456789012345678901', 'm01m02m03', 'all', 'k:term', 'abc123', 'zzzzzz',
] as const // prettier-ignore

/** Custom_ids of every shape that the codec reads, with parts that it takes. */
const validIds: fc.Arbitrary<string> = fc
  .constantFrom(...Object.entries(actionShapes as Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>))
  .chain(([name, shape]) =>
    fc
      .tuple(
        ...Object.values(shape).map((part) => {
          const taken = words.filter((word) => part.safeParse(word).success)
          return taken.length === 0 ? fc.constantFrom(...words) : fc.constantFrom(...taken)
        }),
      )
      .map((parts) => ['1', name, ...parts].join(':')),
  )

/** Custom_ids that somebody made up: cut, lengthened, of another version, or nonsense. */
export const forgedIds: fc.Arbitrary<string> = fc.oneof(
  validIds,
  validIds.chain((id) => fc.nat(id.length).map((at) => id.slice(0, at))),
  validIds.map((id) => id.replace(/^1/, '2')),
  validIds.map((id) => `${id}:x`),
  validIds.map((id) => `${id}${'9'.repeat(300)}`),
  fc.constantFrom(
    '1:__proto__',
    '1:constructor',
    '1:toString:1',
    ':::::',
    '1:show:../../etc:1:full:1:ja:card',
    '1:pin:-1',
    '1:quizMine:NaN',
  ),
  fc.string({ unit: 'binary', maxLength: 120 }),
)
