import { defineCommand } from '../src/door/define-command.ts'
import { listQuestions } from '../src/features/questions/list.ts'

export const questions = defineCommand({
  name: 'questions',
  describe: {
    ja: '質問箱に入っている質問を一覧にします(サーバー内のみ)',
    en: "List the questions in this server's question box",
  },
  example: { ja: '/questions show:解決済み', en: '/questions show:solved' },
  visibility: 'private',
  options: {
    show: {
      type: 'choice',
      choices: { open: { ja: '未解決', en: 'open' }, solved: { ja: '解決済み', en: 'solved' } },
      describe: { ja: '未解決のものか、解決済みのものか', en: 'Open ones, or solved ones' },
    },
  },
  run: ({ show = 'open' }, context) => ({
    later: () => listQuestions({ show, page: 1, lang: context.lang, format: context.format }, context),
  }),
})
