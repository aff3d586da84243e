import { ChannelType } from 'discord-api-types/v10'
import { setTimeout } from 'node:timers/promises'
import { addChannel, removeChannel, setBotPermissions } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { startEmulator, type Emulator } from '../../../src/emulator/start.ts'
import { randomFrom, type Random } from '../../../src/features/quiz/random.ts'
import { openStore, type Store } from '../../../src/store/open.ts'
import { judge, type Loss } from './judge.ts'
import { startWriter, writerProgram } from './process.ts'
import type { Act, Said, Task } from './protocol.ts'

/** What came of a soak: how often it was killed, what had been acknowledged by then, and what is wrong. */
export type Soaked = {
  rounds: number
  killedInRecovery: number
  /** Pieces of work that a kill left in the journal and that the next process took over. */
  interrupted: number
  readonly acknowledged: Record<Act['did'], number>
  readonly losses: Loss[]
  seconds: number
}

/** The longest that a round goes on writing before it is killed, in milliseconds. */
const longest = 300
/** How many things are acknowledged at most before that. */
const mostDone = 8
/** After so long (milliseconds) work that nobody touches is abandoned, and more. */
const minutes = 600_000
/** The longest into its recovery that a process is killed, in milliseconds, and how often that is tried. */
const longestRecovery = 60
const inRecovery = 0.2

/**
 * Kills a process that writes (kill -9), at a random moment in each round; the next one takes over what was left, and everything that had been
 * acknowledged is looked for. `where` is a PostgreSQL address, or the folder of a SQLite file; `program` is what writes.
 */
export const soakCrash = async (
  where: string,
  rounds: number,
  seed: string,
  progress: (soaked: Soaked) => void,
  program: string = writerProgram,
): Promise<Soaked> => {
  const begin = performance.now()
  const emulator = await startEmulator()
  const random = randomFrom(seed)
  const [guildId = ''] = emulator.world.guilds.keys()
  setBotPermissions(emulator.world, guildId, BOT_PERMISSIONS | (1n << 35n))
  const soaked: Soaked = {
    rounds: 0,
    killedInRecovery: 0,
    interrupted: 0,
    acknowledged: { pin: 0, question: 0, setting: 0, round: 0, answer: 0 },
    losses: [],
    seconds: 0,
  }
  const ready = { where, api: emulator.restUrl, token: emulator.token }
  let spare = startWriter(program, ready)
  /** Starts the next process on the store; sometimes it is killed while it recovers, and another takes its place. */
  const recovered = async () => {
    // What a process that was killed in its recovery had taken over is abandoned some minutes later.
    for (let later = minutes; ; later += minutes) {
      const writer = spare
      await writer.until('ready')
      spare = startWriter(program, ready)
      writer.open(later)
      await writer.until('recovering')
      if (random() < inRecovery) {
        await setTimeout(random() * longestRecovery)
        const heard = await writer.kill()
        soaked.killedInRecovery++
        soaked.losses.push(...wrongs(heard))
        continue
      }
      const said = await writer.until('recovered')
      if (said.say === 'recovered') soaked.interrupted += said.interrupted
      return writer
    }
  }
  let writer = await recovered()
  for (let round = 0; round < rounds; round++) {
    const task = await setScene(emulator, where, guildId, `${seed} ${round}`, random)
    writer.start(task)
    await writer.until('done', Math.ceil(random() * mostDone))
    await setTimeout(random() * longest)
    const heard = await writer.kill()
    writer = await recovered()
    await withStore(where, async (store) => {
      soaked.losses.push(...wrongs(heard), ...(await judge(task, heard, store, emulator)))
      await tidy(emulator, store, task)
    })
    for (const said of heard) if (said.say === 'done') soaked.acknowledged[said.act.did]++
    soaked.rounds++
    soaked.seconds = (performance.now() - begin) / 1000
    progress(soaked)
  }
  await Promise.all([writer.kill(), spare.kill()])
  await emulator.close()
  return soaked
}

const wrongs = (heard: readonly Said[]): readonly Loss[] =>
  heard.flatMap((said) => (said.say === 'wrong' ? [said.what] : []))

/** Only while it is looked at: where nobody else has a SQLite file open, the next process has its log to recover. */
const withStore = async (where: string, act: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(where.startsWith('postgresql:') ? { url: where, onError: () => {} } : { folder: where })
  try {
    await act(store)
  } finally {
    await store.close()
  }
}

/** A fresh channel for each round, and a fresh question box: a forum or a text channel. */
const setScene = async (
  { world }: Emulator,
  where: string,
  guildId: string,
  seed: string,
  random: Random,
): Promise<Task> => {
  const channel = addChannel(world, { type: ChannelType.GuildText, name: 'soak', guildId })
  const boxType = random() < 0.5 ? ChannelType.GuildForum : ChannelType.GuildText
  const box = addChannel(world, { type: boxType, name: 'box', guildId })
  await withStore(where, async (store) => {
    await store.settings.put(guildId, { questionChannel: box.id, openTag: undefined, solvedTag: undefined }, Date.now())
  })
  return { seed, guildId, channelId: channel.id, boxId: box.id, boxType }
}

/** What has been judged goes, so that the last round is as quick as the first. */
const tidy = async ({ world }: Emulator, store: Store, { guildId, channelId, boxId }: Task): Promise<void> => {
  for (const pin of await store.pins.ofGuild(guildId)) await store.pins.forget(pin.messageId)
  for (const { threadId } of await store.questions.ofGuild(guildId, 'open')) await store.questions.forget(threadId)
  await store.rounds.endIdle(Date.now())
  for (const { id, parentId } of world.channels.values())
    if ([channelId, boxId].includes(parentId ?? '') || id === channelId || id === boxId) {
      removeChannel(world, id)
      world.messages.delete(id)
      world.pins.delete(id)
    }
}
