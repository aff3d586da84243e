import type { Block, CardAction } from '../../cards/card.ts'
import type { CommandContext } from '../../door/define-command.ts'
import { has } from '../../door/may.ts'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import { quote } from './quoted.ts'
import { questionsWords } from './words.ts'

/** What a card adds to offer the question box. */
export type BoxOffer = { readonly blocks: readonly Block[]; readonly buttons: readonly CardAction[] }

/** More than /ask takes, since the form lets people explain. */
export const longestQuestion = 1000

/**
 * Offers the server's question box for a question that found no answer. The private answer shows the question again, and a press reads it
 * back from there, so that it is kept nowhere else. Nothing is offered where others see the answer, outside servers, or where there is no box.
 */
export const offerBox = (question: string, after: 'decline' | 'offer', context: CommandContext): BoxOffer => {
  const { app, lang, place, reader, seenBy } = context
  const { offer } = questionsWords[lang]
  if (place.guildId === undefined || !place.isMember || seenBy === 'others') return nothing
  if (app.settings.of(place.guildId).questionChannel === undefined)
    return after === 'decline' && has(reader.permissions, PermissionFlagsBits.ManageGuild)
      ? { blocks: [{ kind: 'note', text: offer.none }], buttons: [] }
      : nothing
  return {
    blocks: [
      { kind: 'text', text: after === 'decline' ? offer.afterDecline : offer.afterOffer },
      ...quote(question, longestQuestion),
    ],
    buttons: [putButton(context)],
  }
}

/** Opens the form with the question that the message quotes. */
export const putButton = ({ lang }: Pick<CommandContext, 'lang'>): CardAction => ({
  label: questionsWords[lang].offer.put,
  action: { do: 'boxForm' },
})

const nothing: BoxOffer = { blocks: [], buttons: [] }
