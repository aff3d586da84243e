import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponent,
  type APIContainerComponent,
  type APIMessage,
  type APIMessageComponent,
  type APIStringSelectComponent,
} from 'discord-api-types/v10'
import { fill } from '../page/fill.ts'
import type { Words } from '../words/page.ts'
import type { Eyes } from './eyes.ts'
import { leaving, linkPart } from './link.ts'
import { markdown } from './markdown-pieces.ts'
import { part, pressable, type MenuPart, type Part, type Piece } from './piece.ts'

/** The parts of a message, Components V2 and classic ones, in order (Discord docs, Component Reference). */
export const componentPieces = (
  components: readonly APIMessageComponent[],
  message: APIMessage,
  eyes: Eyes,
): readonly Piece[] => components.map((component) => componentPiece(component, message, eyes))

const componentPiece = (component: APIMessageComponent, message: APIMessage, eyes: Eyes): Piece => {
  switch (component.type) {
    case ComponentType.ActionRow:
      return part('div', { class: 'row' }, ...componentPieces(component.components, message, eyes))
    case ComponentType.Button:
      return buttonPart(component, message, eyes)
    case ComponentType.StringSelect:
      return menuPart(component, message, eyes)
    case ComponentType.Section:
      return part(
        'div',
        { class: 'section' },
        part('div', { class: 'stack' }, ...componentPieces(component.components, message, eyes)),
        componentPiece(component.accessory, message, eyes),
      )
    case ComponentType.TextDisplay:
      return markdown(component.content, eyes)
    case ComponentType.Thumbnail:
      return mediaBox(component.media.url, component.description, eyes)
    case ComponentType.MediaGallery: {
      const boxes = component.items.map(({ media, description }) => mediaBox(media.url, description, eyes))
      return part('div', { class: 'gallery' }, ...boxes)
    }
    case ComponentType.File:
      return filePart(component.file.url, fileName(component.file.url), eyes.words)
    case ComponentType.Separator:
      return part('hr', { class: component.divider === false ? 'bare' : undefined })
    case ComponentType.Container:
      return containerPart(component, message, eyes)
    default:
      return part('p', { class: 'unknown' }, fill(eyes.words.notShown, { type: component.type }))
  }
}

const containerPart = (
  { components, accent_color: accent }: APIContainerComponent,
  message: APIMessage,
  eyes: Eyes,
): Part => {
  const parts = componentPieces(components, message, eyes)
  if (typeof accent !== 'number') return part('div', { class: 'container stack' }, ...parts)
  const borderInlineStartColor = `#${accent.toString(16).padStart(6, '0')}`
  return { ...part('div', { class: 'container stack accented' }, ...parts), style: { borderInlineStartColor } }
}

const looksOf: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
}

/** A button of a message; one with an address opens it. */
const buttonPart = (component: APIButtonComponent, message: APIMessage, eyes: Eyes): Part => {
  const looks = `button ${looksOf[component.style] ?? 'secondary'}`
  const label = 'label' in component ? (component.label ?? '') : ''
  if ('url' in component) return linkPart(component.url, looks, [label, { icon: 'link' }], eyes)
  const customId = 'custom_id' in component ? component.custom_id : ''
  return pressable({ class: looks, disabled: component.disabled === true }, label, {
    ask: 'do',
    deed: { do: 'press', messageId: message.id, customId },
  })
}

/** A menu of a message: one choice is sent at once. */
const menuPart = (component: APIStringSelectComponent, message: APIMessage, { words }: Eyes): MenuPart => {
  const { custom_id: customId, options, placeholder = words.select, disabled = false } = component
  return {
    menu: placeholder,
    shown: options.find((option) => option.default === true)?.label ?? placeholder,
    disabled,
    options: options.map(({ label, description, value }) => ({
      title: label,
      ...(description === undefined ? {} : { about: description }),
      asks: { ask: 'do', deed: { do: 'choose', messageId: message.id, customId, chosen: [value] } },
    })),
  }
}

const fileName = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) ?? url

/** A picture as a box with its description: the page loads nothing from elsewhere. */
const mediaBox = (url: string, description: string | null | undefined, { words }: Eyes): Part =>
  part('div', { class: 'box', role: 'img', 'aria-label': description ?? words.image }, description ?? fileName(url))

/** A file of a message, as a way to its text. It opens in a tab of its own: the page itself reads nothing from elsewhere. */
export const filePart = (url: string, name: string, words: Words): Part =>
  part(
    'a',
    { ...leaving(url), title: words.opensLink, class: 'box file' },
    { icon: 'file' },
    part('span', { class: 'unseen' }, words.file),
    name,
  )
