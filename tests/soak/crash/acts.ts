import { ChannelType } from 'discord-api-types/v10'
import type { App } from '../../../src/door/app.ts'
import { handle } from '../../../src/door/handle.ts'
import type { Reply } from '../../../src/door/reply.ts'
import { groupWords } from '../../../src/features/quiz/group-words.ts'
import { randomFrom, shuffled, type Random } from '../../../src/features/quiz/random.ts'
import { questionsWords } from '../../../src/features/questions/words.ts'
import { receiptHash } from '../../../src/features/questions/receipt.ts'
import { pinWords } from '../../../src/features/pins/pin-words.ts'
import { messages } from '../../../src/i18n/messages.ts'
import { said } from '../../support/said.ts'
import { command, pressed, submitted, type Scene } from '../ask.ts'
import type { Act, Task } from './protocol.ts'

/** One thing that somebody does: first what is tried, then what was acknowledged, if it was. */
type Doing = (attempt: (act: Act) => void) => Promise<Act | undefined>

/**
 * Endless things that one of several people does in a round, the same for the same seed: pins (each their own entries, lest one finds done what
 * another did), questions, settings (the first alone), rounds of a quiz and answers in them.
 */
export const actsOf = (app: App, task: Task, person: number, people: number): (() => Doing) => {
  const random = randomFrom(`${task.seed} ${person}`)
  const scene: Scene = { guildId: task.guildId, channelId: task.channelId, channelType: ChannelType.GuildText }
  const entries = shuffled(
    app.content().pack.entries.filter((_, index) => index % people === person),
    random,
  )
  let pins = 0
  let rounds: readonly string[] = []
  return () => {
    const draw = random()
    if (draw < 0.35) return pin(app, scene, entries[pins++ % entries.length])
    if (draw < 0.65) return question(app, scene, random)
    if (draw < 0.75 && person === 0) return setting(app, scene, random)
    const [round] = shuffled(rounds, random)
    if (draw < 0.82 || round === undefined)
      return startRound(app, scene, (id) => {
        rounds = [...rounds, id].slice(-3)
      })
    return answer(app, scene, round, random)
  }
}

const pin =
  (app: App, scene: Scene, entry: ReturnType<App['content']>['pack']['entries'][number] | undefined): Doing =>
  async (attempt) => {
    if (!entry) return undefined
    const act = { did: 'pin', entryId: entry.id } as const
    attempt(act)
    const reply = await answerTo(app, command(scene, 'pin', { entry: entry.code }))
    return said(reply).includes('投稿し、ピン留めしました') ? act : unexpected(reply)
  }

const question =
  (app: App, scene: Scene, random: Random): Doing =>
  async (attempt) => {
    const asked = `質問 ${random()}`
    const form = submitted(scene, { do: 'boxPost' }, { question: asked, name: 'unnamed' })
    // Which receipt it gets is known with the answer alone.
    attempt({ did: 'question', receipt: '' })
    const reply = await answerTo(app, form)
    const action = reply.kind === 'card' ? reply.card.buttons[0]?.action : undefined
    return said(reply).includes(questionsWords.ja.receipt.done) && action?.do === 'boxReceipt'
      ? { did: 'question', receipt: receiptHash(action.receipt) }
      : unexpected(reply)
  }

const setting =
  (app: App, scene: Scene, random: Random): Doing =>
  async (attempt) => {
    const act = { did: 'setting', language: random() < 0.5 ? 'ja' : 'en' } as const
    attempt(act)
    const reply = await answerTo(app, command(scene, 'settings', { public_language: act.language }))
    return reply.kind === 'card' && reply.refusal === undefined ? act : unexpected(reply)
  }

const startRound =
  (app: App, scene: Scene, started: (id: string) => void): Doing =>
  async (attempt) => {
    const interaction = command(scene, 'quiz', { mode: 'group' })
    const act = { did: 'round', round: interaction.id } as const
    attempt(act)
    const reply = await answerTo(app, interaction)
    if (!said(reply).includes(groupWords.ja.started)) return unexpected(reply)
    started(interaction.id)
    return act
  }

const answer =
  (app: App, scene: Scene, round: string, random: Random): Doing =>
  async (attempt) => {
    const userId = String(1_000_000 + Math.floor(random() * 1_000_000))
    const act = { did: 'answer', round, player: app.store.playerOf(userId), choice: Math.floor(random() * 2) } as const
    attempt(act)
    const reply = await answerTo(app, pressed(scene, { do: 'quizPick', round, at: 0, choice: act.choice }, userId))
    return said(reply).includes(groupWords.ja.notedAbout) ? act : unexpected(reply)
  }

const answerTo = async (app: App, interaction: Parameters<typeof handle>[1]): Promise<Reply> => {
  const outcome = handle(app, interaction)
  return 'now' in outcome ? outcome.now : outcome.work(() => Promise.resolve())
}

/**
 * Nothing is in the way of these acts: a refusal means that the soak tests less than it says. On a machine that is busy a request may take
 * longer than the bot waits; whoever hears that was not told that it was done.
 */
const unexpected = (reply: Reply): undefined => {
  const { channelFaults } = messages('ja')
  const { ja } = questionsWords
  const uncertain = [channelFaults.unreachable, ja.receipt.uncertain, pinWords.ja.unknownTitle]
  if (uncertain.some((words) => said(reply).includes(words))) return undefined
  throw new Error(`not done: ${said(reply)}`)
}
