import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/content/schema/text.ts'
import { componentsIn } from '../../src/emulator/validate/components.ts'
import { setLocale } from '../../src/emulator/world/change.ts'
import { realPack } from '../support/app.ts'
import { startBot } from '../support/emulated.ts'

const pack = realPack()
const optionOf = { term: ['define', 'term'], misconception: ['myth', 'claim'], debate: ['proscons', 'question'], case: ['case', 'place'], comparison: ['compare', 'pair'], question: ['ask', 'question'], guide: ['guide', 'guide'] } as const // prettier-ignore

let bot: Awaited<ReturnType<typeof startBot>>
beforeAll(async () => {
  bot = await startBot()
})
afterAll(() => bot.stop())

/** The ids of all buttons on a message, and the choices of its menu. */
const offered = (message: APIMessage | null) => {
  const components = componentsIn(message?.components, []).map(({ component }) => component)
  const buttons = components.filter(({ type }) => type === ComponentType.Button)
  const menus = components.filter(({ type }) => type === ComponentType.StringSelect)
  return {
    buttons: buttons.map((button) => String(button['custom_id'])),
    // The emulator has validated the message: a select has options with values.
    choices: menus.flatMap((menu) => (menu['options'] as { value: string }[]).map(({ value }) => value)),
  }
}
const isPrivate = (message: APIMessage | null) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

describe.each(languages)('does Discord take every answer in %s?', (language) => {
  it.each(pack.entries.map(({ code, kind }) => [code, kind] as const))(
    'every view and page of %s',
    async (code, kind) => {
      const [command, option] = optionOf[kind]
      for (const format of ['card', 'text']) {
        const member = bot.emulator.as('member')
        const post = await member.slash(command, { [option]: code, language, format, private: false })
        expect(post.failed).toBeNull()
        expect(isPrivate(post.message)).toBe(false)
        const { buttons, choices } = offered(post.message)
        expect(buttons.length).toBeGreaterThanOrEqual(3)
        expect(buttons.length).toBeLessThanOrEqual(4)
        for (const id of buttons) {
          const pressed = await member.press(post, id)
          expect([pressed.failed, isPrivate(pressed.message)]).toEqual([null, true])
        }
        const chosen = await member.choose(post, '1:menu', choices[0] ?? '')
        expect(chosen.failed).toBeNull()
        await turnAllPages(member, await member.slash(command, { [option]: code, language, format, private: true }))
      }
      expect(bot.emulator.faults).toEqual([])
    },
  )
})

type Person = ReturnType<typeof bot.emulator.as>
type Exchange = Awaited<ReturnType<Person['slash']>>

/** Walks the full view of one's own card from the first page to the last, in place. */
const turnAllPages = async (person: Person, own: Exchange): Promise<void> => {
  let at = await person.press(own, offered(own.message).buttons[0] ?? '')
  expect(at.message?.id).toBe(own.message?.id)
  for (let page = 2; page < 30; page++) {
    const next = offered(at.message).buttons.find((id) => id.includes(`:full:${page}:`))
    if (next === undefined) return
    at = await person.press(at, next)
    expect([at.failed, at.message?.id]).toEqual([null, own.message?.id])
  }
  expect.fail('a card of thirty pages')
}

describe('does Discord take everything else?', () => {
  it.each(['help', 'about', 'privacy', 'guide', 'quiz', 'timeline'])(
    '/%s in both languages and forms',
    async (name) => {
      for (const who of ['member', 'moderator'])
        for (const language of languages)
          for (const format of ['card', 'text']) {
            const shown = await bot.emulator.as(who).slash(name, { language, format, private: true })
            expect([shown.failed, isPrivate(shown.message)]).toEqual([null, true])
          }
      expect(bot.emulator.faults).toEqual([])
    },
  )

  it.each([
    ['an answer', '核共有とは何ですか'],
    ['an offer or a decline', '東京の天気は?'],
    ['markup', '**@everyone** `x` https://example.com'],
    ['a wall of text', '核'.repeat(300)],
  ])('/ask: %s', async (_, question) => {
    for (const format of ['card', 'text']) {
      const shown = await bot.emulator.as('member').slash('ask', { question, format })
      expect([shown.failed, isPrivate(shown.message)]).toEqual([null, true])
    }
    expect(bot.emulator.faults).toEqual([])
  })

  it('a name that no entry has, and the entry chosen instead', async () => {
    const member = bot.emulator.as('member')
    const unknown = await member.slash('define', { term: '核かさ' })
    expect(isPrivate(unknown.message)).toBe(true)
    const [first = ''] = offered(unknown.message).buttons
    const opened = await member.press(unknown, first)
    expect([opened.failed, opened.message?.id]).toEqual([null, unknown.message?.id])
    expect(bot.emulator.faults).toEqual([])
  })

  it('suggestions for every option that has them, with nothing and with something typed', async () => {
    for (const [command, option] of Object.values(optionOf).filter(([name]) => name !== 'ask'))
      for (const typed of ['', '核', 'nuc', 'ｶｸ', '💥'.repeat(100)]) {
        const { choices, failed } = await bot.emulator.as('member').suggest(command, option, typed)
        expect([failed, choices.length <= 25]).toEqual([null, true])
      }
    expect(bot.emulator.faults).toEqual([])
  })
})

describe('what can people do with an answer?', () => {
  it('share a private one: it is then a message that all see, and that they may remove', async () => {
    const member = bot.emulator.as('member')
    const own = await member.slash('define', { term: 't01', private: true })
    const shared = await member.press(own, 'チャンネルに共有')
    expect(isPrivate(shared.message)).toBe(false)
    expect(
      bot.emulator
        .as('newcomer')
        .sees()
        .some(({ id }) => id === shared.message?.id),
    ).toBe(true)
    await member.choose(shared, '1:menu', '1:remove')
    expect(member.sees().some(({ id }) => id === shared.message?.id)).toBe(false)
  })

  it('remove only what they asked for themselves; a moderator may remove it too', async () => {
    const post = await bot.emulator.as('member').slash('define', { term: 't01' })
    const refused = await bot.emulator.as('newcomer').choose(post, '1:menu', '1:remove')
    expect(refused.message?.content).toMatch(/^Only whoever asked/)
    expect(
      bot.emulator
        .as('member')
        .sees()
        .some(({ id }) => id === post.message?.id),
    ).toBe(true)
    await bot.emulator.as('moderator').choose(post, '1:menu', '1:remove')
    expect(
      bot.emulator
        .as('member')
        .sees()
        .some(({ id }) => id === post.message?.id),
    ).toBe(false)
    expect(bot.emulator.faults).toEqual([])
  })

  it('read a Japanese post in English, alone', async () => {
    const post = await bot.emulator.as('member').slash('define', { term: 't01' })
    const more = await bot.emulator.as('newcomer').press(post, 'もっと詳しく')
    expect(JSON.stringify(more.message?.components)).toContain('Nuclear sharing')
    expect(
      bot.emulator
        .as('member')
        .sees()
        .some(({ id }) => id === more.message?.id),
    ).toBe(false)
  })

  it('use it in a direct message, where cards change in place', async () => {
    const dm = bot.emulator.as('newcomer', { dm: true })
    const own = await dm.slash('ask', { question: 'what is nuclear sharing' })
    expect(isPrivate(own.message)).toBe(false)
    const turned = await dm.press(own, offered(own.message).buttons[0] ?? '')
    expect([turned.failed, turned.message?.id]).toEqual([null, own.message?.id])
    expect(bot.emulator.faults).toEqual([])
  })

  it('change the language of their client', async () => {
    const member = bot.emulator.as('member')
    setLocale(bot.emulator.world, member.userId, 'fr')
    const help = await member.slash('help')
    setLocale(bot.emulator.world, member.userId, 'ja')
    expect(JSON.stringify(help.message?.components)).toContain('How to use Ronten')
  })
})
