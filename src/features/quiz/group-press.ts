import type { Card } from '../../cards/card.ts'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { isModerator } from '../../door/may.ts'
import type { Press } from '../../door/press.ts'
import type { Outcome, Reply } from '../../door/reply.ts'
import type { CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { roundCard } from './group-cards.ts'
import { groupWords } from './group-words.ts'
import { choiceText } from './question-blocks.ts'
import { positionOf, type Round, roundOf } from './round.ts'
import { editionOf } from './draw.ts'
import { seedOf } from './random.ts'
import { joinCodes, type Solo } from './solo-state.ts'
import { quizWords } from './words.ts'

/** The round that a button names, where it is played in the very channel of the press; otherwise why not, in the presser's language. */
const findRound = async (
  id: string,
  { app, reader, place }: Press,
): Promise<{ readonly round: Round } | { readonly why: Card }> => {
  const words = groupWords[reader.lang]
  const row = await app.store.rounds.find(id)
  if (!row) return { why: plainCard(words.over, [{ kind: 'text', text: words.overAbout }]) }
  if (row.guildId !== place.guildId || row.channelId !== place.channelId) return { why: plainCard(words.notHere) }
  const round = roundOf(row, app.content().pack)
  return round.questions === undefined ? { why: plainCard(words.changed) } : { round }
}

/** Notes somebody's answer. Only they see that it was, and nobody sees yet what is right. */
export const pick = (
  { round: id, at, choice }: { readonly round: string; readonly at: number; readonly choice: number },
  press: Press,
): CommandAnswer => ({
  later: async (): Promise<Answer> => {
    const { app, reader } = press
    const words = groupWords[reader.lang]
    const found = await findRound(id, press)
    if ('why' in found) return { ok: true, card: found.why }
    const question = found.round.questions?.[at]
    if (question?.choices[choice] === undefined) return { ok: true, card: plainCard(words.closed) }
    const player = app.store.playerOf(reader.userId)
    const isFirst = await app.store.rounds.answer(id, { question: at, player, choice })
    // Labels as they stand on the post, so in its language.
    const said = (which: number) => choiceText(question, which, found.round.lang)
    const about = [{ kind: 'text', text: words.notedAbout } as const]
    if (isFirst) return { ok: true, card: plainCard(words.noted(said(choice)), about) }
    const earlier = (await app.store.rounds.answers(id)).find((each) => each.question === at && each.player === player)
    return earlier === undefined
      ? { ok: true, card: plainCard(words.closed) }
      : { ok: true, card: plainCard(words.notedFirst(said(earlier.choice)), about) }
  },
})

/** Whether somebody may move a round on. */
const mayMove = ({ host }: Round, { app, reader }: Press): boolean =>
  isModerator(reader) || app.store.playerOf(reader.userId) === host

/**
 * Moves a round on and shows the post as it then stands. Of two who press at once one moves it; the other, like whoever presses on a post
 * that a crash left behind, is shown where it is.
 */
const moved = (id: string, press: Press, move: (round: Round) => Promise<unknown>): Outcome => ({
  defer: 'update',
  work: async (): Promise<Reply> => {
    const { app } = press
    const found = await findRound(id, press)
    if ('why' in found) return privately(found.why)
    if (!mayMove(found.round, press)) return privately(plainCard(groupWords[press.reader.lang].notYours))
    await move(found.round)
    const now = await findRound(id, press)
    if ('why' in now) return privately(now.why)
    const { lang, format } = now.round
    const context = contextFor(press, { seenBy: 'others', lang, format })
    const card = roundCard(now.round, await app.store.rounds.answers(id), context)
    return { kind: 'card', card, format, as: 'update' }
  },
})

const privately = (card: Card): Reply => ({ kind: 'card', card, format: 'card', as: 'private' })

/** Shows the answer to the question that is open, or opens the next. */
export const move = ({ round: id, from }: { readonly round: string; readonly from: number }, press: Press): Outcome =>
  moved(id, press, ({ questions = [] }) =>
    from < questions.length * 2
      ? press.app.store.rounds.advance(id, from, press.app.clock().getTime())
      : Promise.resolve(),
  )

/** Ends a round where it is, with the result so far. */
export const end = ({ round: id }: { readonly round: string }, press: Press): Outcome =>
  moved(id, press, ({ row, questions = [] }) =>
    press.app.store.rounds.advance(id, row.at, press.app.clock().getTime(), questions.length * 2),
  )

/** How somebody did: for them alone, once the round is over. */
export const mine = ({ round: id }: { readonly round: string }, press: Press): CommandAnswer => ({
  later: async (): Promise<Answer> => {
    const { app, reader } = press
    const { lang } = reader
    const found = await findRound(id, press)
    if ('why' in found) return { ok: true, card: found.why }
    const { row, questions = [], scope, format, seed } = found.round
    const words = groupWords[lang]
    if (positionOf(row.at).question < questions.length) return { ok: true, card: plainCard(words.notYet) }
    const player = app.store.playerOf(reader.userId)
    const given = (await app.store.rounds.answers(id)).filter((answer) => answer.player === player)
    const missed = given.flatMap(({ question, choice }) => {
      const asked = questions[question]
      return asked === undefined || asked.right === choice ? [] : [asked.entry]
    })
    const again = given.length === 0 ? questions.map(({ entry }) => entry) : missed
    const solo: Solo = {
      codes: joinCodes(again),
      scope,
      seed: given.length === 0 ? seed : seedOf(press.interactionId),
      edition: editionOf(app.content().pack),
      at: 0,
      missed: 0,
      lang,
      format: 'card',
    }
    const items = missed.map((entry): CardAction => ({
      label: entry.title[lang],
      action: { do: 'quizOpen', code: entry.code, lang, format },
    }))
    return {
      ok: true,
      card: plainCard(
        words.mineTitle,
        [
          {
            kind: 'lead',
            text: given.length === 0 ? words.mineNone : words.mineScore(given.length - missed.length, given.length),
          },
          ...missed.map(
            ({ title, code, version }) => ({ kind: 'item', text: `${title[lang]} (${code}@${version})` }) as const,
          ),
        ],
        {
          buttons:
            again.length === 0
              ? []
              : [
                  {
                    label: given.length === 0 ? words.tryAlone : quizWords[lang].again,
                    action: { ...solo, do: 'quizAsk' },
                  },
                ],
          menu: items.length === 0 ? undefined : { prompt: quizWords[lang].openMissed, items },
        },
      ),
    }
  },
})
