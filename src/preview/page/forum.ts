import type { ChannelView } from '../protocol.ts'
import { button, element, tagElements } from './element.ts'
import { marksOf } from './nav.ts'
import type { Words } from './words.ts'

/** What stands at the beginning of a thread or forum post. */
export const threadStart = (words: Words, { name }: ChannelView): HTMLElement =>
  element('section', { class: 'welcome' }, element('h3', {}, name), element('p', {}, words.threadText))

/** What stands in a forum: its posts with their tags, newest first. */
export const forumView = (
  words: Words,
  forum: ChannelView,
  channels: readonly ChannelView[],
  use: { readonly moveTo: (channelId: string) => void; readonly newPost: () => void },
): HTMLElement => {
  const posts = channels.filter(({ parentId }) => parentId === forum.id).toReversed()
  const line = (channel: ChannelView): HTMLElement => {
    const post = button({ class: 'post' }, element('strong', {}, channel.name), () => use.moveTo(channel.id))
    post.append(...marksOf(channel, words))
    return element('li', {}, post)
  }
  return element(
    'section',
    { class: 'welcome forum' },
    element('p', {}, words.forumText),
    element('p', { class: 'tags' }, ...tagElements(forum.tags)),
    button({ class: 'button primary', 'aria-haspopup': 'dialog' }, words.newPost, use.newPost),
    posts.length === 0 ? element('p', {}, words.noPosts) : element('ul', { class: 'posts' }, ...posts.map(line)),
  )
}
