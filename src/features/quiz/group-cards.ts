import type { Block, Card } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { openEntry } from '../../door/open-entry.ts'
import { citation, explanationBlocks } from './answer-blocks.ts'
import { groupWords } from './group-words.ts'
import type { Question } from './question.ts'
import { choiceLabels, choiceText, questionBlocks, recallBlocks } from './question-blocks.ts'
import { positionOf, type Round } from './round.ts'

type Answers = readonly { readonly question: number; readonly choice: number }[]

/** The post of a round as it stands now: a question, its answer, or the result. */
export const roundCard = (round: Round, answers: Answers, context: CardContext): Card => {
  const words = groupWords[round.lang]
  if (round.questions === undefined) return plainCard(words.changed)
  const { question, isShown } = positionOf(round.row.at)
  const asked = round.questions[question]
  if (asked === undefined) return finishedCard(round, round.questions, answers, context)
  const chosen = answers.filter((answer) => answer.question === question)
  return isShown ? shownCard(round, asked, chosen, context) : openCard(round, asked, context)
}

const titleOf = ({ lang, questions = [], row }: Round): string =>
  groupWords[lang].title(positionOf(row.at).question + 1, questions.length)

const openCard = (round: Round, question: Question, context: CardContext): Card => {
  const { lang, row } = round
  const words = groupWords[lang]
  const at = positionOf(row.at).question
  return plainCard(titleOf(round), [...questionBlocks(question, lang), { kind: 'note', text: words.how }], {
    footer: citation(question.entry, context),
    buttonsAlike: true,
    buttons: choiceLabels(question, lang).map((label, choice) => ({
      label,
      action: { do: 'quizPick', round: row.id, at, choice },
    })),
    menu: {
      prompt: words.control,
      items: [
        { label: words.reveal, about: words.revealAbout, action: { do: 'quizMove', round: row.id, from: row.at } },
        { label: words.end, about: words.endAbout, action: { do: 'quizEnd', round: row.id } },
      ],
    },
  })
}

const shownCard = (round: Round, question: Question, answers: Answers, context: CardContext): Card => {
  const { lang, row, questions = [] } = round
  const words = groupWords[lang]
  const counts = question.choices.map((_, choice): Block => ({
    kind: 'item',
    ...(choice === question.right ? { label: words.answer } : {}),
    text: choiceText(question, choice, lang),
    note: words.people(answers.filter((answer) => answer.choice === choice).length),
  }))
  const isLast = positionOf(row.at).question + 1 === questions.length
  return plainCard(
    titleOf(round),
    [
      ...recallBlocks(question, lang),
      ...counts,
      ...(answers.length === 0 ? [{ kind: 'note', text: words.noAnswers } as const] : []),
      ...explanationBlocks(question, context),
    ],
    {
      footer: citation(question.entry, context),
      buttons: [
        { label: isLast ? words.toResult : words.next, action: { do: 'quizMove', round: row.id, from: row.at } },
        ...(isLast ? [] : [{ label: words.end, action: { do: 'quizEnd', round: row.id } } as const]),
      ],
      menu: { prompt: words.open, items: [openEntry(question.entry, context)] },
    },
  )
}

/** How many answers were right, together and by question. */
const finishedCard = (
  { lang, row }: Round,
  questions: readonly Question[],
  answers: Answers,
  context: CardContext,
): Card => {
  const words = groupWords[lang]
  const counts = questions.map((question, at) => {
    const given = answers.filter((answer) => answer.question === at)
    return { question, of: given.length, right: given.filter(({ choice }) => choice === question.right).length }
  })
  const played = counts.filter(({ of }) => of > 0)
  const sum = (pick: (count: (typeof counts)[number]) => number) =>
    counts.reduce((total, each) => total + pick(each), 0)
  return plainCard(
    words.result,
    [
      {
        kind: 'lead',
        text: words.total(
          sum(({ right }) => right),
          sum(({ of }) => of),
        ),
      },
      ...played.map(({ question, right, of }) => ({
        kind: 'item' as const,
        text: `${question.entry.title[lang]} (${question.entry.code}@${question.entry.version})`,
        note: words.each(right, of),
      })),
      { kind: 'note', text: words.keptFor },
    ],
    {
      buttons: [{ label: words.mine, action: { do: 'quizMine', round: row.id } }],
      menu: { prompt: words.open, items: questions.map(({ entry }) => openEntry(entry, context)) },
    },
  )
}
