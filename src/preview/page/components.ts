import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIMessage,
  APIMessageComponent,
  APISectionComponent,
} from 'discord-api-types/v10'
import { buttonElement, selectElement, type Use } from './controls.ts'
import { element, icon } from './element.ts'
import { markdown } from './markdown-elements.ts'
import type { Words } from './words.ts'

/**
 * The parts of a message, Components V2 and classic ones, in order. The numbers are those of Discord's component types (Discord docs,
 * Component Reference).
 */
export const componentElements = (
  parts: readonly APIMessageComponent[],
  message: APIMessage,
  use: Use,
): HTMLElement[] => parts.map((part) => componentElement(part, message, use))

const componentElement = (part: APIMessageComponent, message: APIMessage, use: Use): HTMLElement => {
  switch (part.type) {
    case 1:
      return rowElement(part, message, use)
    case 2:
      return buttonElement(part, message, use)
    case 3:
      return selectElement(part, message, use)
    case 9:
      return sectionElement(part, message, use)
    case 10:
      return markdown(part.content, use)
    case 11:
      return mediaBox(part.media.url, part.description, use)
    case 12:
      return element(
        'div',
        { class: 'gallery' },
        ...part.items.map(({ media, description }) => mediaBox(media.url, description, use)),
      )
    case 13:
      return fileElement(part.file.url, fileName(part.file.url), use.words)
    case 14:
      return element('hr', { class: part.divider === false ? 'bare' : undefined })
    case 17:
      return containerElement(part.components, part.accent_color, message, use)
    default:
      return element('p', { class: 'unknown' }, use.words.notShown(part.type))
  }
}

const rowElement = (
  { components }: APIActionRowComponent<APIComponentInMessageActionRow>,
  message: APIMessage,
  use: Use,
): HTMLElement => element('div', { class: 'row' }, ...componentElements(components, message, use))

const sectionElement = ({ components, accessory }: APISectionComponent, message: APIMessage, use: Use): HTMLElement =>
  element(
    'div',
    { class: 'section' },
    element('div', { class: 'stack' }, ...componentElements(components, message, use)),
    componentElement(accessory, message, use),
  )

const containerElement = (
  parts: readonly APIMessageComponent[],
  accent: number | null | undefined,
  message: APIMessage,
  use: Use,
): HTMLElement => {
  const made = element('div', { class: 'container stack' }, ...componentElements(parts, message, use))
  // Through the object model: the page's policy allows no style attribute.
  if (typeof accent === 'number') {
    made.classList.add('accented')
    made.style.borderInlineStartColor = `#${accent.toString(16).padStart(6, '0')}`
  }
  return made
}

const fileName = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) ?? url

/** A picture as a box with its description: the page loads nothing from elsewhere. */
const mediaBox = (url: string, description: string | null | undefined, { words }: Use): HTMLElement =>
  element('div', { class: 'box', role: 'img', 'aria-label': description ?? words.image }, description ?? fileName(url))

/** A file of a message, as a way to its text. It opens in a tab of its own: the page itself reads nothing from elsewhere. */
export const fileElement = (url: string, name: string, words: Words): HTMLElement =>
  element(
    'a',
    { href: url, target: '_blank', rel: 'noopener noreferrer', title: words.opensLink, class: 'box file' },
    icon('file'),
    element('span', { class: 'unseen' }, words.file),
    name,
  )
