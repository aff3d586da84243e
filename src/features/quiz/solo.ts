import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Format } from '../../cards/card.ts'
import { contextFor } from '../../door/context-for.ts'
import { isOwn, type Press } from '../../door/press.ts'
import type { Outcome } from '../../door/reply.ts'
import type { Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Situation } from '../../door/situation.ts'
import { draw, editionOf } from './draw.ts'
import { countAnswers, dueNow, learntOf, orAway } from './memory.ts'
import { seedOf } from './random.ts'
import { entriesFor, type Scope, scopeCode, scopeOf } from './scope.ts'
import { answeredCard, askCard, resultCard } from './solo-cards.ts'
import { joinCodes, questionsOf, type Solo } from './solo-state.ts'
import { quizWords } from './words.ts'

type How = { readonly lang: Language; readonly format: Format }

/** What a person's card is made with, in the language and form of their quiz. */
const privately = (situation: Situation, { lang, format }: How) =>
  contextFor(situation, { seenBy: 'reader', lang, format })

/** A quiz of one's own on these entries, from its first question; a card that says so where there are none. */
export const begin = (
  wanted: readonly Entry[],
  scope: Scope,
  { lang, format }: How,
  situation: Situation,
  due = 0,
): Card => {
  const { pack } = situation.app.content()
  const seed = seedOf(situation.interactionId)
  const entries = wanted.filter((entry) => draw(entry, pack, seed) !== undefined)
  const solo: Solo = {
    codes: joinCodes(entries),
    scope: scopeCode(scope),
    seed,
    edition: editionOf(pack),
    lang,
    format,
    at: 0,
    missed: 0,
  }
  const words = quizWords[lang]
  if (entries.length === 0) return plainCard(words.emptyTitle, [{ kind: 'text', text: words.empty }])
  return askCard(solo, questionsOf(solo, pack) ?? [], privately(situation, solo), due)
}

/** Draws a quiz of one's own from a scope. */
export const beginNew = (scope: Scope, count: number, how: How, situation: Situation, due = 0): Card =>
  begin(
    entriesFor(scope, count, seedOf(situation.interactionId), situation.app.content().pack),
    scope,
    how,
    situation,
    due,
  )

/** What of a person's memory is due; undefined where it cannot be looked at now. */
export const dueOf = (situation: Situation) =>
  orAway(situation.app, async () => {
    const { app, reader } = situation
    const learnt = learntOf(await app.store.memory.of(app.store.playerOf(reader.userId)), app.content().pack)
    return { learnt, due: dueNow(learnt, app.clock()) }
  })

/** A card in place of the pressed one, or beside it where others see that. */
const inPlace = (card: Card, format: Format, press: Press): Outcome => ({
  now: { kind: 'card', card, format, as: isOwn(press) ? 'update' : 'private' },
})

/** The question that comes next, or the result. */
export const ask = (solo: Solo, press: Press): Outcome => {
  const questions = questionsOf(solo, press.app.content().pack)
  if (questions === undefined || solo.at > questions.length) return inPlace(changedCard(solo), solo.format, press)
  if (solo.at < questions.length) return inPlace(askCard(solo, questions, privately(press, solo)), solo.format, press)
  const as = isOwn(press) ? 'update' : 'private'
  return {
    defer: as,
    work: async () => {
      const { app, reader } = press
      const words = quizWords[solo.lang]
      const optedIn = await orAway(app, () =>
        countAnswers(app, app.store.playerOf(reader.userId), questions, solo.missed),
      )
      const missed = questions.filter((_, at) => (solo.missed & (1 << at)) !== 0).length
      const note = optedIn === undefined ? words.memoryAway : optedIn ? words.remembered(missed) : undefined
      const card = resultCard(solo, questions, {
        note,
        mayRemember: optedIn === false,
        seed: seedOf(press.interactionId),
        pack: app.content().pack,
      })
      return { kind: 'card', card, format: solo.format, as }
    },
  }
}

/** What is right, once somebody has chosen. */
export const answer = ({ choice, ...solo }: Solo & { readonly choice: number }, press: Press): Outcome => {
  const questions = questionsOf(solo, press.app.content().pack)
  const card =
    questions?.[solo.at] === undefined
      ? changedCard(solo)
      : answeredCard(solo, { choice, questions }, privately(press, solo))
  return inPlace(card, solo.format, press)
}

/** The same sort of quiz with other questions. */
export const other = (
  { scope, count, lang, format }: { scope: string; count: number; lang: Language | 'own'; format: Format },
  press: Press,
): Outcome => {
  const how = { lang: lang === 'own' ? press.reader.lang : lang, format }
  return inPlace(beginNew(scopeOf(scope, press.app.content().pack), count, how, press), format, press)
}

const changedCard = ({ scope, codes, lang, format }: Solo): Card => {
  const words = quizWords[lang]
  const count = codes.match(/[a-z]\d{2,3}/g)?.length ?? 1
  return plainCard(words.changed, [], {
    buttons: [{ label: words.startOver, action: { do: 'quizNew', scope, count, lang, format } }],
  })
}
