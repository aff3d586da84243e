import { MessageType } from 'discord-api-types/v10'
import type { Emulator } from '../../../src/emulator/start.ts'
import type { Store } from '../../../src/store/open.ts'
import type { Act, Said, Task } from './protocol.ts'

/** What is wrong after a round: something acknowledged that is not there, or something that is there in part. */
export type Loss = string

/** Compares what a round's people were told with what the store keeps and what stands on Discord. */
export const judge = async (
  { seed, guildId, channelId, boxId }: Task,
  said: readonly Said[],
  store: Store,
  emulator: Emulator,
): Promise<readonly Loss[]> => {
  const done = said.flatMap((each) => (each.say === 'done' ? [each.act] : []))
  const tried = said.flatMap((each) => (each.say === 'try' ? [each.act] : []))
  const losses = [
    ...(await judgePins(acts(done, 'pin'), channelId, guildId, store, emulator)),
    ...(await judgeQuestions(acts(done, 'question'), guildId, boxId, store, emulator)),
    ...(await judgeSettings(acts(done, 'setting'), acts(tried, 'setting'), guildId, store)),
    ...(await judgeRounds(acts(done, 'round'), acts(done, 'answer'), channelId, store, emulator)),
    ...((await store.operations.takeOver(Number.MAX_SAFE_INTEGER, 1)) ? ['the journal still holds work'] : []),
    ...emulator.faults.map((fault) => `Discord would have refused: ${JSON.stringify(fault)}`),
  ]
  return losses.map((loss) => `${seed}: ${loss}`)
}

const acts = <D extends Act['did']>(all: readonly Act[], did: D) =>
  all.filter((act): act is Extract<Act, { did: D }> => act.did === did)

const botPosts = ({ world, applicationId }: Emulator, channelId: string) =>
  (world.messages.get(channelId) ?? [])
    .map(({ wire }) => wire)
    .filter(({ author, type }) => author.id === applicationId && type !== MessageType.ChannelPinnedMessage)

const judgePins = async (
  done: readonly Extract<Act, { did: 'pin' }>[],
  channelId: string,
  guildId: string,
  store: Store,
  emulator: Emulator,
): Promise<readonly Loss[]> => {
  const kept = (await store.pins.ofGuild(guildId)).filter((pin) => pin.channelId === channelId)
  const pinned = (emulator.world.pins.get(channelId) ?? []).map(({ messageId }) => messageId)
  // The buttons of a pinned post bear what changed; those of a round of a quiz do not.
  const posts = botPosts(emulator, channelId).filter(({ components }) =>
    JSON.stringify(components).includes('changes:'),
  )
  const entries = new Set(kept.map(({ entryId }) => entryId))
  return [
    ...done.filter(({ entryId }) => !entries.has(entryId)).map(({ entryId }) => `lost: the pin of ${entryId}`),
    ...differences('pinned', pinned, 'kept', kept.map(({ messageId }) => messageId)), // prettier-ignore
    ...differences('posted', posts.map(({ id }) => id), 'kept', kept.map(({ messageId }) => messageId)), // prettier-ignore
  ]
}

const judgeQuestions = async (
  done: readonly Extract<Act, { did: 'question' }>[],
  guildId: string,
  boxId: string,
  store: Store,
  { world }: Emulator,
): Promise<readonly Loss[]> => {
  const kept = await store.questions.ofGuild(guildId, 'open')
  const threads = [...world.channels.values()].filter(({ parentId }) => parentId === boxId).map(({ id }) => id)
  const here = kept.filter(({ threadId }) => threads.includes(threadId))
  const receipts = new Set(kept.map(({ receipt }) => receipt))
  const posts = (world.messages.get(boxId) ?? []).filter(({ wire }) => wire.author.id === world.application.botId)
  return [
    ...done.filter(({ receipt }) => !receipts.has(receipt)).map(({ receipt }) => `lost: the question of ${receipt}`),
    ...differences('threads', threads, 'kept', here.map(({ threadId }) => threadId)), // prettier-ignore
    // In a text channel each question is a message with a thread.
    ...differences('posts', posts.map(({ wire }) => wire.id), 'threads', posts.length > 0 ? threads : []), // prettier-ignore
  ]
}

const judgeSettings = async (
  done: readonly Extract<Act, { did: 'setting' }>[],
  tried: readonly Extract<Act, { did: 'setting' }>[],
  guildId: string,
  store: Store,
): Promise<readonly Loss[]> => {
  const last = done.at(-1)
  if (!last) return []
  const held = (await store.settings.changedSince(0)).find((each) => each.guildId === guildId)?.settings.language
  // What was under way at the end may or may not have been written.
  const possible = [last.language, ...tried.slice(done.length).map(({ language }) => language)]
  return held !== undefined && possible.includes(held)
    ? []
    : [`lost: a setting is ${held}, not ${possible.join(' or ')}`]
}

const judgeRounds = async (
  rounds: readonly Extract<Act, { did: 'round' }>[],
  answers: readonly Extract<Act, { did: 'answer' }>[],
  channelId: string,
  store: Store,
  emulator: Emulator,
): Promise<readonly Loss[]> => {
  const posted = botPosts(emulator, channelId).flatMap(
    ({ components }) => /quizPick:(\d+):/.exec(JSON.stringify(components))?.[1] ?? [],
  )
  const losses: Loss[] = []
  for (const { round } of rounds)
    if (!(await store.rounds.find(round)) || !posted.includes(round)) losses.push(`lost: the round ${round}`)
  for (const round of posted)
    if (!(await store.rounds.find(round))) losses.push(`half: the post of a round that is not kept, ${round}`)
  if (new Set(posted).size < posted.length) losses.push('double: a round stands twice')
  for (const { round, player, choice } of answers) {
    const given = (await store.rounds.answers(round)).find((each) => each.player === player)
    if (given?.choice !== choice) losses.push(`lost: an answer in the round ${round}`)
  }
  return losses
}

/** What stands in one list and not in the other, or twice in one. */
const differences = (
  one: string,
  ones: readonly string[],
  other: string,
  others: readonly string[],
): readonly Loss[] => [
  ...ones.filter((id) => !others.includes(id)).map((id) => `half: ${one} but not ${other}: ${id}`),
  ...others.filter((id) => !ones.includes(id)).map((id) => `half: ${other} but not ${one}: ${id}`),
  ...(new Set(ones).size < ones.length ? [`double: ${one}`] : []),
  ...(new Set(others).size < others.length ? [`double: ${other}`] : []),
]
