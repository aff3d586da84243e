import type { APIApplication, APIUser } from 'discord-api-types/v10'
import { currentUserGuildWire } from '../wire/guild.ts'
import { userById, userWire } from '../wire/user.ts'
import type { World } from '../world/world.ts'
import { json } from './answer.ts'
import type { Route } from './request.ts'

const self = (world: World): APIUser => {
  return userWire(userById(world, world.application.botId))
}

const application = (world: World): Partial<APIApplication> => {
  return {
    id: world.application.id,
    name: 'Ronten',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0 as APIApplication['flags'], // the enumeration has no member for "no flag"
    bot: self(world),
    approximate_guild_count: world.guilds.size,
  }
}

const guilds = (world: World): object[] => {
  const { botId } = world.application
  return [...world.guilds.values()]
    .filter((guild) => guild.members.has(botId))
    .map((guild) => currentUserGuildWire(guild, botId))
}

/** Who the bot is and where it is (Discord docs, Gateway, User resource, Application resource). */
export const identityRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway/bot', run: ({ gateway }) => json(gateway()) },
  { method: 'GET', path: '/users/@me', run: ({ world }) => json(self(world)) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world, query }) => {
      const limit = Number(query.get('limit') ?? 200)
      const after = BigInt(query.get('after') ?? 0)
      return json(
        guilds(world)
          .filter((guild) => 'id' in guild && BigInt(String(guild.id)) > after)
          .slice(0, limit),
      )
    },
  },
  { method: 'GET', path: '/applications/@me', run: ({ world }) => json(application(world)) },
]
