import { describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { createAdmission, type Asking } from '../../src/door/admission.ts'
import { handle } from '../../src/door/handle.ts'
import { realContent, testApp, today } from '../support/app.ts'
import { openStore } from '../../src/store/open.ts'
import { slash, submitted, typing } from '../support/interactions.ts'

const few = { burst: 3, perSecond: 0.5, most: 2 }
const many = { burst: 1000, perSecond: 100, most: 1000 }
const asking = (userId: string, guildId: string | undefined = '400', sort: Asking['sort'] = 'command'): Asking => ({
  userId,
  guildId,
  sort,
})
const at = (seconds: number): Date => new Date(today.getTime() + seconds * 1000)

describe('who has to wait?', () => {
  it('a person who asks without pause, and nobody else', () => {
    const admit = createAdmission({ person: few, server: many, forms: few })
    for (let index = 0; index < 3; index++) expect(admit(asking('1'), today).ok).toBe(true)
    expect(admit(asking('1'), today)).toEqual({ ok: false, seconds: 2 })
    expect(admit(asking('2'), today).ok).toBe(true)
    expect(admit(asking('1'), at(2)).ok).toBe(true)
  })
  it('a server that asks without pause, and no other server nor direct message', () => {
    const admit = createAdmission({ person: many, server: few, forms: few })
    for (const userId of ['1', '2', '3']) expect(admit(asking(userId), today).ok).toBe(true)
    expect(admit(asking('4'), today)).toEqual({ ok: false, seconds: 2 })
    expect(admit(asking('4', '401'), today).ok).toBe(true)
    expect(admit({ ...asking('4'), guildId: undefined }, today).ok).toBe(true)
  })
  it('whoever is refused by the server keeps their own budget', () => {
    const admit = createAdmission({ person: few, server: { ...few, burst: 1 }, forms: few })
    expect(admit(asking('1'), today).ok).toBe(true)
    for (let index = 0; index < 9; index++) expect(admit(asking('2'), today).ok).toBe(false)
    for (let index = 0; index < 3; index++) expect(admit(asking('2', '401'), at(2 * index)).ok).toBe(true)
  })
  it('nobody for typing as fast as Discord asks for suggestions', () => {
    const admit = createAdmission({ person: few, server: many, forms: few })
    for (let index = 0; index < 12; index++) expect(admit(asking('1', '400', 'suggest'), today).ok).toBe(true)
    expect(admit(asking('1', '400', 'suggest'), today).ok).toBe(false)
  })
  it('nobody who submits a form: what stands in it would be lost', () => {
    const admit = createAdmission({ person: few, server: few, forms: few })
    for (let index = 0; index < 4; index++) admit(asking('1'), today)
    expect(admit(asking('1'), today).ok).toBe(false)
    expect(admit(asking('1', '400', 'form'), today).ok).toBe(true)
  })
})

describe('is it bounded, and fair by the clock?', () => {
  it('whoever has not asked for longest is forgotten when too many others come', () => {
    const admit = createAdmission({ person: few, server: many, forms: few })
    for (let index = 0; index < 3; index++) admit(asking('1'), today)
    expect(admit(asking('1'), today).ok).toBe(false)
    admit(asking('2'), today)
    admit(asking('3'), today)
    expect(admit(asking('1'), today).ok).toBe(true)
  })
  it('nobody loses anything when the clock is set back', () => {
    const admit = createAdmission({ person: few, server: many, forms: few })
    admit(asking('1'), today)
    expect(admit(asking('1'), at(-3600)).ok).toBe(true)
  })
  it('nor has anybody to wait until it has caught up', () => {
    const admit = createAdmission({ person: few, server: many, forms: few })
    for (let index = 0; index < 3; index++) admit(asking('1'), today)
    expect(admit(asking('1'), at(-3600))).toEqual({ ok: false, seconds: 2 })
    expect(admit(asking('1'), at(-3598)).ok).toBe(true)
  })
})

describe('what do the budgets of production allow?', async () => {
  const store = await openStore('memory')
  const production = () =>
    composeApp({ content: realContent, store, log: testApp().app.log, clock: () => today }).admission

  it('thirty people active at once in a big server, for ten minutes: none of them waits', () => {
    const admit = production()
    const refused = Array.from({ length: 600 }, (_, second) =>
      Array.from({ length: 30 }, (_, person) => [
        // A press every two seconds, and three suggestions a second while typing.
        ...(second % 2 === 0 ? [admit(asking(String(person)), at(second))] : []),
        ...[0, 0.3, 0.6].map((part) => admit(asking(String(person), '400', 'suggest'), at(second + part))),
      ]),
    )
      .flat(2)
      .filter(({ ok }) => !ok)
    expect(refused).toEqual([])
  })
  it('five hundred who answer a quiz at the same moment', () => {
    const admit = production()
    const answers = Array.from({ length: 500 }, (_, person) => admit(asking(String(person)), today))
    expect(answers.filter(({ ok }) => !ok)).toEqual([])
  })
  it('but a flood of a thousand accounts leaves other servers alone', () => {
    const admit = production()
    const flood = Array.from({ length: 1000 }, (_, person) => admit(asking(String(person)), today))
    expect(flood.filter(({ ok }) => ok)).toHaveLength(600)
    expect(admit(asking('5000', '401'), today).ok).toBe(true)
  })
})

it('does the door tell admission what it is asked for?', () => {
  const seen: Asking[] = []
  const { app } = testApp({
    admission: (asked) => {
      seen.push(asked)
      return { ok: true }
    },
  })
  handle(app, typing('define', 'term', '核'))
  handle(app, submitted('1:made-up'))
  handle(app, slash('help', {}, { dm: true }))
  expect(seen.map(({ sort, guildId }) => [sort, guildId])).toEqual([
    ['suggest', '400'],
    ['form', '400'],
    ['command', undefined],
  ])
})
