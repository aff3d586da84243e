import type { Situation } from './situation.ts'

/** Whether a server keeps the channel quiet, or the one that a thread belongs to: nothing that Ronten is asked for there is public. */
export const isQuiet = ({ app, place }: Pick<Situation, 'app' | 'place'>): boolean => {
  const { quiet } = app.settings.of(place.guildId)
  return quiet.includes(place.channelId) || (place.parentId !== undefined && quiet.includes(place.parentId))
}
