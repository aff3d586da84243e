import { describe, expect, it } from 'vitest'
import { channelAt } from '../../../src/discord/channel.ts'
import { removeBot } from '../../../src/emulator/world/change.ts'
import { gracePeriod, sweepGuilds } from '../../../src/features/guilds/sweep.ts'
import { defaultSettings } from '../../../src/store/settings.ts'
import { today } from '../../support/app.ts'
import { quick, startBot } from '../../support/emulated.ts'
import { everyStore } from '../../support/stores.ts'

describe.each(everyStore)('what stays of a server that Ronten left, on %s', (_, open) => {
  it('everything for 30 days, then nothing; and all of it where Discord cannot say where Ronten is', async () => {
    const kept = await open()
    const bot = await startBot({ store: kept.store })
    try {
      const guilds = [...bot.emulator.world.guilds.keys()]
      for (const guildId of guilds) await kept.store.settings.put(guildId, defaultSettings, 1)
      const held = async () => (await kept.store.settings.changedSince(0)).map(({ guildId }) => guildId).toSorted()
      const at = (milliseconds: number) => ({
        ...bot.app,
        channel: channelAt({ api: bot.emulator.restUrl, times: quick }, bot.emulator.token),
        clock: () => new Date(today.getTime() + milliseconds),
      })
      const [left = '', stays = ''] = guilds
      removeBot(bot.emulator.world, left)
      await sweepGuilds(at(0))
      await sweepGuilds(at(gracePeriod - 1))
      expect(await held()).toEqual([left, stays].toSorted())
      bot.emulator.disturb(() => ({ kind: 'answer', status: 403, body: { code: 50001, message: 'Missing Access' } }))
      await sweepGuilds(at(gracePeriod))
      bot.emulator.disturb(null)
      expect(await held()).toEqual([left, stays].toSorted())
      await sweepGuilds(at(gracePeriod))
      expect(await held()).toEqual([stays])
    } finally {
      await bot.stop()
      await kept.done()
    }
  })
})
