import { ApplicationCommandType, type APIMessage } from 'discord-api-types/v10'
import { fill } from '../page/fill.ts'
import { excerptOf } from './excerpt.ts'
import type { Eyes } from './eyes.ts'
import { part, pressable, type Part } from './piece.ts'
import { avatar, nameOf } from './user.ts'

/** Above an answer: which command it answers, or which earlier message. Nothing above other messages. */
export const originParts = (message: APIMessage, eyes: Eyes): readonly Part[] => {
  const { interaction, interaction_metadata: cause, message_reference: reference } = message
  if (interaction !== undefined) {
    const { user, name } = interaction
    // Only a command of a message's menu has a message to be used on, and it is written without a slash.
    const isOfMenu = 'target_message_id' in (cause ?? {})
    const used = fill(eyes.words.used, { name: isOfMenu ? menuLabel(name, eyes) : `/${name}` })
    const line = part('span', {}, part('strong', {}, nameOf(user)), used)
    return [part('div', { class: 'origin' }, avatar(user), line)]
  }
  return reference?.message_id === undefined ? [] : [answered(reference.message_id, eyes)]
}

const menuLabel = (wanted: string, { person }: Eyes): string =>
  person.palette(ApplicationCommandType.Message).find(({ command }) => command.name === wanted)?.name ?? wanted

const answered = (messageId: string, { person, words }: Eyes): Part => {
  const original = person.sees().find(({ id }) => id === messageId)
  if (original === undefined) return part('div', { class: 'origin' }, words.originalGone)
  const label = excerptOf(original) || words.original
  return part(
    'div',
    { class: 'origin' },
    avatar(original.author),
    part('strong', {}, nameOf(original.author)),
    pressable({ class: 'jump', title: words.original }, label, { ask: 'go to', messageId }),
  )
}
