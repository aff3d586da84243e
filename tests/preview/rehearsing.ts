import { createServer } from 'node:http'
import { once } from 'node:events'
import type {
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessage,
  APIModalSubmitInteraction,
} from 'discord-api-types/v10'
import { createLog } from '../../src/ops/log.ts'
import { createAnswers } from '../../src/preview/server.ts'
import { plain, register, reply, startProbe, type Probe } from '../emulator/probe-bot.ts'
import { clientOf } from './running.ts'

const ephemeral = 64

/** Commands that answer in every way Discord knows, so that the page can be tried without waiting for a feature that does. */
const commands = [
  { name: 'form', description: 'Opens a form' },
  { name: 'later', description: 'Answers later, with a file' },
  {
    name: 'where',
    description: 'Takes a channel',
    options: [{ type: 7, name: 'channel', description: 'A channel', required: true, channel_types: [0, 15] }],
  },
  { name: 'post', description: 'Posts, pins and opens a thread' },
  { name: 'question', description: 'Opens a forum post' },
  { name: 'Look up', type: 3, name_localizations: { ja: 'このメッセージを調べる' } },
  { name: 'Accept', type: 3, default_member_permissions: String(1n << 51n) },
]

const label = (name: string, description: string, component: object): object => ({
  type: 18,
  label: name,
  description,
  component,
})

const form = {
  type: 9,
  data: {
    title: '報告',
    custom_id: 'report',
    components: [
      label('件名', '短く', { type: 4, custom_id: 'title', style: 1, max_length: 40 }),
      label('本文', '詳しく', { type: 4, custom_id: 'body', style: 2, min_length: 5, max_length: 400, required: true }),
      label('種類', 'ひとつ選びます', {
        type: 21,
        custom_id: 'kind',
        options: [
          { label: '出典の誤り', value: 'source', description: 'リンク切れも' },
          { label: '文章の誤り', value: 'text' },
        ],
      }),
      label('急ぎか', '任意', {
        type: 3,
        custom_id: 'urgency',
        required: false,
        options: [
          { label: '急ぐ', value: 'now' },
          { label: '急がない', value: 'later' },
        ],
      }),
      label('返事', '任意', { type: 23, custom_id: 'answer' }),
    ],
  },
}

const valueOf = (interaction: APIChatInputApplicationCommandInteraction): string => {
  const [option] = interaction.data.options ?? []
  return option !== undefined && 'value' in option ? String(option.value) : ''
}

const filled = ({ data }: APIModalSubmitInteraction): string =>
  data.components
    .map((part) => {
      const field: object = 'component' in part ? part.component : {}
      return 'value' in field ? String(field.value) : 'values' in field ? JSON.stringify(field.values) : ''
    })
    .join(' | ')

/** Posts in the channel, pins the post and opens a thread on it; says which of it Discord refused. */
const post = async ({ rest, original, open }: Probe, interaction: APIInteraction): Promise<void> => {
  const done: string[] = []
  const attempt = async <Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      const result = await work()
      done.push(`${name}: ok`)
      return result
    } catch (error) {
      done.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  const channel: `/${string}` = `/channels/${interaction.channel?.id ?? ''}`
  // The emulator's own answers, checked by Discord's schemas.
  const message = (await attempt('post', () =>
    rest.post(`${channel}/messages`, { body: plain('説明 **核共有**') }),
  )) as APIMessage | undefined
  if (message !== undefined) {
    await attempt('pin', () => rest.put(`${channel}/messages/pins/${message.id}`))
    await attempt('thread', () =>
      rest.post(`${channel}/messages/${message.id}/threads`, { body: { name: '話し合い' } }),
    )
  }
  await open.patch(original(interaction), { auth: false, body: plain(done.join(', ')) })
}

const openPost = async ({ emulator, rest, original, open }: Probe, interaction: APIInteraction): Promise<void> => {
  const forum = [...emulator.world.channels.values()].find(
    ({ name, guildId }) => name === 'questions' && guildId === interaction.guild_id,
  )
  const body = { name: '核の傘とは', message: plain('質問です'), applied_tags: [forum?.tags[0]?.id ?? ''] }
  await rest.post(`/channels/${forum?.id ?? ''}/threads`, { body })
  await open.patch(original(interaction), { auth: false, body: plain(`<#${forum?.id ?? ''}>`) })
}

const answerLater = async ({ open, original }: Probe, interaction: APIInteraction): Promise<void> => {
  // Long enough to be seen at work.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const files = [{ name: 'notes.txt', data: Buffer.from('覚え書き'), contentType: 'text/plain' }]
  await open.patch(original(interaction), { auth: false, body: plain('できました'), files })
}

const deferred = (flags = 0): never => ({ type: 5, data: { flags } }) as never

const answerTo = (probe: Probe, interaction: APIInteraction): ReturnType<Probe['answer']> => {
  const name = interaction.type === 2 ? interaction.data.name : interaction.type === 5 ? 'submitted' : ''
  const soon = (work: Promise<void>): void => void work.catch((error: unknown) => console.error(error))
  switch (name) {
    case 'form':
      return form
    case 'submitted':
      return reply(filled(interaction as APIModalSubmitInteraction), ephemeral)
    case 'where':
      return reply(`<#${valueOf(interaction as APIChatInputApplicationCommandInteraction)}>`)
    case 'Look up':
      return reply('調べました', ephemeral)
    case 'later':
      setTimeout(() => soon(answerLater(probe, interaction)), 50)
      return deferred()
    case 'post':
      setTimeout(() => soon(post(probe, interaction)), 50)
      return deferred(ephemeral)
    case 'question':
      setTimeout(() => soon(openPost(probe, interaction)), 50)
      return deferred(ephemeral)
    default:
      return null
  }
}

/** The page over a bot that answers in every way: behind the real client, like the preview itself. */
export const openRehearsal = async () => {
  const probe = await startProbe()
  probe.answer = (interaction) => answerTo(probe, interaction)
  await register(probe, commands)
  const server = createServer(
    createAnswers({
      emulator: probe.emulator,
      desk: undefined,
      token: 'secret',
      log: createLog('silent'),
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    ...(await clientOf(`http://127.0.0.1:${port}/`)),
    emulator: probe.emulator,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await probe.stop()
    },
  }
}
