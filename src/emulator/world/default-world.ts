import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { Locale } from 'discord-api-types/v10'
import { WORLD_EPOCH, snowflake } from './snowflake.ts'
import type { Channel, Guild, Role, User } from './types.ts'
import { emptyWorld } from './world.ts'
import type { World } from './world.ts'

/** What the bot's invite link asks for, and therefore the bot's role at the start. */
export const BOT_PERMISSIONS =
  P.ViewChannel | P.ReadMessageHistory | P.SendMessages | P.SendMessagesInThreads | P.PinMessages

// @everyone grants next to nothing, so that the bot's own role alone decides what the bot may do.
const EVERYONE = P.UseApplicationCommands
const PARTICIPANT =
  P.ViewChannel |
  P.ReadMessageHistory |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.UseExternalApps |
  P.AddReactions |
  P.EmbedLinks |
  P.AttachFiles |
  P.CreatePublicThreads
const MODERATOR = P.PinMessages | P.ManageMessages | P.ManageGuild

type GuildPlan = {
  readonly name: string
  readonly locale: `${Locale}`
  readonly participantRole: string
  readonly moderatorRole: string
  readonly newId: () => string
  readonly people: Readonly<Record<'owner' | 'member' | 'moderator' | 'newcomer' | 'bot', string>>
}

const planGuild = (plan: GuildPlan): { guild: Guild; moderators: string } => {
  const { name, locale, newId, people } = plan
  const id = newId()
  const participants = newId()
  const moderators = newId()
  const app = newId()
  const roles: readonly Role[] = [
    { id, name: '@everyone', permissions: EVERYONE, position: 0 },
    { id: participants, name: plan.participantRole, permissions: PARTICIPANT, position: 1 },
    { id: moderators, name: plan.moderatorRole, permissions: MODERATOR, position: 2 },
    { id: app, name: 'Ronten', permissions: BOT_PERMISSIONS, position: 3 },
  ]
  const rolesOf = { [people.moderator]: [participants, moderators], [people.bot]: [app] }
  const members = Object.values(people).map((userId) => ({
    userId,
    roleIds: rolesOf[userId] ?? [participants],
    joinedAt: WORLD_EPOCH,
  }))
  const guild = {
    id,
    name,
    ownerId: people.owner,
    preferredLocale: locale,
    roles: new Map(roles.map((role) => [role.id, role])),
    members: new Map(members.map((member) => [member.userId, member])),
  } satisfies Guild
  return { guild, moderators }
}

const PLAIN = {
  parentId: null,
  ownerId: null,
  overwrites: [],
  archived: false,
  locked: false,
  tags: [],
  appliedTags: [],
} as const

/**
 * The world of the preview and of the tests: a Japanese and an English guild, each with `general`, `mod-only`, `study` and
 * the forum `questions` with two tags, three people (`member`, `moderator`, `newcomer`) and a DM of each with the bot. Ids
 * are the same in every run.
 * @param clock milliseconds since 1970; the machine's clock unless told
 */
export const defaultWorld = (clock: () => number = Date.now): World => {
  let counter = 0
  const newId = (): string => snowflake(WORLD_EPOCH, (counter += 1))
  const botId = newId()
  const world = emptyWorld({ id: botId, botId }, clock)
  const person = (name: string, displayName: string, locale: `${Locale}`): User => {
    const user = { id: newId(), name, displayName, bot: false, locale } satisfies User
    world.users.set(user.id, user)
    return user
  }
  const add = (channel: Pick<Channel, 'type' | 'name' | 'guildId' | 'recipientId'> & Partial<Channel>): void => {
    const id = newId()
    world.channels.set(id, { ...PLAIN, ...channel, id })
  }
  const owner = person('owner', 'オーナー', 'ja').id
  const member = person('member', 'メンバー', 'ja').id
  const moderator = person('moderator', 'モデレーター', 'ja').id
  const newcomer = person('newcomer', 'Newcomer', 'en-US').id
  const people = { owner, member, moderator, newcomer, bot: botId }
  for (const names of [
    { name: '討論サーバー', locale: 'ja', participantRole: '参加者', moderatorRole: 'モデレーター' },
    { name: 'Debate server', locale: 'en-US', participantRole: 'Participant', moderatorRole: 'Moderator' },
  ] as const) {
    const { guild, moderators } = planGuild({ ...names, newId, people })
    world.guilds.set(guild.id, guild)
    add({ type: ChannelType.GuildText, name: 'general', guildId: guild.id, recipientId: null })
    add({
      type: ChannelType.GuildText,
      name: 'mod-only',
      guildId: guild.id,
      recipientId: null,
      overwrites: [
        { id: guild.id, type: 0, allow: 0n, deny: P.ViewChannel },
        { id: moderators, type: 0, allow: P.ViewChannel, deny: 0n },
        { id: botId, type: 1, allow: P.ViewChannel, deny: 0n },
      ],
    })
  }
  for (const recipientId of [member, moderator, newcomer])
    add({ type: ChannelType.DM, name: 'dm', guildId: null, recipientId })
  for (const [guildId, { preferredLocale }] of world.guilds) {
    add({ type: ChannelType.GuildText, name: 'study', guildId, recipientId: null })
    const tags = (preferredLocale === 'ja' ? ['受付中', '解決済み'] : ['Open', 'Solved']).map((name) => ({
      id: newId(),
      name,
      moderated: false,
    }))
    add({ type: ChannelType.GuildForum, name: 'questions', guildId, recipientId: null, tags })
  }
  return world
}
