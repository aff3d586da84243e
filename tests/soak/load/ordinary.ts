import { ChannelType, type APIInteraction } from 'discord-api-types/v10'
import type { Pack } from '../../../src/content/pack.ts'
import { oneOf, randomFrom } from '../../../src/features/quiz/random.ts'
import { typing } from '../../support/interactions.ts'
import { command, moved, pressed, type Scene } from '../ask.ts'

/** The servers in which people ask. */
export const guilds: readonly string[] = Array.from({ length: 1000 }, (_, index) => String(7_000_000 + index))
const people = 300_000

const lookUps = { term: ['define', 'term'], debate: ['proscons', 'question'], misconception: ['myth', 'claim'], comparison: ['compare', 'pair'], case: ['case', 'place'] } as const // prettier-ignore
type LookUp = keyof typeof lookUps
const isLookUp = (kind: string): kind is LookUp => Object.hasOwn(lookUps, kind)

/** What people do all day, from a seed: they type, look up, press, ask, play; now and then somebody changes a setting or starts a round. */
export const ordinary = (pack: Pack, seed: string): (() => APIInteraction) => {
  const random = randomFrom(seed)
  const entries = pack.entries.flatMap((entry) => (isLookUp(entry.kind) ? [{ entry, kind: entry.kind }] : []))
  const questions = pack.entries.flatMap(({ asked }) => asked.flatMap(({ ja, en }) => [...ja, ...en]))
  let round: { readonly id: string; readonly scene: Scene } | undefined
  return () => {
    const guildId = oneOf(guilds, random) ?? ''
    const scene: Scene = { guildId, channelId: `8${guildId}`, channelType: ChannelType.GuildText }
    const userId = String(1_000_000 + Math.floor(random() * people))
    const found = oneOf(entries, random)
    if (!found) throw new Error('nothing to look up')
    const { entry, kind } = found
    const [name, option] = lookUps[kind]
    const draw = random()
    if (draw < 0.4) {
      const typed = entry.title.ja.slice(0, 1 + Math.floor(random() * 4))
      return moved(scene, typing(name, option, typed, { userId }))
    }
    if (draw < 0.72) return command(scene, name, { [option]: entry.code }, userId)
    if (draw < 0.9)
      return pressed(scene, { do: 'show', code: entry.code, version: entry.version, view: 'full', page: 1, lang: 'ja', format: 'card' }, userId) // prettier-ignore
    if (draw < 0.96) return command(scene, 'ask', { question: oneOf(questions, random) ?? '' }, userId)
    if (draw < 0.985) return command(scene, 'quiz', {}, userId)
    if (draw < 0.986) return command(scene, 'settings', { public_language: random() < 0.5 ? 'ja' : 'en' }, userId)
    if (draw < 0.9865 || round === undefined) {
      const start = command(scene, 'quiz', { mode: 'group' }, userId)
      round = { id: start.id, scene }
      return start
    }
    return pressed(round.scene, { do: 'quizPick', round: round.id, at: 0, choice: 0 }, userId)
  }
}
