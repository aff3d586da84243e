import type { ChannelView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { marksOf } from './nav.ts'
import { part, pressable, tagParts, type Part } from './piece.ts'

/** What stands above the first message: in a forum its posts, in a thread its name, elsewhere a welcome. */
export const beginningOf = (channel: ChannelView, channels: readonly ChannelView[], words: Words): Part => {
  switch (channel.kind) {
    case 'forum':
      return forum(channel, channels, words)
    case 'thread':
      return part('section', { class: 'welcome' }, part('h3', {}, channel.name), part('p', {}, words.threadText))
    case 'text':
    case 'direct':
      return welcome(words)
  }
}

/** The posts of a forum with their tags, newest first. */
const forum = ({ id, tags }: ChannelView, channels: readonly ChannelView[], words: Words): Part => {
  const posts = channels.filter(({ parentId }) => parentId === id).toReversed()
  const line = (post: ChannelView): Part => {
    const label = [part('strong', {}, post.name), ...marksOf(post, words)]
    return part('li', {}, pressable({ class: 'post' }, label, { ask: 'visit', channelId: post.id }))
  }
  return part(
    'section',
    { class: 'welcome forum' },
    part('p', {}, words.forumText),
    part('p', { class: 'tags' }, ...tagParts(tags)),
    pressable({ class: 'button primary', 'aria-haspopup': 'dialog' }, words.newPost, { ask: 'new post' }),
    posts.length === 0 ? part('p', {}, words.noPosts) : part('ul', { class: 'posts' }, ...posts.map(line)),
  )
}

/** What this is, and three things to try. It is the page that speaks here, not the bot. */
const welcome = (words: Words): Part => {
  const examples = words.examples.map(({ command, values }) =>
    pressable({}, part('span', {}, part('strong', {}, `/${command}`), ` ${Object.values(values).join(' ')}`), {
      ask: 'do',
      deed: { do: 'slash', command, values },
    }),
  )
  return part(
    'section',
    { class: 'welcome' },
    part('h2', {}, words.welcome),
    part('p', {}, words.welcomeText),
    part('div', { class: 'examples', role: 'group', 'aria-label': words.examplesLabel }, ...examples),
  )
}
