import type { Card, CardAction } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { messages } from '../../i18n/messages.ts'
import { citation, explanationBlocks } from './answer-blocks.ts'
import type { Question } from './question.ts'
import { choiceLabels, choiceText, questionBlocks, recallBlocks } from './question-blocks.ts'
import { editionOf } from './draw.ts'
import { joinCodes, type Solo, wasMissed } from './solo-state.ts'
import { quizWords } from './words.ts'

/** A question of one's own quiz, with a button for each choice. `due`: what else waits to be reviewed. */
export const askCard = (solo: Solo, questions: readonly Question[], context: CardContext, due = 0): Card => {
  const { lang } = solo
  const words = quizWords[lang]
  const question = questions[solo.at]
  if (question === undefined) return plainCard(words.changed)
  return plainCard(
    words.progress(solo.at + 1, questions.length),
    [...questionBlocks(question, lang), ...(due === 0 ? [] : [{ kind: 'note', text: words.due(due) } as const])],
    {
      footer: citation(question.entry, context),
      buttonsAlike: true,
      buttons: choiceLabels(question, lang).map((label, choice) => ({
        label,
        action: { ...solo, do: 'quizAnswer', choice },
      })),
    },
  )
}

/** What is right, why, and on what it rests; then on to the next question or the result. */
export const answeredCard = (
  solo: Solo,
  { choice, questions }: { readonly choice: number; readonly questions: readonly Question[] },
  context: CardContext,
): Card => {
  const { lang } = solo
  const words = quizWords[lang]
  const question = questions[solo.at]
  if (question === undefined) return plainCard(words.changed)
  const isRight = choice === question.right
  const missed = isRight ? solo.missed : solo.missed | (1 << solo.at)
  const isLast = solo.at + 1 === questions.length
  return plainCard(
    isRight ? words.right : words.notYet,
    [
      ...recallBlocks(question, lang),
      { kind: 'item', label: words.answer, text: choiceText(question, question.right, lang) },
      ...(isRight ? [] : [{ kind: 'item', label: words.yours, text: choiceText(question, choice, lang) } as const]),
      ...explanationBlocks(question, context),
    ],
    {
      label: words.progress(solo.at + 1, questions.length),
      footer: citation(question.entry, context),
      buttons: [
        { label: isLast ? words.toResult : words.next, action: { ...solo, do: 'quizAsk', at: solo.at + 1, missed } },
        open(question.entry, solo, words.open),
      ],
    },
  )
}

/** How it went, and what to do about what was missed. `note`: what became of the memory; `mayRemember`: whether to offer one. */
export const resultCard = (
  solo: Solo,
  questions: readonly Question[],
  {
    note,
    mayRemember,
    seed,
    pack,
  }: { note: string | undefined; mayRemember: boolean; seed: string } & Pick<CardContext, 'pack'>,
): Card => {
  const { lang, format } = solo
  const words = quizWords[lang]
  const missed = questions.filter((_, at) => wasMissed(solo.missed, at)).map(({ entry }) => entry)
  const again: Solo = { ...solo, codes: joinCodes(missed), seed, edition: editionOf(pack), at: 0, missed: 0 }
  return plainCard(
    words.result,
    [
      { kind: 'lead', text: words.score(questions.length - missed.length, questions.length) },
      ...(missed.length === 0 ? [] : [{ kind: 'heading', text: words.missed } as const]),
      ...missed.map(
        ({ title, code, version }) => ({ kind: 'item', text: `${title[lang]} (${code}@${version})` }) as const,
      ),
      ...(note === undefined ? [] : [{ kind: 'note', text: note } as const]),
    ],
    {
      buttons: [
        ...(missed.length === 0 ? [] : [{ label: words.again, action: { ...again, do: 'quizAsk' } } as const]),
        { label: words.other, action: { do: 'quizNew', scope: solo.scope, count: questions.length, lang, format } },
        ...(missed.length === 0 || !mayRemember
          ? []
          : [
              {
                label: words.remember,
                action: { do: 'quizRemember', codes: joinCodes(missed), lang, format },
              } as const,
            ]),
      ],
      menu:
        missed.length === 0
          ? undefined
          : { prompt: words.openMissed, items: missed.map((entry) => open(entry, solo, entry.title[lang])) },
    },
  )
}

/** Opens an entry beside the quiz, which stays where it is. */
const open = (entry: Entry, { lang, format }: Solo, label: string): CardAction => ({
  label,
  about: messages(lang).kinds[entry.kind],
  action: { do: 'quizOpen', code: entry.code, lang, format },
})
