import type { APIInteraction } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { testApp } from '../support/app.ts'
import { typing } from '../support/interactions.ts'
import { answer } from '../support/replies.ts'

const { app } = testApp()
const suggested = (name: string, option: string, typed: string, locale = 'ja') => {
  const reply = answer(app, typing(name, option, typed, { locale }))
  return reply.kind === 'choices' ? reply.choices : expect.fail(reply.kind)
}

describe('what is suggested while somebody types?', () => {
  it.each([
    ['かくきょうゆ', '核共有'],
    ['kakukyo', '核共有'],
    ['ＮＰＴ', '核不拡散条約'],
    ['nuclear sh', '核共有'],
    ['t03', '核の傘'],
  ])('%s', (typed, first) => {
    expect(suggested('define', 'term', typed)[0]?.name).toBe(first)
  })
  it('titles in the language of whoever types', () => {
    expect(suggested('define', 'term', '核共有', 'en-US')[0]).toEqual({ name: 'Nuclear sharing', value: 't01' })
  })
  it('a useful list before anything is typed', () => {
    expect(suggested('define', 'term', '').length).toBe(25)
  })
  it('only entries that the command can show', () => {
    const values = suggested('myth', 'claim', '').map(({ value }) => value)
    expect(values.every((value) => value.startsWith('m'))).toBe(true)
  })
  it('at most 25, which is all that Discord takes', () => {
    expect(suggested('define', 'term', 'k').length).toBeLessThanOrEqual(25)
  })
  it.each([undefined, 5])('nothing, and no bug in the log, where what is typed is %s', (value) => {
    const { app: own, lines } = testApp()
    const option = { name: 'term', type: 3, focused: true, value }
    // Nobody types that: it is made up.
    const made = { ...typing('define', 'term', ''), data: { name: 'define', type: 1, options: [option] } }
    expect(answer(own, made as unknown as APIInteraction)).toEqual({ kind: 'choices', choices: [] })
    expect(lines.filter(({ level }) => level === 'error')).toEqual([])
  })
  it.each([
    ['ask', 'question'],
    ['define', 'nothing'],
    ['gone', 'term'],
  ])('nothing for /%s %s', (name, option) => {
    expect(suggested(name, option, '核')).toEqual([])
  })
})
