import type { Modal } from '../../door/modal.ts'
import { isOwn, type Press } from '../../door/press.ts'
import type { Outcome } from '../../door/reply.ts'
import type { CommandAnswer } from '../../door/answer.ts'
import { boxHere } from './box.ts'
import { longestQuestion } from './offer.ts'
import { quotedIn } from './quoted.ts'
import { say } from './say.ts'
import { questionsWords } from './words.ts'

/** Opens the form with the question that the person's own message quotes. */
export const openForm = (_: unknown, press: Press): Outcome | CommandAnswer => {
  const words = questionsWords[press.reader.lang]
  const box = boxHere(press)
  if (!box.ok) return { now: say(box.sentence) }
  const question = isOwn(press) ? quotedIn(press.message) : ''
  return question === '' ? { now: say(words.failed.unreadable) } : { modal: formWith(question, words.form) }
}

const formWith = (question: string, words: (typeof questionsWords)['ja']['form']): Modal => ({
  title: words.title,
  action: { do: 'boxPost' },
  fields: [
    {
      kind: 'text',
      name: 'question',
      label: words.question,
      about: words.about,
      required: true,
      long: true,
      maximum: longestQuestion,
      value: question.slice(0, longestQuestion),
    },
    {
      kind: 'choice',
      name: 'name',
      label: words.name,
      required: true,
      chosen: 'unnamed',
      choices: [
        { label: words.unnamed, value: 'unnamed' },
        { label: words.named, value: 'named' },
      ],
    },
  ],
})
