import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'

export const define = defineCommand({
  name: 'define',
  describe: { ja: '用語の意味を出典つきで示します', en: 'Say what a term means, with sources' },
  example: { ja: '/define term:核共有', en: '/define term:nuclear sharing' },
  visibility: 'public',
  options: {
    term: {
      type: 'entry',
      kinds: ['term'],
      required: true,
      describe: { ja: '用語(例: 核共有、かくのかさ、NPT)', en: 'A term, such as nuclear sharing or NPT' },
    },
  },
  run: ({ term }, context) => ({ ok: true, card: entryCard(term, { view: 'short', page: 1 }, context) }),
})
