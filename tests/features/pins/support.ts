import { MessageFlags, MessageType, type APIMessage } from 'discord-api-types/v10'
import { expect, vi } from 'vitest'
import type { App, Content } from '../../../src/door/app.ts'
import type { Entry } from '../../../src/content/schema/entry.ts'
import { channelAt } from '../../../src/discord/channel.ts'
import { setBotPermissions, setOverwrites } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import { recover } from '../../../src/features/recover.ts'
import type { Store } from '../../../src/store/open.ts'
import { realContent, testApp, today } from '../../support/app.ts'
import { quick, startBot } from '../../support/emulated.ts'

/** A running bot and its Discord. */
export type Bot = Awaited<ReturnType<typeof startBot>>
type Exchange = Awaited<ReturnType<ReturnType<Bot['emulator']['as']>['slash']>>

/** The hour of the tests, an hour for each further one: what waits for the next hour comes true at will. */
const hour = 3_600_000
let hours = 0
/** Moves the clock of bot and Discord on. */
export const later = (count = 1): void => {
  hours += count
}
const clock = () => new Date(today.getTime() + hours * hour)

let content: Content | undefined
/** The content as it is, or after some entries got a new version. */
export const updated = (...codes: readonly string[]): void => {
  const { pack, finder } = realContent()
  const newer = (entry: Entry): Entry =>
    codes.includes(entry.code)
      ? {
          ...entry,
          version: entry.version + 1,
          history: [
            ...entry.history,
            {
              version: entry.version + 1,
              date: '2026-11-25',
              why: { ja: '数字を直しました', en: 'A figure was corrected' },
              text: '0'.repeat(16),
            },
          ],
        }
      : entry
  const changed = (entry: Entry | undefined) => entry && newer(entry)
  content = {
    finder,
    pack: {
      ...pack,
      version: `new${codes.join('')}`.padEnd(12, '0'),
      entries: pack.entries.map(newer),
      byId: (id) => changed(pack.byId(id)),
      byCode: (code) => changed(pack.byCode(code)),
    },
  }
}

const parts = (store: Store) => ({ store, clock, content: () => content ?? realContent() })

/** Starts a bot on a store. */
export const startPinBot = (store: Store, wrap?: (app: App) => App): Promise<Bot> =>
  startBot(parts(store), { clock: () => clock().getTime() }, wrap)

/** Another process of the bot, on the same Discord: it answers nobody, but may do everything else. */
export const appOn = ({ emulator }: Bot, store: Store): App => ({
  ...testApp(parts(store)).app,
  channel: channelAt({ api: emulator.restUrl, times: quick }, emulator.token),
})

/** The text of a message, whether it is a card or plain. */
export const textOf = (message: APIMessage | null | undefined): string =>
  `${message?.content ?? ''} ${JSON.stringify(message?.components ?? [])}`

/** What the person reads in the end, once everything is over: work with progress is edited more than once. */
export const read = async (bot: Bot, exchange: Exchange, words: string | RegExp): Promise<string> => {
  expect(exchange.failed).toBeNull()
  const id = exchange.message?.id
  const now = () => {
    const stored = [...bot.emulator.world.messages.values()].flat().find(({ wire }) => wire.id === id)
    return textOf(stored?.wire)
  }
  await vi.waitFor(() => expect(now()).toMatch(words), { timeout: 5000, interval: 5 })
  const answer = [...bot.emulator.world.messages.values()].flat().find(({ wire }) => wire.id === id)
  expect((answer?.wire.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0)
  return now()
}

/** The posts of the bot that all see in a channel, without the notices of pinning. */
export const postsIn = (bot: Bot, channelId: string): readonly APIMessage[] =>
  (bot.emulator.world.messages.get(channelId) ?? [])
    .filter(({ wire, visibleTo }) => visibleTo === null && wire.author.id === bot.emulator.applicationId)
    .map(({ wire }) => wire)
    .filter(({ type }) => type !== MessageType.ChannelPinnedMessage)

/** The server, one of its roles by name, and one of its channels by name. */
export const guildOf = (bot: Bot): string => [...bot.emulator.world.guilds.keys()][0] ?? ''
export const roleOf = (bot: Bot, name: string): string =>
  [...(bot.emulator.world.guilds.get(guildOf(bot))?.roles.values() ?? [])].find((role) => role.name === name)?.id ?? ''
export const channelOf = (bot: Bot, name: string): string =>
  [...bot.emulator.world.channels.values()].find((channel) => channel.name === name && channel.guildId === guildOf(bot))
    ?.id ?? ''

/** Takes everything away that a test has left, so that the next begins with an empty list. */
export const sweep = async ({ emulator }: Bot, store: Store): Promise<void> => {
  emulator.disturb(null)
  updated()
  for (const { messageId } of await store.pins.all()) await store.pins.forget(messageId)
  emulator.world.messages.clear()
  emulator.world.pins.clear()
  for (const guildId of emulator.world.guilds.keys()) setBotPermissions(emulator.world, guildId, BOT_PERMISSIONS)
  for (const { id, name } of emulator.world.channels.values())
    if (name === 'general') setOverwrites(emulator.world, id, [])
}

/** What a start after a crash does, on the store and the Discord of before. */
export const recoverAll = async (app: App): Promise<void> => {
  later()
  await recover(app, false)
}
