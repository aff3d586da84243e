import type { APIInteraction } from 'discord-api-types/v10'
import { languages } from '../../src/content/schema/text.ts'
import { startBot } from '../support/emulated.ts'
import { choicesOf } from '../support/messages.ts'
import { customIdsOf } from './custom-ids.ts'

type Bot = Pick<Awaited<ReturnType<typeof startBot>>, 'app' | 'emulator'>

/** The interactions of a bot that nobody needs afterwards. */
export const realInteractions = async (): Promise<readonly APIInteraction[]> => {
  const bot = await startBot()
  const collected = await interactionsWith(bot)
  await bot.stop()
  return collected
}

/**
 * Interactions as they really arrive: people use every command, press every button of what comes back and fill in its forms, on the local
 * Discord. Everything is later told again with something wrong in it.
 */
export const interactionsWith = (bot: Bot): Promise<readonly APIInteraction[]> =>
  collect(bot.emulator, () => doEverything(bot))

/** The interactions that come of what people do. */
export const collect = async (
  emulator: Bot['emulator'],
  act: () => Promise<void>,
): Promise<readonly APIInteraction[]> => {
  const collected: APIInteraction[] = []
  const stop = emulator.subscribe((event) => event.type === 'interaction-started' && collected.push(event.interaction))
  await act()
  stop()
  return collected
}

const doEverything = async ({ app, emulator }: Bot): Promise<void> => {
  const guildId = [...emulator.world.guilds.keys()][0] ?? ''
  const questions = [...emulator.world.channels.values()].find(({ name }) => name === 'questions')?.id
  await app.settings.change(guildId, { questionChannel: questions }, app.clock())
  const member = emulator.as('member')
  const moderator = emulator.as('moderator')
  const dm = emulator.as('newcomer', { dm: true })
  const commands = [
    ['define', { term: 't01' }], ['define', { term: '核かさ' }], ['myth', { claim: 'm01' }], ['proscons', { question: 'd01' }],
    ['case', { place: 'c01' }], ['compare', { pair: 'v01' }], ['ask', { question: '核共有とは何ですか' }],
    ['ask', { question: 'おすすめのカレーの作り方を教えてください' }], ['guide', { guide: 'g01' }], ['quiz', {}], ['timeline', {}],
    ['help', {}], ['about', {}], ['privacy', {}], ['questions', {}],
  ] as const // prettier-ignore
  for (const [name, options] of commands)
    for (const person of [member, dm])
      for (const language of languages) {
        const shown = await person.slash(name, { ...options, ...(name === 'ask' ? {} : { language }) })
        for (const customId of customIdsOf(shown.message).slice(0, 4)) {
          const pressed = await person.press(shown, customId)
          if (pressed.modal) await person.submit(pressed, {})
        }
        const [choice] = Object.values(choicesOf(shown))
        if (choice !== undefined) await person.choose(shown, '1:menu', choice)
      }
  for (const [name, options] of [
    ['pin', { entry: 't01' }],
    ['pins', {}],
    ['settings', {}],
  ] as const) {
    const shown = await moderator.slash(name, options)
    for (const customId of customIdsOf(shown.message)) await moderator.press(shown, customId)
  }
  for (const [name, option] of [
    ['define', 'term'],
    ['myth', 'claim'],
    ['case', 'place'],
  ] as const)
    await member.suggest(name, option, '核')
  const said = member.say('核共有って要するに日本が核武装するってことだよ。')?.id ?? ''
  for (const [person, name] of [
    [member, 'Look up in this message'],
    [moderator, 'Post as explanation'],
    [moderator, 'Accept as answer'],
  ] as const)
    await person.context(name, said)
}
