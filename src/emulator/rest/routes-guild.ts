import { guildWire } from '../wire/guild.ts'
import { memberWire } from '../wire/user.ts'
import type { Guild } from '../world/types.ts'
import type { Answer } from './answer.ts'
import { json, refuse } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { param } from './request.ts'

/** A guild that the bot is in: 10004 for any other. */
const inGuild = (request: RouteRequest, run: (guild: Guild) => Answer): Answer => {
  const { world } = request
  const guild = world.guilds.get(param(request, 'guild'))
  return guild?.members.has(world.application.botId) === true ? run(guild) : refuse(REFUSALS.unknownGuild)
}

/** Guilds and their members (Discord docs, Guild resource, Get Guild, Get Guild Member). No intent is needed for a single member. */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild',
    run: (request) => inGuild(request, (guild) => json(guildWire(guild))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    run: (request) =>
      inGuild(request, (guild) => {
        const userId = param(request, 'user')
        return guild.members.has(userId)
          ? json(memberWire(request.world, guild, userId))
          : refuse(REFUSALS.unknownMember)
      }),
  },
]
