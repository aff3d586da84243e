import type { APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'
import type { Block, Card, CardAction } from '../../cards/card.ts'
import { plainWords } from '../../cards/markdown.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { languages, type Language } from '../../content/schema/text.ts'
import { messageBody } from '../../door/wire.ts'
import { actionsOn, linesOf, quote, quotesIn } from './quoted.ts'
import { longestQuestion } from './offer.ts'
import { addressOf } from './say.ts'
import { questionsWords } from './words.ts'

/** The post of a question, in the pieces of which it is put together and into which it is read again. */
export type QuestionPost = {
  readonly lang: Language
  readonly quotes: readonly Block[]
  /** The asker's name as a line, or that there is none. */
  readonly asker: string
  /** The work that posted it, by which it is found again after a crash. */
  readonly mark: string
}

/** A new post. `name` is the asker's where they want it shown: plain words, never a mention. */
export const newPost = (question: string, name: string | undefined, lang: Language, mark: string): QuestionPost => {
  const { post } = questionsWords[lang]
  return {
    lang,
    quotes: quote(question, longestQuestion),
    asker: name === undefined ? post.unnamed : post.by(plainWords(name, 80)),
    mark,
  }
}

/** Where the accepted answer stands, where there is one. */
type Answered = { readonly guildId: string; readonly threadId: string; readonly answerId: string }

/** The card of a question's post: what was asked, whether it is solved, and what can be done. */
export const postCard = ({ lang, quotes, asker, mark }: QuestionPost, isSolved: boolean, answered?: Answered): Card => {
  const { post } = questionsWords[lang]
  const state: CardAction = isSolved
    ? { label: post.reopen, action: { do: 'boxState', to: 'open' } }
    : { label: post.solve, action: { do: 'boxState', to: 'solved' } }
  return {
    ...plainCard(
      post.title,
      [
        ...quotes,
        ...(answered === undefined
          ? []
          : [
              {
                kind: 'link',
                text: post.answer,
                url: addressOf(answered.guildId, answered.threadId, answered.answerId),
              } as const,
            ]),
        { kind: 'note', text: asker },
        { kind: 'note', text: post.how },
      ],
      { buttons: [{ label: post.attach, action: { do: 'boxAttach', mark } }, state] },
    ),
    label: isSolved ? post.solved : post.open,
  }
}

/** Reads a post again; undefined for a message that is none. */
export const readPost = (message: APIMessage): QuestionPost | undefined => {
  const mark = actionsOn(message).flatMap((action) => (action.do === 'boxAttach' ? [action.mark] : []))[0]
  if (mark === undefined) return undefined
  const lines = linesOf(message)
  const lang = languages.find((each) => lines.includes(`-# ${questionsWords[each].post.how}`)) ?? 'en'
  const notes = lines.filter((line) => line.startsWith('-# '))
  // The state, the asker, how to answer.
  return { lang, quotes: quotesIn(message), asker: notes[1]?.slice(3) ?? '', mark }
}

/** A card as a message that all in the channel see. */
export const publicBody = (card: Card): RESTPostAPIChannelMessageJSONBody =>
  messageBody({ kind: 'card', card, format: 'card', as: 'public' })

/** The name of a question's thread: its beginning, at most 100 characters (Discord docs, Channel), in which nothing is read as markup. */
export const threadName = (question: string): string => {
  const words = question.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim()
  const characters = [...words]
  return characters.length <= 90 && words.length <= 100 ? words : `${shortened(characters)}…`
}

/** At most 89 characters, and within Discord's limit even where each of them counts as two. */
const shortened = (characters: readonly string[]): string => {
  const cut = characters.slice(0, 89).join('')
  return cut.length <= 99 ? cut : characters.slice(0, 49).join('')
}
