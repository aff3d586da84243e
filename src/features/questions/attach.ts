import { PermissionFlagsBits } from 'discord-api-types/v10'
import { entryCard } from '../../cards/entry-card.ts'
import { kinds, type Kind } from '../../content/schema/entry.ts'
import type { Action } from '../../door/action.ts'
import type { CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { fail } from '../../door/failure.ts'
import { has } from '../../door/may.ts'
import type { Entered } from '../../door/modal.ts'
import type { Press } from '../../door/press.ts'
import { answerLanguage, type Reader } from '../../door/reader.ts'
import type { Outcome } from '../../door/reply.ts'
import type { Situation } from '../../door/situation.ts'
import { unknownEntryCard } from '../../door/unknown-entry-card.ts'
import { publicBody } from './post.ts'
import { answerWith } from './say.ts'
import { questionsWords } from './words.ts'

/** Longest name taken, in characters: no title or alias is longer. */
const longestName = 100

/** Object.keys gives strings; these are the kinds. */
const allKinds = Object.keys(kinds) as readonly Kind[]

/** Entries go into the question's thread, wherever its post stands. */
const mayAnswer = ({ permissions }: Reader): boolean => has(permissions, PermissionFlagsBits.SendMessagesInThreads)

/** Opens the form that adds an entry to the question whose post bears the button. */
export const openAttach = (_: unknown, { message, reader }: Press): Outcome | CommandAnswer => {
  const { attach } = questionsWords[reader.lang]
  if (!mayAnswer(reader)) return fail('cannot-send', {})
  return {
    modal: {
      title: attach.title,
      // A thread has the id of the message that it stands on, or begins with (Discord docs, Threads).
      action: { do: 'boxAttached', threadId: message.id },
      fields: [
        {
          kind: 'text',
          name: 'entry',
          label: attach.field,
          about: attach.about,
          required: true,
          long: false,
          maximum: longestName,
        },
      ],
    },
  }
}

/**
 * Posts the entry of the name or code that was entered in the question's thread. One post is all there is to do and its nonce keeps it
 * single, so that nothing would be left for the journal to finish.
 */
export const attachEntry = (
  { threadId }: Extract<Action, { do: 'boxAttached' }>,
  entered: Entered,
  situation: Situation,
): CommandAnswer => {
  const { app, reader, place, interactionId } = situation
  const { state, attach } = questionsWords[reader.lang]
  if (!mayAnswer(reader)) return fail('cannot-send', {})
  const typed = (entered['entry'] ?? '').trim().slice(0, longestName)
  const resolved = app.content().finder.resolve(typed, allKinds)
  if (!resolved.found) {
    const own = contextFor(situation, { seenBy: 'reader', lang: reader.lang, format: 'card' })
    return { ok: true, card: unknownEntryCard(typed, resolved.suggestions, own) }
  }
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const context = contextFor(situation, { seenBy: 'others', lang, format: 'card' })
  const card = entryCard(resolved.entry, { view: 'short', page: 1 }, context)
  return {
    later: async () => {
      const question = await app.store.questions.find(threadId)
      if (question === undefined || question.guildId !== place.guildId) return answerWith(state.unknown)
      const posted = await app.channel.post(threadId, publicBody(card), interactionId)
      if (posted.ok) return answerWith(attach.done)
      if (posted.fault !== 'unknown-channel') return fail('channel', { fault: posted.fault })
      await app.store.questions.forget(threadId)
      return answerWith(state.gone)
    },
  }
}
