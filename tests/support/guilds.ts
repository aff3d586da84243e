import { ChannelType } from 'discord-api-types/v10'
import { addChannel } from '../../src/emulator/world/change.ts'
import { snowflake, WORLD_EPOCH } from '../../src/emulator/world/snowflake.ts'
import type { World } from '../../src/emulator/world/world.ts'

/**
 * Adds so many servers with the people of the first and a channel `general`. Their ids lie a millisecond apart, so that they follow one
 * another on the shards.
 */
export const addGuilds = (world: World, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const [first] = world.guilds.values()
    if (first === undefined) throw new Error('the world has no server')
    const id = snowflake(WORLD_EPOCH + 1000 + index, 1)
    const roles = [...first.roles.values()].map((role) => (role.id === first.id ? { ...role, id } : role))
    world.guilds.set(id, {
      ...first,
      id,
      name: `server ${index}`,
      roles: new Map(roles.map((role) => [role.id, role])),
    })
    addChannel(world, { type: ChannelType.GuildText, name: 'general', guildId: id })
    return id
  })
