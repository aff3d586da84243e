import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/door/action.ts'
import { handle } from '../../src/door/handle.ts'
import { testApp } from '../support/app.ts'
import { choice, press, slash } from '../support/interactions.ts'
import { answer, cardOf, said } from '../support/replies.ts'

const { app } = testApp()
const labelled = (interaction: Parameters<typeof answer>[1], label: string) => {
  const { buttons, menu } = cardOf(app, interaction).card
  const found = [...buttons, ...(menu?.items ?? [])].find((each) => each.label === label)
  return found ? encodeAction(found.action) : expect.fail(`no "${label}"`)
}

describe('what does a button do on a message that others see?', () => {
  const post = slash('define', { term: 't01' })

  it('answers whoever presses, and nobody else', () => {
    const reply = cardOf(app, press(labelled(post, 'もっと詳しく')))
    expect(reply.as).toBe('private')
    expect(reply.card.label).toContain('詳細')
  })
  it("in the presser's own language", () => {
    const reply = cardOf(app, press(labelled(post, '出典'), { locale: 'en-US' }))
    expect(reply.card.title).toBe('Nuclear sharing')
  })
  it('shows the other language to whoever asks for it', () => {
    expect(cardOf(app, press(labelled(post, 'English'))).card.title).toBe('Nuclear sharing')
  })
  it('offers no share button: it is shared already', () => {
    const { buttons, menu } = cardOf(app, post).card
    expect([...buttons, ...(menu?.items ?? [])].map(({ action }) => action.do)).not.toContain('share')
  })
  it('opens related entries from the menu', () => {
    const value = encodeAction(
      cardOf(app, post).card.menu?.items.find(({ about }) => about?.includes('t02'))?.action ?? { do: 'remove' },
    )
    expect(cardOf(app, choice(value)).card.title).toBe('核武装')
  })
})

describe("what does a button do on one's own message?", () => {
  const own = slash('define', { term: 't01', private: true })

  it('changes it in place and keeps its language', () => {
    const more = cardOf(app, press(labelled(own, 'English'), {}, { privately: true }))
    expect(more.as).toBe('update')
    const action = more.card.buttons.find(({ label }) => label === 'Sources')?.action
    const sources = cardOf(app, press(encodeAction(action ?? { do: 'remove' }), {}, { privately: true }))
    expect(sources.as).toBe('update')
    expect(sources.card.label).toContain('Sources')
  })
  it('shares it with the channel', () => {
    const reply = cardOf(app, press(labelled(own, 'チャンネルに共有'), {}, { privately: true }))
    expect(reply.as).toBe('public')
    expect(reply.card.title).toBe('核共有')
  })
  it("shares in the server's language", () => {
    const shared = press(labelled(own, 'チャンネルに共有'), { guildLocale: 'de' }, { privately: true })
    expect(cardOf(app, shared).card.title).toBe('Nuclear sharing')
  })
  it('does not let somebody write through the bot who may not write', () => {
    const reply = answer(app, press(labelled(own, 'チャンネルに共有'), { permissions: '1024' }, { privately: true }))
    expect(reply).toMatchObject({ refusal: 'cannot-send', as: 'private' })
  })
})

describe('who may remove an answer?', () => {
  const remove = encodeAction({ do: 'remove' })
  const manageMessages = String(1n << 13n)
  const pinMessages = String(1n << 51n)

  it('whoever asked for it', () => {
    expect(handle(app, press(remove, { userId: '300' }, { askedBy: '300' }))).toMatchObject({ defer: 'update' })
  })
  it.each([manageMessages, pinMessages, '8', '32'])('a moderator (permissions %s)', (permissions) => {
    expect(handle(app, press(remove, { permissions }, { askedBy: '301' }))).toMatchObject({ defer: 'update' })
  })
  it('nobody else', () => {
    expect(answer(app, press(remove, { userId: '300' }, { askedBy: '301' }))).toMatchObject({ refusal: 'not-yours' })
  })
})

describe('what happens with a button that is old or forged?', () => {
  it.each([
    '0:show:t01:1:short:1:ja:card',
    '1:show:t01',
    '1:show:t01:1:short:0:ja:card',
    '1:eval:x',
    '',
    '1:menu',
    '💥',
    ':'.repeat(500),
  ])('a polite private answer to %j', (customId) => {
    expect(answer(app, press(customId))).toMatchObject({ kind: 'text', as: 'private', refusal: 'old-button' })
  })
  it('says that an entry is gone', () => {
    expect(answer(app, press('1:show:t99:1:short:1:ja:card'))).toMatchObject({ refusal: 'entry-gone' })
  })
  it('shows the latest version of an entry, and says so', () => {
    const { pack, finder } = app.content()
    const newer = {
      ...pack,
      byCode: (code: string) => {
        const entry = pack.byCode(code)
        return entry && { ...entry, version: 3 }
      },
    }
    const later = testApp({ content: () => ({ pack: newer, finder }) }).app
    const reply = cardOf(later, press('1:show:t01:1:short:1:own:card'))
    expect(said(reply)).toContain('元の投稿は版1です。ここに示すのは最新の版3です。')
  })
  it('shows the last page where the text has become shorter', () => {
    expect(cardOf(app, press('1:show:t01:1:full:99:ja:card')).card.title).toBe('核共有')
  })
})
