import type { Answer } from '../../door/answer.ts'
import type { Situation } from '../../door/situation.ts'
import { fail } from '../../door/failure.ts'
import { mayUse } from '../../door/may.ts'
import type { GuildSettings } from '../../store/settings.ts'
import { settingsCard, type Box } from './card.ts'

/** Makes a change to the settings of the server, where there is one, and shows what holds then. An empty change only shows. */
export const changeSettings = async (
  { app, reader, place }: Situation,
  change: Partial<GuildSettings>,
): Promise<Answer> => {
  if (!mayUse('managers', reader)) return fail('not-allowed', { who: 'managers' })
  if (place.guildId === undefined || !place.isMember) return fail('not-member', {})
  const isChanged = Object.keys(change).length > 0
  const settings = isChanged
    ? await app.settings.change(place.guildId, change, app.clock())
    : app.settings.of(place.guildId)
  return { ok: true, card: settingsCard(settings, await boxOf(settings, app), reader.lang, isChanged) }
}

const boxOf = async ({ questionChannel }: GuildSettings, { channel }: Situation['app']): Promise<Box> => {
  if (questionChannel === undefined) return undefined
  const info = await channel.info(questionChannel)
  if (info.ok) return info.value
  // Discord may be out of reach for a moment: the settings can be shown and changed all the same.
  return info.fault === 'unreachable' ? undefined : 'gone'
}
