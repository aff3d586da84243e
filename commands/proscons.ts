import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'

export const proscons = defineCommand({
  name: 'proscons',
  describe: { ja: '賛成と反対の論を同じ数だけ並べます', en: 'Set out the arguments for and against, as many of each' },
  example: {
    ja: '/proscons question:日本は核共有を導入すべきか',
    en: '/proscons question:Should Japan adopt nuclear sharing?',
  },
  visibility: 'public',
  options: {
    question: {
      type: 'entry',
      kinds: ['debate'],
      required: true,
      describe: {
        ja: '論点(例: 日本は核共有を導入すべきか)',
        en: 'A question, such as whether Japan should adopt sharing',
      },
    },
  },
  run: ({ question }, context) => ({ ok: true, card: entryCard(question, { view: 'short', page: 1 }, context) }),
})
