import { entryCard } from '../src/cards/entry-card.ts'
import { defineCommand } from '../src/door/define-command.ts'

export const myth = defineCommand({
  name: 'myth',
  describe: { ja: 'よくある誤解を事実と出典で正します', en: 'Put a common misconception right, with sources' },
  example: { ja: '/myth claim:核武装', en: '/myth claim:armament' },
  visibility: 'public',
  options: {
    claim: {
      type: 'entry',
      kinds: ['misconception'],
      required: true,
      describe: {
        ja: '気になる主張の言葉(候補は事実の文で出ます)',
        en: 'Words of the claim; suggestions are worded as the fact',
      },
    },
  },
  run: ({ claim }, context) => ({ ok: true, card: entryCard(claim, { view: 'short', page: 1 }, context) }),
})
