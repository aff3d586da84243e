import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'
import { guideListCard } from '../src/features/guides/list-card.ts'

export const guide = defineCommand({
  name: 'guide',
  describe: {
    ja: '勉強会の手引き(読む順・問い・時間)を示します',
    en: 'Show a study guide: reading order, timing, questions',
  },
  example: { ja: '/guide guide:入門の手引き', en: '/guide guide:starter guide' },
  visibility: 'public',
  options: {
    guide: {
      type: 'entry',
      kinds: ['guide'],
      describe: { ja: '手引き(空なら一覧を示します)', en: 'A guide; leave it out for the list' },
    },
  },
  run: ({ guide: chosen }, context) => ({
    ok: true,
    card: chosen ? entryCard(chosen, { view: 'short', page: 1 }, context) : guideListCard(context),
  }),
})
