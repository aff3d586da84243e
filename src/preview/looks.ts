import { dayOf } from '../content/day.ts'
import type { Pack } from '../content/pack.ts'
import type { Emulator } from '../emulator/start.ts'
import { languageOf } from '../i18n/language.ts'
import { exchangeHead, exchangeView } from './exchange-view.ts'
import { watchExchanges } from './exchanges.ts'
import { entryGroups, entryView } from './library.ts'
import { somebody } from './places.ts'

/** Looks something up without changing anything; undefined where there is no such thing, or where this person may not see it. */
type Looks = (name: string, query: URLSearchParams) => unknown

/**
 * What the inspector and the content browser ask for: `exchanges` and `exchange?id=` of the person `as`, and of nobody else;
 * `entries?search=&due=` and `entry?code=`.
 */
export const createLooks = (emulator: Emulator, pack: (() => Pack) | undefined): Looks => {
  const exchanges = watchExchanges(emulator)
  return (name, query) => {
    const user = somebody(emulator, query.get('as') ?? '', null)?.user
    if (user === undefined) return undefined
    const reading = pack && {
      pack: pack(),
      today: dayOf(new Date(emulator.world.clock())),
      lang: languageOf(user.locale),
    }
    switch (name) {
      case 'exchanges':
        return exchanges.of(user.id).map(exchangeHead)
      case 'exchange': {
        const kept = exchanges.of(user.id).find(({ interaction }) => interaction.id === query.get('id'))
        return kept && exchangeView(kept)
      }
      case 'entries':
        return reading && entryGroups(reading, query.get('search') ?? '', query.has('due'))
      case 'entry':
        return reading && entryView(reading, query.get('code') ?? '')
      default:
        return undefined
    }
  }
}
