import { describe, expect, it } from 'vitest'
import { createAdmission } from '../../src/door/admission.ts'
import { defineCommand } from '../../src/door/define-command.ts'
import type { App } from '../../src/door/app.ts'
import { testApp, today } from '../support/app.ts'
import { slash, typing } from '../support/interactions.ts'
import { answer, said } from '../support/replies.ts'

const broken = defineCommand({
  name: 'broken',
  describe: { ja: '壊れたコマンド', en: 'A command with a bug' },
  example: { ja: '/broken', en: '/broken' },
  visibility: 'public',
  options: {},
  run: () => {
    throw new Error('planted')
  },
})

describe('what happens when a handler throws?', () => {
  const { app, lines } = testApp({ commands: [broken] })

  it('the person gets a private apology with a number that stands in the log', () => {
    const reply = answer(app, slash('broken', {}, { locale: 'en-US' }))
    expect(reply).toMatchObject({ kind: 'text', as: 'private', refusal: 'bug' })
    const id = /number: (\w+)$/.exec(said(reply))?.[1]
    expect(lines.find(({ level }) => level === 'error')?.fields).toMatchObject({ id, command: 'broken' })
  })
  it('in Japanese for a Japanese reader', () => {
    expect(said(answer(app, slash('broken')))).toMatch(/^申し訳ありません/)
  })
})

describe('what happens when somebody may not use a command, whatever Discord had let through?', () => {
  const { app } = testApp()
  const pinMessages = String(1n << 51n)

  it.each([
    ['a member', '2048', 'ja', '「サーバー管理」の権限が必要です'],
    ['a member who reads English', '2048', 'en-US', 'needs the permission Manage Server'],
    ['somebody who may pin only', pinMessages, 'ja', '「サーバー管理」の権限が必要です'],
  ])('%s is told which permission it takes', (_, permissions, locale, words) => {
    const reply = answer(app, slash('settings', {}, { permissions, locale }))
    expect(reply).toMatchObject({ as: 'private', refusal: 'not-allowed' })
    expect(said(reply)).toContain(words)
  })
})

describe('who reads what a moderators’ command says?', () => {
  it('the moderator alone, even where they ask for it in public', () => {
    const { app } = testApp()
    const asked = slash('pin', { private: false }, { permissions: String(1n << 51n) })
    expect(answer(app, asked)).toMatchObject({ as: 'private' })
  })
})

describe('what happens to somebody who asks without pause?', () => {
  const asking = (app: App, userId: string) => answer(app, slash('help', {}, { userId }))
  const person = { burst: 3, perSecond: 0.5, most: 2 }
  const admission = () => createAdmission({ person, server: { ...person, burst: 100 }, forms: person })

  it('is asked to wait, and told how long', () => {
    const { app } = testApp({ admission: admission() })
    for (let index = 0; index < 3; index++) expect(asking(app, '1').kind).toBe('card')
    expect(said(asking(app, '1'))).toBe('少し間をおいてください。2秒後にまた使えます。')
    expect(asking(app, '2').kind).toBe('card')
  })
  it('may ask again after that', () => {
    let now = today.getTime()
    const { app } = testApp({ admission: admission(), clock: () => new Date(now) })
    for (let index = 0; index < 4; index++) asking(app, '1')
    now += 2000
    expect(asking(app, '1').kind).toBe('card')
  })
  it('gets no suggestions meanwhile, and no error', () => {
    const { app } = testApp({ admission: () => ({ ok: false, seconds: 9 }) })
    expect(answer(app, typing('define', 'term', '核'))).toEqual({ kind: 'choices', choices: [] })
  })
})
