import type { App } from '../../src/door/app.ts'
import { channelAt } from '../../src/discord/channel.ts'
import { recover } from '../../src/features/recover.ts'
import { quick, type startBot } from './emulated.ts'

type Bot = Awaited<ReturnType<typeof startBot>>

/** The app of a bot as the next process would have it, some minutes later: with its own way to Discord. */
const nextProcess = ({ app, emulator }: Bot, parts: Partial<App> = {}): App => ({
  ...app,
  channel: channelAt({ api: emulator.restUrl, times: quick }, emulator.token),
  clock: () => new Date(app.clock().getTime() + 600_000),
  ...parts,
})

/** Lets the next process finish or undo what was left behind. */
export const recoverLater = (bot: Bot, parts: Partial<App> = {}): Promise<void> =>
  recover(nextProcess(bot, parts), false)
