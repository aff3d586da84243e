import type { APIMessage } from 'discord-api-types/v10'
import type { Exchange } from '../../emulator/person/exchange.ts'
import type { Person } from '../../emulator/person/person.ts'
import { isEphemeral } from '../../emulator/world/messages.ts'
import type { World } from '../../emulator/world/world.ts'
import type { LiveContent } from '../../live/follow-content.ts'
import type { ContentView } from './content-view.ts'
import { faultsView } from './faults-view.ts'
import { lookUpOf } from './look-up.ts'
import { entryShown, showsAgain } from './shown-entry.ts'

/** What the page is told about the content, and what can be done with it there. */
export type ContentDesk = {
  /** How the content stands, for somebody who sees these messages. */
  readonly view: (messages: readonly APIMessage[]) => ContentView
  readonly subscribe: (listener: () => void) => () => void
  /** Looks an entry up by id or code, as the person would, for them alone; undefined where there is none. */
  readonly open: (person: Person, named: string, language: 'ja' | 'en' | null) => Promise<Exchange | undefined>
  /** Shows the private card of an entry again, in its place; undefined where the message is none. */
  readonly renew: (person: Person, messageId: string) => Promise<Exchange | undefined>
}

/** Watches over which messages show an entry as it no longer reads. */
export const createContentDesk = (world: World, live: LiveContent): ContentDesk => {
  const outdated = new Set<string>()
  const listeners = new Set<() => void>()
  world.events.subscribe((event) => {
    // The bot has just written it anew.
    if (event.type === 'message-updated') outdated.delete(event.message.id)
    if (event.type === 'message-deleted') outdated.delete(event.messageId)
  })
  live.subscribe((changed) => {
    const messages = changed.length === 0 ? [] : [...world.messages.values()].flat()
    for (const { wire } of messages) if (changed.includes(entryShown(wire) ?? '')) outdated.add(wire.id)
    for (const listener of listeners) listener()
  })
  return {
    view: (messages) => {
      const { faults, waiting, learning } = live.state()
      return {
        faults: faultsView(faults),
        waiting: faultsView(waiting),
        learning,
        outdated: messages.flatMap((message) => {
          const code = outdated.has(message.id) ? entryShown(message) : undefined
          const renewable = isEphemeral(message) && showsAgain(message) !== undefined
          return code === undefined ? [] : [{ messageId: message.id, code, renewable }]
        }),
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    open: async (person, named, language) => {
      const lookUp = lookUpOf(live.content().pack, named, language)
      return lookUp && person.slash(lookUp.command, lookUp.values)
    },
    renew: async (person, messageId) => {
      const message = person.sees().find(({ id }) => id === messageId)
      const customId = message && showsAgain(message)
      return customId === undefined ? undefined : person.pressUnshown(messageId, customId)
    },
  }
}
