import { plainCard } from '../../cards/plain-card.ts'
import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import type { CommandContext } from '../../door/define-command.ts'
import { fail, type Failure } from '../../door/failure.ts'
import { has, maySend, sendingIn } from '../../door/may.ts'
import type { Place } from '../../door/place.ts'
import { isQuiet } from '../../door/quiet.ts'
import { answerLanguage } from '../../door/reader.ts'
import { messageBody } from '../../door/wire.ts'
import { editionOf } from './draw.ts'
import { roundCard } from './group-cards.ts'
import { groupWords } from './group-words.ts'
import { seedOf } from './random.ts'
import { roundOf, type Kept } from './round.ts'
import { entriesFor, type Scope, scopeCode } from './scope.ts'
import { joinCodes } from './solo-state.ts'
import { keep } from '../keep.ts'
import { quizWords } from './words.ts'

/**
 * Starts a quiz for everybody in a channel. The row comes first and carries everything: the post's buttons name it by the interaction's id,
 * which is the post's nonce too, so that neither a crash nor a repetition makes a second one.
 */
export const startRound = (
  scope: Scope,
  count: number,
  chosen: CommandContext['lang'] | undefined,
  context: CommandContext,
): CommandAnswer => {
  const { app, reader, place, interactionId } = context
  const refusal = refusalOf(context)
  if (refusal !== undefined) return refusal
  const { pack } = app.content()
  const entries = entriesFor(scope, count, seedOf(interactionId), pack)
  if (entries.length === 0) {
    const words = quizWords[context.lang]
    return { ok: true, card: plainCard(words.emptyTitle, [{ kind: 'text', text: words.empty }]) }
  }
  const kept: Kept = {
    host: app.store.playerOf(reader.userId),
    codes: joinCodes(entries),
    scope: scopeCode(scope),
    seed: seedOf(interactionId),
    edition: editionOf(pack),
    format: context.format,
  }
  const row = {
    id: interactionId,
    guildId: place.guildId ?? '',
    channelId: place.channelId,
    messageId: undefined,
    language: answerLanguage(reader, { seenBy: 'others', chosen }),
    questions: kept,
    at: 0,
    updatedAt: context.now.getTime(),
  }
  return {
    later: async () => {
      await app.store.rounds.add(row)
      const round = roundOf(row, pack)
      const audience = contextFor(context, { seenBy: 'others', lang: round.lang, format: kept.format })
      const card = roundCard(round, [], audience)
      const body = messageBody({ kind: 'card', card, format: kept.format, as: 'public' })
      const posted = await app.channel.post(row.channelId, body, interactionId)
      if (!posted.ok) {
        // What Discord did not answer may stand all the same: its buttons must find their round. One that does not stand ends as an idle one.
        if (posted.fault !== 'unreachable') await keep(app, () => app.store.rounds.end(row.id))
        return fail('channel', { fault: posted.fault })
      }
      const { messageId } = posted.value
      // The buttons name the round itself: it can be played however this goes.
      await keep(app, () => app.store.rounds.posted(row.id, messageId))
      const words = groupWords[context.lang]
      return { ok: true, card: plainCard(words.started, [{ kind: 'text', text: words.startedHow }]) }
    },
  }
}

/** What keeps a round from starting here: said in words before anything is posted. */
const refusalOf = (context: CommandContext): CommandAnswer | undefined => {
  const { place, lang } = context
  const say = (text: string): CommandAnswer => ({
    ok: true,
    card: plainCard(groupWords[lang].cannotTitle, [{ kind: 'text', text }]),
  })
  if (place.guildId === undefined) return say(groupWords[lang].serverOnly)
  if (!place.isMember) return fail('not-member', {})
  if (isQuiet(context)) return say(groupWords[lang].quiet)
  if (!maySend(context)) return fail('cannot-send', {})
  return missingPermission(place)
}

/** What the bot itself lacks to post here. */
const missingPermission = ({ botPermissions, channelType }: Place): Failure | undefined => {
  if (!has(botPermissions, PermissionFlagsBits.ViewChannel)) return fail('channel', { fault: 'no-access' })
  return has(botPermissions, sendingIn(channelType)) ? undefined : fail('channel', { fault: 'no-permission' })
}
