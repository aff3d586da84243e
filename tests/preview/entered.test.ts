import { describe, expect, test } from 'vitest'
import { matchingCommands, valuesOf, type Entered } from '../../src/preview/page/entered.ts'
import type { CommandView, OptionView } from '../../src/preview/protocol.ts'

const option = (name: string, kind: OptionView['kind'], required = false): OptionView => ({
  name,
  label: name,
  description: '',
  kind,
  required,
  choices: [],
  maximum: 6000,
})
const command = (name: string, description: string, ...options: readonly OptionView[]): CommandView => ({
  name,
  label: name,
  description,
  options,
})
const define = command('define', '用語の意味', option('term', 'suggest', true), option('private', 'flag'))
const entered = (given: Record<string, Partial<Entered>>): Map<string, Entered> =>
  new Map(Object.entries(given).map(([name, one]) => [name, { text: '', chosen: undefined, ...one }]))

describe('when can a command be sent', () => {
  test('with what was chosen, else with what was typed', () => {
    const chosen = valuesOf(
      define,
      entered({ term: { text: '核共有', chosen: 't01' }, private: { text: 'はい', chosen: true } }),
    )
    expect(chosen).toEqual({ ok: true, values: { term: 't01', private: true } })
    expect(valuesOf(define, entered({ term: { text: '核共有' } }))).toEqual({ ok: true, values: { term: '核共有' } })
  })

  test('not without a required option', () => {
    expect(valuesOf(define, entered({ term: { text: ' ' } }))).toEqual({
      ok: false,
      lack: { option: 'term', why: 'required' },
    })
  })

  test('not with free text where only the list counts', () => {
    expect(valuesOf(define, entered({ term: { text: 'a' }, private: { text: 'maybe' } }))).toEqual({
      ok: false,
      lack: { option: 'private', why: 'fromList' },
    })
  })

  test('with an added option left empty, as if it were not there', () => {
    expect(valuesOf(define, entered({ term: { text: 'a' }, private: {} }))).toEqual({ ok: true, values: { term: 'a' } })
  })
})

describe('which commands are listed', () => {
  const all = [command('help', 'define terms'), command('define', '用語'), command('undefine', ''), command('ask', '')]

  test.each([
    ['', ['help', 'define', 'undefine', 'ask']],
    ['DE', ['define', 'undefine', 'help']],
    ['用', ['define']],
    ['zzz', []],
  ])('for "/%s"', (typed, names) => {
    expect(matchingCommands(all, typed).map(({ name }) => name)).toEqual(names)
  })
})
