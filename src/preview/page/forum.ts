import type { ChannelView } from '../protocol.ts'
import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** What stands at the beginning of a thread or forum post. */
export const threadStart = (words: Words, { name }: ChannelView): HTMLElement =>
  element('section', { class: 'welcome' }, element('h3', {}, name), element('p', {}, words.threadText))

/** What stands in a forum: its posts with their tags, newest first. */
export const forumView = (
  words: Words,
  forum: ChannelView,
  channels: readonly ChannelView[],
  moveTo: (channelId: string) => void,
): HTMLElement => {
  const posts = channels.filter(({ parentId }) => parentId === forum.id).toReversed()
  const tagElements = (tags: readonly string[]): readonly HTMLElement[] =>
    tags.map((tag) => element('span', { class: 'tag' }, tag))
  const line = ({ id, name, tags, archived, locked }: ChannelView): HTMLElement => {
    const marks = [...tags, ...(archived ? [words.archived] : []), ...(locked ? [words.locked] : [])]
    const post = button({ class: 'post' }, element('strong', {}, name), () => moveTo(id))
    post.append(...tagElements(marks))
    return element('li', {}, post)
  }
  return element(
    'section',
    { class: 'welcome forum' },
    element('p', {}, words.forumText),
    element('p', { class: 'tags' }, ...tagElements(forum.tags)),
    posts.length === 0 ? element('p', {}, words.noPosts) : element('ul', { class: 'posts' }, ...posts.map(line)),
  )
}
