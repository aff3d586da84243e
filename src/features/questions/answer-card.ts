import type { APIMessage } from 'discord-api-types/v10'
import type { Block, Card } from '../../cards/card.ts'
import { plainWords } from '../../cards/markdown.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { languages, type Language } from '../../content/schema/text.ts'
import { actionsOn, linesOf, quote, quotesIn } from './quoted.ts'
import { questionsWords } from './words.ts'

/** More of an answer than this, in characters, stays in the message itself, to which the card is a reply. */
const longestAnswer = 1500

/** An answer in the pieces of which its card is put together and into which it is read again. */
export type AnswerText = { readonly lang: Language; readonly quotes: readonly Block[]; readonly isShortened: boolean }

/** The text of somebody's message as an answer. */
export const answerText = (typed: string, lang: Language): AnswerText => ({
  lang,
  quotes: quote(typed, longestAnswer),
  isShortened: [...typed].length > longestAnswer,
})

/** Asks the author, in the thread, whether their text may be reposted. It names nobody: it is a reply to their message. */
export const proposalCard = (answer: AnswerText): Card => {
  const { answer: words } = questionsWords[answer.lang]
  return plainCard(words.proposal, [...textOf(answer), { kind: 'text', text: words.ask }], {
    buttons: [
      { label: words.named, action: { do: 'boxConsent', how: 'named' } },
      { label: words.unnamed, action: { do: 'boxConsent', how: 'unnamed' } },
      { label: words.no, action: { do: 'boxConsent', how: 'no' } },
    ],
  })
}

/** The accepted answer, with its author's name where they agreed to that: plain words, never a mention. */
export const acceptedCard = (answer: AnswerText, name: string | undefined): Card => {
  const { answer: words } = questionsWords[answer.lang]
  const by = name === undefined ? words.byMember : words.by(plainWords(name, 80))
  return plainCard(words.accepted, [...textOf(answer), { kind: 'note', text: by }], {
    buttons: [{ label: words.withdraw, action: { do: 'boxWithdraw' } }],
  })
}

const textOf = ({ lang, quotes, isShortened }: AnswerText): readonly Block[] => [
  ...quotes,
  ...(isShortened ? [{ kind: 'note', text: questionsWords[lang].answer.shortened } as const] : []),
]

/** Reads the answer that a message of the bot proposes or shows. */
export const readAnswer = (message: APIMessage): AnswerText => {
  const lines = linesOf(message)
  const lang =
    languages.find((each) => {
      const { accepted, proposal } = questionsWords[each].answer
      return lines.includes(`### ${accepted}`) || lines.includes(`### ${proposal}`)
    }) ?? 'en'
  const isShortened = lines.includes(`-# ${questionsWords[lang].answer.shortened}`)
  return { lang, quotes: quotesIn(message), isShortened }
}

/** Whether a message of the bot proposes an answer, or shows an accepted one. */
export const answerState = (message: APIMessage): 'proposed' | 'accepted' | undefined => {
  const does = actionsOn(message).map((action) => action.do)
  if (does.includes('boxWithdraw')) return 'accepted'
  return does.includes('boxConsent') ? 'proposed' : undefined
}
