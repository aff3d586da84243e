import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectGateway, type GatewayOptions } from '../../src/discord/gateway.ts'
import { reachGateway } from '../../src/discord/reach.ts'
import { startEmulator } from '../../src/emulator/start.ts'
import { defaultWorld } from '../../src/emulator/world/default-world.ts'
import { openStore } from '../../src/store/open.ts'
import { testApp } from '../support/app.ts'
import { startBot } from '../support/emulated.ts'
import { addGuilds } from '../support/guilds.ts'

type Bot = Awaited<ReturnType<typeof startBot>>
let bot: Bot
const guilds: string[] = []

/** A bot of four shards in a world of servers on all of them, at Discord's own pace of identifies: four at once. */
const start = async (shards: GatewayOptions['shards'] = 'auto') => {
  const world = defaultWorld()
  guilds.splice(0, guilds.length, ...world.guilds.keys(), ...addGuilds(world, 8))
  return startBot({}, { world, shards: 4, starts: { maxConcurrency: 4 } }, undefined, { shards })
}
beforeEach(async () => {
  bot = await start()
})
afterEach(() => bot.stop())

const answered = ({ lines }: Pick<Bot, 'lines'>) => lines.filter(({ message }) => message === 'answered').length
const shardOf = (guildId: string) => Number((BigInt(guildId) >> 22n) % 4n)
const lookIn = async (guild: string) =>
  (await bot.emulator.as('member', { guild }).slash('define', { term: 't01' })).failed
const readiness = () => {
  const events: string[] = []
  bot.emulator.subscribe((event) => {
    if (event.type === 'gateway-ready') events.push(`${event.shardId} ${event.resumed ? 'resumed' : 'identified'}`)
  })
  return events
}

describe('what do several shards in one process do?', () => {
  it('as many as Discord recommends, each identified once; every interaction is answered once', async () => {
    expect(bot.emulator.gateway.connected()).toBe(4)
    expect(new Set(guilds.map(shardOf))).toEqual(new Set([0, 1, 2, 3]))
    expect(await Promise.all(guilds.map(lookIn))).toEqual(guilds.map(() => null))
    expect((await bot.emulator.as('member', { dm: true }).slash('define', { term: 't01' })).failed).toBeNull()
    expect(answered(bot)).toBe(guilds.length + 1)
  })
  it('one whose connection breaks resumes alone, and misses nothing', async () => {
    const events = readiness()
    const there = guilds.find((guild) => shardOf(guild) === 2) ?? ''
    bot.emulator.gateway.close(4000, 2)
    expect(bot.emulator.gateway.connected()).toBe(3)
    expect(await Promise.all([there, ...guilds].map(lookIn))).toEqual([there, ...guilds].map(() => null))
    expect(events).toEqual(['2 resumed'])
    expect(answered(bot)).toBe(guilds.length + 1)
  })
  it('one that Discord ends for good ends the process, and takes the others with it', async () => {
    bot.emulator.gateway.close(4014, 3)
    expect(await bot.connection.ended).toEqual({ ended: 'discord', code: 4014 })
    await bot.connection.close()
    expect(bot.emulator.gateway.connected()).toBe(0)
  })
  it('all are closed by a shutdown', async () => {
    await bot.connection.close()
    await expect.poll(() => bot.emulator.gateway.connected()).toBe(0)
  })
})

describe('what do several processes do that share the shards?', () => {
  it('each answers what comes to its own, direct messages the one with shard 0', async () => {
    await bot.stop()
    bot = await start({ ids: [0, 1], count: 4 })
    const other = testApp({ store: await openStore('memory') })
    const connection = await connectGateway({ ...bot.app, ...other.app }, bot.emulator.token, {
      api: bot.emulator.restUrl,
      shards: { ids: [2, 3], count: 4 },
    })
    expect(bot.emulator.gateway.connected()).toBe(4)
    expect(await Promise.all(guilds.map(lookIn))).toEqual(guilds.map(() => null))
    expect((await bot.emulator.as('member', { dm: true }).slash('define', { term: 't01' })).failed).toBeNull()
    const first = guilds.filter((guild) => shardOf(guild) < 2).length
    expect([answered(bot), answered(other)]).toEqual([first + 1, guilds.length - first])
    await connection.close()
    expect(bot.emulator.gateway.connected()).toBe(2)
  })
})

describe('what if there are too few?', () => {
  it('Discord refuses, no try is repeated, and the process learns which code it was', async () => {
    const world = defaultWorld()
    addGuilds(world, 3)
    const emulator = await startEmulator({ world, mostGuildsPerShard: 4 })
    const { app } = testApp()
    const options = { api: emulator.restUrl }
    expect(await reachGateway(app, emulator.token, options)).toEqual({ ended: 'discord', code: 4011 })
    await emulator.close()
  })
})
