import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'

export const caseCommand = defineCommand({
  name: 'case',
  describe: { ja: '国や地域の事例を経緯つきで示します', en: 'Tell the case of a country or place, with dates' },
  example: { ja: '/case place:ドイツ', en: '/case place:Germany' },
  visibility: 'public',
  options: {
    place: {
      type: 'entry',
      kinds: ['case'],
      required: true,
      describe: { ja: '国や地域(例: ドイツ、トルコ)', en: 'A country or place, such as Germany' },
    },
  },
  run: ({ place }, context) => ({ ok: true, card: entryCard(place, { view: 'short', page: 1 }, context) }),
})
