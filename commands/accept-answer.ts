import type { MessageCommand } from '../src/door/define-command.ts'
import { proposeAnswer } from '../src/features/questions/accept.ts'

/** Proposes a message in a question's thread as its answer; its author decides. */
export const acceptAnswer: MessageCommand = {
  name: { ja: '回答として採用', en: 'Accept as answer' },
  describe: {
    ja: '質問箱のスレッドで、メッセージを書いた人に、回答として掲載してよいか尋ねます',
    en: 'In the question box, asks the author of a message whether it may be reposted as the answer',
  },
  who: 'pinners',
  run: proposeAnswer,
}
