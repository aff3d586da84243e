import type { APIMessage } from 'discord-api-types/v10'
import { openDialog } from './dialog.ts'
import { button, element } from './element.ts'
import { excerptOf } from './excerpt.ts'
import { nameOf } from './message.ts'
import type { Words } from './words.ts'

/** Opens the list of a channel's pinned messages. */
export const openPins = (words: Words, pins: readonly APIMessage[], goTo: (messageId: string) => void): void => {
  const line = (message: APIMessage): HTMLElement =>
    element(
      'li',
      {},
      element('strong', {}, nameOf(message.author)),
      element('p', {}, excerptOf(message)),
      button({ class: 'button' }, words.jump, () => {
        close()
        goTo(message.id)
      }),
    )
  const list =
    pins.length === 0 ? element('p', {}, words.noPins) : element('ul', { class: 'pin-list' }, ...pins.map(line))
  const close = openDialog(words.pins, words.close, 'panel', list)
}
