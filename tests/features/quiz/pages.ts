import type { APIMessage } from 'discord-api-types/v10'
import { componentsIn } from '../../../src/emulator/validate/components.ts'
import { type Action, decodeAction } from '../../../src/door/action.ts'
import { draw } from '../../../src/features/quiz/draw.ts'
import { entriesOf } from '../../../src/features/quiz/solo-state.ts'
import { realPack } from '../../support/app.ts'

type Shown = APIMessage | null | undefined

const parts = (message: Shown) => componentsIn(message?.components, []).map(({ component }) => component)

/** All that a message says. */
export const textOf = (message: Shown): string =>
  [
    message?.content ?? '',
    ...parts(message).map((part) => (typeof part['content'] === 'string' ? part['content'] : '')),
  ]
    .filter((text) => text !== '')
    .join('\n')

/** The buttons of a message: what stands on them, and what a press asks for. */
export const buttonsOf = (
  message: Shown,
): readonly { readonly label: string; readonly id: string; readonly action: Action | undefined }[] =>
  parts(message)
    .filter((part) => part['type'] === 2)
    .map((part) => ({
      label: String(part['label']),
      id: String(part['custom_id']),
      action: decodeAction(String(part['custom_id'])),
    }))

/** What can be chosen from the menu of a message. */
export const menuOf = (message: Shown): readonly { readonly label: string; readonly value: string }[] =>
  // The emulator has validated the options of every select.
  parts(message).flatMap((part) => (part['type'] === 3 ? (part['options'] as { label: string; value: string }[]) : []))

/** The button of a question that is right, or one that is not. */
export const choiceOf = (message: Shown, which: 'right' | 'other'): string => {
  const choices = buttonsOf(message)
  const [first] = choices
  if (first?.action?.do !== 'quizAnswer') throw new Error(`no question: ${textOf(message)}`)
  const { codes, seed, at } = first.action
  const entry = entriesOf(codes, realPack())[at]
  const right = entry && draw(entry, realPack(), seed)?.right
  const found = choices.find(
    ({ action }) => action?.do === 'quizAnswer' && (action.choice === right) === (which === 'right'),
  )
  if (!found) throw new Error('no such choice')
  return found.id
}
