import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10'
import type { APIBaseInteraction, InteractionType, Locale } from 'discord-api-types/v10'
import { interactionToken } from '../interactions/token.ts'
import { channelWire } from '../wire/channel.ts'
import { interactionGuildWire } from '../wire/guild.ts'
import { interactionMemberWire, userWire } from '../wire/user.ts'
import { permissionsIn } from '../world/permissions.ts'
import type { Place } from './place.ts'

/** The size in bytes of the files that a server without boosts accepts. */
const ATTACHMENT_SIZE_LIMIT = 10_485_760

type Base = Omit<APIBaseInteraction<InteractionType, unknown>, 'type' | 'data' | 'message'> &
  Required<Pick<APIBaseInteraction<InteractionType, unknown>, 'channel' | 'channel_id'>>

/** The fields that every interaction carries (Discord docs, Receiving and Responding, Interaction Object). */
export const interactionBase = (place: Place): Base => {
  const { world } = place
  const channel = place.channel()
  const guild = place.guild()
  const user = place.user()
  const id = world.nextId()
  const common = {
    id,
    application_id: world.application.id,
    token: interactionToken(id),
    version: 1,
    channel_id: channel.id,
    channel: channelWire(world, channel),
    app_permissions: permissionsIn(world, world.application.botId, channel.id).toString(),
    locale: user.locale as Locale, // the same strings: the world spells them without the enumeration
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  } satisfies Partial<Base>
  if (guild === null) {
    return {
      ...common,
      user: userWire(user),
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
    } satisfies Base
  }
  return {
    ...common,
    guild: interactionGuildWire(guild),
    guild_id: guild.id,
    guild_locale: guild.preferredLocale as Locale, // as above
    member: interactionMemberWire(world, guild, user.id, channel.id),
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
  } satisfies Base
}
