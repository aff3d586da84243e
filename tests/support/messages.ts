import { ComponentType, type APIMessage } from 'discord-api-types/v10'
import { componentsIn } from '../../src/emulator/validate/components.ts'
import type { Exchange } from '../../src/emulator/person/exchange.ts'

const partsOf = (message: APIMessage | null) => componentsIn(message?.components, []).map(({ component }) => component)

/** All that a message says, whether as a card or as plain text. */
export const textOf = ({ message }: Pick<Exchange, 'message'>): string =>
  [message?.content ?? '', ...partsOf(message).flatMap(({ content }) => (typeof content === 'string' ? [content] : []))]
    .filter((text) => text !== '')
    .join('\n')

/** The labels of the buttons on a message. */
export const buttonsOf = ({ message }: Pick<Exchange, 'message'>): readonly string[] =>
  partsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label }) => String(label))

/** The choices of the menu on a message, by their labels. */
export const choicesOf = ({ message }: Pick<Exchange, 'message'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    partsOf(message)
      .filter(({ type }) => type === ComponentType.StringSelect)
      // The emulator has validated the message: a select has options with labels and values.
      .flatMap((menu) => menu['options'] as { label: string; value: string }[])
      .map(({ label, value }) => [label, value]),
  )

/** What came last: a refusal of work on one's own message comes beside it, not in its place. */
export const lastOf = ({ message, followUps }: Exchange): Pick<Exchange, 'message'> => ({
  message: followUps.at(-1) ?? message,
})
