import type { OptionValues } from '../protocol.ts'
import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** What stands at the beginning of a channel: what this is, and three things to try. It is the page that speaks here, not the bot. */
export const welcome = (words: Words, run: (command: string, values: OptionValues) => void): HTMLElement =>
  element(
    'section',
    { class: 'welcome' },
    element('h2', {}, words.welcome),
    element('p', {}, words.welcomeText),
    element(
      'div',
      { class: 'examples', role: 'group', 'aria-label': words.examplesLabel },
      ...words.examples.map(({ command, values }) =>
        button(
          {},
          element('span', {}, element('strong', {}, `/${command}`), ` ${Object.values(values).join(' ')}`),
          () => run(command, values),
        ),
      ),
    ),
  )
