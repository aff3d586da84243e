import type { OptionValues } from '../deed.ts'
import type { Choice, CommandView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { createCommandForm } from './command-form.ts'
import { element, icon, signButton } from './element.ts'
import { matchingCommands } from './entered.ts'
import { createListbox, onKeys } from './listbox.ts'

/** What the composer asks of the page. */
export type ComposerUse = {
  readonly say: (text: string) => void
  readonly run: (command: string, values: OptionValues) => void
  readonly suggest: (command: string, option: string, typed: string, others: OptionValues) => Promise<readonly Choice[]>
}

/** The box at the foot of the page. */
export type Composer = {
  readonly element: HTMLElement
  /** Empties the box and sets it up for a language, a place and what can be done there. */
  readonly reset: (words: Words, prompt: string, commands: readonly CommandView[]) => void
  /** Offers other commands from now on, whatever is being written. */
  readonly offer: (commands: readonly CommandView[]) => void
  readonly focus: () => void
}

/** Longest message of somebody without a subscription, in characters (Discord docs, Create Message). */
const longestMessage = 2000

/** Makes the box where a person writes a message, or chooses a command after a slash and fills in its options. */
export const createComposer = (use: ComposerUse): Composer => {
  const box = element('div', { class: 'composer' })
  let focus = (): void => {}
  let offered: readonly CommandView[] = []

  const reset = (words: Words, prompt: string, commands: readonly CommandView[]): void => {
    offered = commands
    const openCommand = (command: CommandView): void => {
      const form = createCommandForm(command, {
        words,
        suggest: (option, typed, others) => use.suggest(command.name, option, typed, others),
        send: (values) => {
          openText()
          use.run(command.name, values)
        },
        leave: openText,
      })
      box.replaceChildren(form.element)
      focus = form.focus
      focus()
    }
    const showText = (): void => {
      const line = textLine(words, prompt, () => offered, use.say, openCommand)
      box.replaceChildren(line.element)
      focus = line.focus
    }
    const openText = (): void => {
      showText()
      focus()
    }
    showText()
  }
  return { element: box, reset, offer: (commands) => void (offered = commands), focus: () => focus() }
}

const textLine = (
  words: Words,
  prompt: string,
  commands: () => readonly CommandView[],
  say: (text: string) => void,
  openCommand: (command: CommandView) => void,
): { readonly element: HTMLElement; readonly focus: () => void } => {
  const input = element('input', {
    id: 'message',
    type: 'text',
    autocomplete: 'off',
    maxlength: longestMessage,
    placeholder: prompt,
    'aria-label': words.messageLabel,
    'aria-autocomplete': 'list',
  })
  const palette = createListbox(input, words.commands)
  const refresh = (): void => {
    if (!input.value.startsWith('/')) return palette.close()
    const found = matchingCommands(commands(), input.value.slice(1))
    const items = found.map((command) => ({
      title: `/${command.label}`,
      about: command.description,
      choose: () => openCommand(command),
    }))
    palette.open(items, words.noCommand)
  }
  const send = (): void => {
    const text = input.value.trim()
    if (text === '' || text.startsWith('/')) return
    input.value = ''
    say(text)
  }
  input.addEventListener('input', refresh)
  input.addEventListener('focus', refresh)
  input.addEventListener('blur', palette.close)
  onKeys(input, (key) => {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        return palette.move(key === 'ArrowDown' ? 1 : -1)
      case 'Tab':
        return palette.chooseMarked()
      case 'Enter':
        if (!palette.chooseMarked()) send()
        return true
      case 'Escape':
        if (palette.isOpen()) palette.close()
        else input.value = ''
        return true
      default:
        return false
    }
  })
  const sendButton = signButton('send', words.send, icon('send'), send)
  return {
    element: element(
      'div',
      { class: 'form' },
      palette.element,
      element('div', { class: 'box-line' }, input, sendButton),
    ),
    focus: () => input.focus(),
  }
}
