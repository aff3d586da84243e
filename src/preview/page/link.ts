import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** What a link to a channel or a message needs. */
export type Visit = {
  readonly words: Words
  /** The name of a channel that the person can look into. */
  readonly channelName: (id: string) => string | undefined
  /** Goes to a channel, or to a message in it. */
  readonly visit: (channelId: string, messageId?: string) => void
}

/** A link as Discord's client follows it: one to a message stays inside (Discord, message links), any other opens a new tab. */
export const linkElement = (
  url: string,
  looks: string,
  children: readonly (Node | string)[],
  { words, visit }: Visit,
): HTMLElement => {
  const [, channelId, messageId] =
    /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/.exec(url) ?? []
  if (channelId !== undefined) {
    const inside = button({ class: looks }, '', () => visit(channelId, messageId))
    inside.append(...children)
    return inside
  }
  const link = {
    href: url,
    target: '_blank',
    rel: 'noopener noreferrer',
    title: `${url} ${words.opensLink}`,
    class: looks,
  }
  // A button that leaves the page says so, as its looks do not.
  const leaves = looks === '' ? [] : [element('span', { class: 'unseen' }, words.opensLink)]
  return element('a', link, ...children, ...leaves)
}

/** The name of a channel, as a way there. */
export const channelElement = (id: string, { words, channelName, visit }: Visit): HTMLElement => {
  const name = channelName(id)
  return name === undefined
    ? element('span', { class: 'mention' }, words.unknownChannel)
    : button({ class: 'mention' }, name, () => visit(id))
}
