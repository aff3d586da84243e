import type { MessageCommand } from '../src/door/define-command.ts'
import { offerExplanation } from '../src/features/pins/explain.ts'

/** Lets a moderator post an entry as a reply to somebody's message. Nothing of the message is kept. */
export const explainMessage: MessageCommand = {
  name: { ja: '解説を投稿', en: 'Post as explanation' },
  describe: {
    ja: 'メッセージへの返信として記事を投稿します',
    en: 'Posts an entry as a reply to a message',
  },
  who: 'pinners',
  run: offerExplanation,
}
