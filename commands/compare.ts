import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'

export const compare = defineCommand({
  name: 'compare',
  describe: { ja: '混同されやすいものの違いを並べて示します', en: 'Set things that are easily confused side by side' },
  example: { ja: '/compare pair:核共有と核武装の違い', en: '/compare pair:Sharing and armament' },
  visibility: 'public',
  options: {
    pair: {
      type: 'entry',
      kinds: ['comparison'],
      required: true,
      describe: { ja: '比べるもの(例: 核共有と核武装)', en: 'What to compare, such as sharing and armament' },
    },
  },
  run: ({ pair }, context) => ({ ok: true, card: entryCard(pair, { view: 'short', page: 1 }, context) }),
})
