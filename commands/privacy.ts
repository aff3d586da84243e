import { defineCommand } from '../src/door/define-command.ts'
import { privacyCard } from '../src/features/quiz/privacy.ts'

export const privacy = defineCommand({
  name: 'privacy',
  describe: {
    ja: '何を保存するかを示し、あなたの分を消せます',
    en: 'Say what is kept, and delete what is kept about you',
  },
  example: { ja: '/privacy', en: '/privacy' },
  visibility: 'private',
  options: {},
  run: (_, context) => ({ later: async () => ({ ok: true, card: await privacyCard(context, context) }) }),
})
