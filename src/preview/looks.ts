import { dayOf } from '../content/day.ts'
import type { Pack } from '../content/pack.ts'
import type { Emulator } from '../emulator/start.ts'
import { languageOf } from '../i18n/language.ts'
import { exchangeHead, exchangeView } from './exchange-view.ts'
import { watchExchanges } from './exchanges.ts'
import { entryGroups, entryView } from './library.ts'
import { exchangeList, exchangePieces } from './pieces/exchange.ts'
import { entryPieces, listView } from './pieces/library.ts'
import { somebody } from './places.ts'

/** Looks something up without changing anything; undefined where there is no such thing, or where this person may not see it. */
type Looks = (name: string, query: URLSearchParams) => unknown

/**
 * What the inspector and the content browser show: `exchanges`, `exchange?id=` or `exchange?message=` of the person `as`, and of nobody
 * else; `entries?search=&due=` and `entry?code=`.
 */
export const createLooks = (emulator: Emulator, pack: (() => Pack) | undefined): Looks => {
  const exchanges = watchExchanges(emulator)
  return (name, query) => {
    const user = somebody(emulator, query.get('as') ?? '', null)?.user
    if (user === undefined) return undefined
    const { locale } = user
    const lang = languageOf(locale)
    const reading = pack && { pack: pack(), today: dayOf(new Date(emulator.world.clock())), lang }
    switch (name) {
      case 'exchanges':
        return exchangeList(exchanges.of(user.id).map(exchangeHead), locale)
      case 'exchange': {
        const [id, message] = [query.get('id'), query.get('message') ?? '']
        const kept = exchanges
          .of(user.id)
          .find(({ interaction, messageIds }) => interaction.id === id || messageIds.includes(message))
        return exchangePieces(kept && exchangeView(kept), locale)
      }
      case 'entries': {
        const [search, due] = [query.get('search') ?? '', query.has('due')]
        return reading && listView(entryGroups(reading, search, due), lang, due || search.trim() !== '')
      }
      case 'entry':
        return reading && entryPieces(entryView(reading, query.get('code') ?? ''), lang)
      default:
        return undefined
    }
  }
}
