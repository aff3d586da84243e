import { ApplicationIntegrationType, ComponentType, InteractionType, type APIInteraction } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Action, encodeAction } from '../../src/door/action.ts'
import { noChannel, type Channel } from '../../src/door/channel.ts'
import { handle } from '../../src/door/handle.ts'
import type { Reply } from '../../src/door/reply.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { receiptHash } from '../../src/features/questions/receipt.ts'
import { testApp, today } from '../support/app.ts'
import { press } from '../support/interactions.ts'
import { said } from '../support/replies.ts'

type Who = 'everyone' | 'moderators'
/** An example of every action, for the ids of another server, and who may do it. A new action must be added here, or the types fail. */
const actions: { readonly [D in Action['do']]: readonly [who: Who, carries: Omit<Extract<Action, { do: D }>, 'do'>] } = {
  show: ['everyone', { code: 't01', version: 1, view: 'short', page: 1, lang: 'ja', format: 'card' }],
  share: ['everyone', { code: 't01', version: 1, view: 'short', page: 1, lang: 'ja', format: 'card' }],
  reply: ['everyone', { code: 't01', version: 1, messageId: '7', format: 'card' }],
  remove: ['everyone', {}],
  menu: ['everyone', {}],
  meeting: ['everyone', { code: 'g01', version: 1 }],
  'meeting-open': ['everyone', { code: 'g01', version: 1 }],
  plan: ['everyone', { code: 'g01', version: 1, page: 1, lang: 'ja' }],
  summary: ['everyone', { code: 'g01', lang: 'ja' }],
  changes: ['everyone', { code: 't01', version: 1, mark: '7' }],
  pins: ['moderators', { page: 1 }],
  pin: ['moderators', { messageId: '7' }],
  pinRefresh: ['moderators', { messageId: '7' }],
  pinLanguage: ['moderators', { messageId: '7', lang: 'en' }],
  pinUnpin: ['moderators', { messageId: '7' }],
  pinRemove: ['moderators', { messageId: '7', post: 'delete' }],
  pinsRefresh: ['moderators', { mark: '7' }],
  pinStarter: ['moderators', { channelId: '77', lang: 'ja', format: 'card' }],
  explain: ['moderators', { messageId: '7' }],
  boxForm: ['everyone', {}],
  boxPost: ['everyone', {}],
  boxReceipt: ['everyone', { receipt: 'A123456789012345678901' }],
  boxAttach: ['everyone', { mark: '7' }],
  boxAttached: ['everyone', { threadId: '777' }],
  boxState: ['moderators', { to: 'solved' }],
  boxConsent: ['everyone', { how: 'named' }],
  boxWithdraw: ['everyone', {}],
  boxList: ['everyone', { show: 'open', page: 1, lang: 'ja', format: 'card' }],
  boxExport: ['moderators', { page: 1 }],
  quizAsk: ['everyone', { codes: 'm01', scope: 'all', seed: '1', edition: 'abc123', at: 0, missed: 0, lang: 'ja', format: 'card' }],
  quizAnswer: ['everyone', { codes: 'm01', scope: 'all', seed: '1', edition: 'abc123', at: 0, missed: 0, lang: 'ja', format: 'card', choice: 0 }],
  quizNew: ['everyone', { scope: 'all', count: 3, lang: 'ja', format: 'card' }],
  quizOpen: ['everyone', { code: 'm01', lang: 'ja', format: 'card' }],
  quizRemember: ['everyone', { codes: 'm01', lang: 'ja', format: 'card' }],
  quizConsent: ['everyone', { codes: 'm01', lang: 'ja', format: 'card' }],
  quizPick: ['everyone', { round: '7', at: 0, choice: 0 }],
  quizMove: ['everyone', { round: '7', from: 0 }],
  quizEnd: ['everyone', { round: '7' }],
  quizMine: ['everyone', { round: '7' }],
  forgetAsk: ['everyone', { lang: 'ja', format: 'card' }],
  forget: ['everyone', { lang: 'ja', format: 'card' }],
  report: ['everyone', { code: 't01', version: 1, view: 'short', page: 1 }],
  'report-send': ['everyone', { code: 't01', version: 1, view: 'short', page: 1 }],
  settle: ['moderators', { what: 'language', value: 'en' }],
  timeline: ['everyone', { topic: '', from: '', until: '', how: 'within', part: 'events', page: 1, lang: 'ja', format: 'card' }],
} // prettier-ignore

// The values of each row belong to its own name.
const table = Object.entries(actions).map(
  ([name, [who, carries]]) => [name, who, encodeAction({ do: name, ...carries } as Action)] as const,
)

/** What belongs to the other server: its channels and the messages in them. */
const foreign = ['7', '77', '777']
let store: Store
let written: string[]
const nothing = { ok: false, fault: 'unreachable' } as const
const note = (name: string) => (target: unknown) => {
  written.push(`${name} ${JSON.stringify(target)}`)
  return Promise.resolve(nothing)
}
const channel: Channel = {
  ...noChannel,
  // Whoever tries is somebody there too.
  permissions: () => Promise.resolve({ ok: true, value: 1n << 3n }),
  ...Object.fromEntries(
    ['post', 'edit', 'pin', 'unpin', 'remove', 'openThread', 'startThread', 'tag'].map((name) => [name, note(name)]),
  ),
}
const app = () => testApp({ store, channel }).app
const kept = async () => [
  await store.pins.find('7'),
  await store.questions.find('777'),
  await store.rounds.find('7'),
  await store.rounds.answers('7'),
  await store.pins.ofGuild('400'),
]

beforeAll(async () => {
  store = await openStore('memory')
  await store.pins.put({ messageId: '7', channelId: '77', guildId: '999', entryId: 'nuclear-sharing', language: 'ja', version: 1, offered: 1, createdAt: 0 }) // prettier-ignore
  await store.questions.add({ threadId: '777', guildId: '999', channelId: '77', messageId: '7', receipt: receiptHash('A123456789012345678901'), createdAt: 0, solvedAt: undefined, answerId: undefined }) // prettier-ignore
  await store.rounds.add({ id: '7', guildId: '999', channelId: '77', messageId: '7', language: 'ja', questions: [], at: 0, updatedAt: today.getTime() }) // prettier-ignore
})
afterAll(() => store.close())

/** The press of a button and the submission of a form with this id, in server 400, where Ronten is. */
const tried = (customId: string, permissions: string): readonly APIInteraction[] => {
  const pressed = press(customId, { permissions }, { privately: true })
  const here = { ...pressed, authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '400' } }
  const field = {
    type: ComponentType.Label,
    id: 1,
    component: { type: ComponentType.TextInput, id: 2, custom_id: 'entry', value: 't01' },
  }
  const submitted = { ...here, type: InteractionType.ModalSubmit, data: { custom_id: customId, components: [field] } }
  // The fields of a form's submission, as Discord sends it.
  return [here, submitted as unknown as APIInteraction]
}
/** The same, and once more as if the message that bears the button were each of the other server's: some actions go by that. */
const onForeignMessages = (interaction: APIInteraction): readonly APIInteraction[] =>
  interaction.type === InteractionType.MessageComponent
    ? [interaction, ...foreign.map((id) => ({ ...interaction, message: { ...interaction.message, id } }))]
    : [interaction]
const cameOf = async (interaction: APIInteraction): Promise<Reply> => {
  const outcome = handle(app(), interaction)
  return 'now' in outcome ? outcome.now : outcome.work(() => Promise.resolve())
}

describe('can somebody without the permission do what moderators do, by a custom_id of their own making?', () => {
  it.each(table.filter(([, who]) => who === 'moderators'))('not %s', async (_, __, customId) => {
    written = []
    const before = await kept()
    for (const interaction of tried(customId, '2048')) {
      const reply = await cameOf(interaction)
      expect(said(reply)).toMatch(/権限が必要です|モデレーターだけ|このボタンは古く/)
      expect('as' in reply && reply.as).not.toBe('public')
    }
    expect([written, await kept()]).toEqual([[], before])
  })
})

describe('does a custom_id reach what belongs to another server, even for who may do everything in this one?', () => {
  it.each(table)('%s does not', async (_, __, customId) => {
    written = []
    const before = await kept()
    for (const interaction of tried(customId, String(1n << 3n)).flatMap(onForeignMessages)) {
      const reply = await cameOf(interaction)
      expect('refusal' in reply && reply.refusal).not.toBe('bug')
    }
    for (const line of written) for (const id of foreign) expect(line).not.toContain(`"${id}"`)
    expect(await kept()).toEqual(before)
  })
})

it('does whoever wrote a message take away an entry that answers it, by a custom_id for accepted answers?', async () => {
  written = []
  const [pressed] = tried('1:boxWithdraw', '2048')
  if (pressed?.type !== InteractionType.MessageComponent) return expect.fail('no press')
  // As "Post as explanation" answers what somebody wrote.
  const author = pressed.member?.user ?? expect.fail('nobody pressed')
  const answered = { ...pressed.message, id: '9', referenced_message: { ...pressed.message, id: '8', author } }
  expect('refusal' in (await cameOf({ ...pressed, message: answered }))).toBe(true)
  expect(written).toEqual([])
})
