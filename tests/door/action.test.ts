import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, decodeAction, encodeAction, views } from '../../src/door/action.ts'

const seen = {
  code: fc.stringMatching(/^[tmdcvq]\d{2,3}$/),
  version: fc.integer({ min: 1, max: 9999 }),
  view: fc.constantFrom(...views),
  page: fc.integer({ min: 1, max: 99 }),
  lang: fc.constantFrom('ja' as const, 'en' as const, 'own' as const),
  format: fc.constantFrom('card' as const, 'text' as const),
}
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('show' as const), ...seen }),
  fc.record({ do: fc.constant('share' as const), ...seen }),
  fc.constant({ do: 'remove' as const }),
  fc.constant({ do: 'menu' as const }),
)

describe('is a custom_id what was meant?', () => {
  it('every action comes back as it went', () => {
    fc.assert(
      fc.property(action, (each) => {
        expect(decodeAction(encodeAction(each))).toEqual(each)
      }),
      { seed: 1 },
    )
  })
  it('and keeps within the 100 characters that Discord allows', () => {
    fc.assert(
      fc.property(action, (each) => encodeAction(each).length <= 100),
      { seed: 2 },
    )
  })
  it('anything else is nothing, whatever somebody makes up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (made) => {
        const decoded = decodeAction(made)
        expect(decoded === undefined || encodeAction(decoded) === made).toBe(true)
      }),
      { seed: 3 },
    )
  })
  it.each([
    '2:remove',
    '1:remove:now',
    '1:show:t01:-1:short:1:ja:card',
    '1:show:t01:1:short:1:fr:card',
    '1:show:T01:1:short:1:ja:card',
  ])('%s', (made) => {
    expect(decodeAction(made)).toBeUndefined()
  })
})
