import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { expect, vi } from 'vitest'
import type { App } from '../../../src/door/app.ts'
import { recover } from '../../../src/features/recover.ts'
import { addChannel, setBotPermissions } from '../../../src/emulator/world/change.ts'
import { BOT_PERMISSIONS } from '../../../src/emulator/world/default-world.ts'
import type { Channel } from '../../../src/emulator/world/types.ts'
import { startBot } from '../../support/emulated.ts'
import { realContent, today } from '../../support/app.ts'

const patience = { timeout: 10_000, interval: 20 }

/** Nothing in the pack answers this. */
export const question = 'おすすめのカレーの作り方を教えてください'

/** What a server allows the bot besides what the invite link asks for. */
export const withThreads = BOT_PERMISSIONS | P.CreatePublicThreads

export type Exchange = Awaited<ReturnType<ReturnType<Awaited<ReturnType<typeof startBot>>['emulator']['as']>['slash']>>

/** All that a message says, with its buttons. */
export const text = (message: APIMessage | null | undefined): string =>
  `${message?.content ?? ''} ${JSON.stringify(message?.components ?? [])}`

/** The custom_id of the first button that begins like this. */
export const button = (message: APIMessage | null | undefined, beginning: string): string =>
  new RegExp(`"custom_id":"(1:${beginning}[^"]*)"`).exec(text(message))?.[1] ?? `no button ${beginning}`

/** A bot in a server with a question box: a forum with tags for open and solved questions, or a text channel. */
export const startBox = async (kind: 'forum' | 'text', parts: Partial<App> = {}, channel: Partial<Channel> = {}) => {
  // Finding learns at its first use, which may take longer than Discord waits.
  realContent().finder.prepare()
  const bot = await startBot(parts)
  const { world } = bot.emulator
  const guildId = [...world.guilds.keys()][0] ?? ''
  setBotPermissions(world, guildId, withThreads)
  const box = addChannel(world, {
    type: kind === 'forum' ? ChannelType.GuildForum : ChannelType.GuildText,
    name: 'question-box',
    guildId,
    ...(kind === 'forum'
      ? {
          tags: [
            { id: '71', name: '未解決', moderated: false },
            { id: '72', name: '解決済み', moderated: false },
            { id: '73', name: '日本', moderated: false },
          ],
        }
      : {}),
    ...channel,
  })
  let later = 0
  const tags = kind === 'forum' ? { openTag: '71', solvedTag: '72' } : {}
  await bot.app.settings.change(guildId, { questionChannel: box.id, ...tags }, today)
  const ask = (who = 'member', asked = question) => bot.emulator.as(who).slash('ask', { question: asked })
  const now = (id: string): APIMessage | undefined =>
    [...world.messages.values()]
      .flat()
      .map(({ wire }) => wire)
      .find((message) => message.id === id)
  /** The answer after it has said how far it has come. */
  const settled = async (exchange: Exchange): Promise<Exchange> =>
    vi.waitFor(() => {
      const message = now(exchange.message?.id ?? '') ?? null
      expect(text(message)).not.toMatch(/少しお待ちください|One moment/)
      return { ...exchange, message }
    }, patience)
  /** Opens the form from an answer that declined, and submits it. */
  const submit = async (declined: Exchange, values: Record<string, string> = {}, who = 'member') => {
    const person = bot.emulator.as(who)
    const form = await person.press(declined, '1:boxForm')
    return { form, done: form.modal === null ? form : await settled(await person.submit(form, values)) }
  }
  const threads = () => [...world.channels.values()].filter(({ parentId }) => parentId === box.id)
  const posts = () =>
    kind === 'forum'
      ? threads().flatMap(({ id }) => bot.emulator.as('moderator').sees(id).slice(0, 1))
      : bot.emulator.as('moderator').sees(box.id)
  return {
    ...bot,
    world,
    guildId,
    box,
    ask,
    submit,
    threads,
    posts,
    /** Puts a question into the box, and gives its post and thread. */
    put: async (who = 'member', asked = question) => {
      const before = new Set(threads().map(({ id }) => id))
      const { done } = await submit(await ask(who, asked), {}, who)
      const thread = threads().find(({ id }) => !before.has(id))
      if (thread === undefined) expect.fail(`no thread: ${text(done.message)}`)
      const post = posts().find(({ id }) => id === thread.id)
      if (post === undefined) expect.fail('no post')
      return { done, thread, post, receipt: button(done.message, 'boxReceipt') }
    },
    /** A message as it stands now. */
    now,
    /** What is left in the journal goes on, as after a start. */
    recover: () => {
      later += 300_000
      return recover({ ...bot.app, clock: () => new Date(today.getTime() + later) }, true)
    },
    journal: async () => bot.app.store.operations.takeOver(Number.MAX_SAFE_INTEGER, today.getTime()),
  }
}

export type Box = Awaited<ReturnType<typeof startBox>>

/** Fails like a process that ends at this moment. */
export const crash = (): never => {
  throw new Error('the process ends here')
}
