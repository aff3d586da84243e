import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Language } from '../../content/schema/text.ts'
import type { Answer } from '../../door/answer.ts'
import type { App } from '../../door/app.ts'
import type { GivenChannel } from '../../door/define-command.ts'
import { fail } from '../../door/failure.ts'
import { has } from '../../door/may.ts'
import { isThread } from '../../door/place.ts'
import type { Situation } from '../../door/situation.ts'
import { channelMention } from './mention.ts'
import { notice } from './notice.ts'
import { pinWords, type Needed } from './pin-words.ts'

/** Where to pin, and what the moderator and the bot may do there, as bit fields; the bot's where Discord says it. */
export type Target = {
  readonly channelId: string
  readonly type: ChannelType | undefined
  readonly permissions: bigint | undefined
  readonly botPermissions: bigint | undefined
}

/** The channel that was chosen, or the one where the command is used. */
export const targetOf = ({ place, reader }: Situation, chosen: GivenChannel | undefined): Target =>
  chosen === undefined
    ? {
        channelId: place.channelId,
        type: place.channelType,
        permissions: reader.permissions,
        botPermissions: place.botPermissions,
      }
    : { ...chosen, channelId: chosen.id }

const pinnable: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]
const forums: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia]

/** What keeps a moderator from pinning there, with the remedy, as far as the interaction itself tells; undefined where nothing does. */
export const refusalOf = (target: Target, { place, reader }: Situation): Answer | undefined => {
  const { lang } = reader
  const words = pinWords[lang]
  if (place.guildId === undefined || !place.isMember) return fail('not-member', {})
  const wrongKind = refusalOfKind(target.type, lang)
  if (wrongKind) return wrongKind
  const channel = channelMention(target.channelId)
  if (!has(target.permissions, PermissionFlagsBits.PinMessages))
    return notice(words.cannotTitle, [words.youLack(channel)])
  const lacking = lackingOf(target)
  return lacking.length === 0
    ? undefined
    : notice(words.cannotTitle, [
        words.botLacks(
          channel,
          lacking.map((name) => words.permissions[name]),
        ),
      ])
}

const refusalOfKind = (type: ChannelType | undefined, lang: Language): Answer | undefined => {
  const words = pinWords[lang]
  if (type === undefined || pinnable.includes(type) || isThread(type)) return undefined
  return notice(words.cannotTitle, [forums.includes(type) ? words.forum : words.otherKind])
}

/** What Ronten needs and lacks there. Reading the history is how it finds its posts again. */
const lackingOf = ({ type, botPermissions }: Target): readonly Needed[] => {
  if (botPermissions === undefined) return []
  const needed: readonly Needed[] = [
    'ViewChannel',
    'ReadMessageHistory',
    isThread(type) ? 'SendMessagesInThreads' : 'SendMessages',
    'PinMessages',
  ]
  return needed.filter((name) => !has(botPermissions, PermissionFlagsBits[name]))
}

/** What keeps one from pinning in a channel as Discord shows it now: gone, of another server or kind, or archived. */
export const refusalNow = async (
  app: App,
  { channelId, guildId, lang }: { readonly channelId: string; readonly guildId: string; readonly lang: Language },
): Promise<Answer | { readonly ok: 'pinnable'; readonly type: ChannelType }> => {
  const info = await app.channel.info(channelId)
  if (!info.ok) return fail('channel', { fault: info.fault })
  if (info.value.guildId !== guildId) return fail('channel', { fault: 'unknown-channel' })
  const wrongKind = refusalOfKind(info.value.type, lang)
  if (wrongKind) return wrongKind
  return info.value.archived ? fail('channel', { fault: 'archived-thread' }) : { ok: 'pinnable', type: info.value.type }
}
