import type { APIMessage } from 'discord-api-types/v10'
import type { Words } from '../words/page.ts'
import { excerptOf } from './excerpt.ts'
import { part, pressable, type Part } from './piece.ts'
import { nameOf } from './user.ts'

/** The list of a channel's pinned messages. */
export const pinList = (pins: readonly APIMessage[], words: Words): Part =>
  pins.length === 0
    ? part('p', {}, words.noPins)
    : part('ul', { class: 'pin-list' }, ...pins.map((message) => pinLine(message, words)))

const pinLine = (message: APIMessage, words: Words): Part =>
  part(
    'li',
    {},
    part('strong', {}, nameOf(message.author)),
    part('p', {}, excerptOf(message)),
    pressable({ class: 'button' }, words.jump, { ask: 'go to', messageId: message.id }),
  )
