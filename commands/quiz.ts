import type { CommandAnswer } from '../src/door/answer.ts'
import { type CommandContext, defineCommand } from '../src/door/define-command.ts'
import { startRound } from '../src/features/quiz/group.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import type { Scope } from '../src/features/quiz/scope.ts'
import { begin, beginNew, dueOf } from '../src/features/quiz/solo.ts'
import { quizWords } from '../src/features/quiz/words.ts'
import { dayOf } from '../src/content/day.ts'
import { dateText } from '../src/i18n/dates.ts'

/** How many questions there are unless somebody says otherwise. */
const usual = 5
/** The most entries that fit into the buttons of a quiz. */
const most = 10

const numbers = Object.fromEntries(
  [3, 4, 5, 6, 7, 8, 9, 10].map((count) => [String(count), { ja: `${count}問`, en: `${count} questions` }]),
)

export const quiz = defineCommand({
  name: 'quiz',
  describe: {
    ja: 'クイズで確かめます。一人でも、チャンネルのみんなとでも',
    en: 'Quiz yourself, or play with the channel',
  },
  example: { ja: '/quiz topic:よくある誤解 count:5問', en: '/quiz topic:Misconceptions count:5 questions' },
  visibility: 'private',
  options: {
    topic: {
      type: 'choice',
      describe: { ja: '何を確かめるか(指定しなければ、すべてから)', en: 'What to quiz on; everything unless you say' },
      choices: {
        misconceptions: { ja: 'よくある誤解', en: 'Misconceptions' },
        terms: { ja: '用語', en: 'Terms' },
        cases: { ja: '国や地域の事例', en: 'Countries and places' },
        everything: { ja: 'すべて', en: 'Everything' },
        due: { ja: '復習(前に間違えたもの)', en: 'What I missed' },
      },
    },
    guide: {
      type: 'entry',
      kinds: ['guide'],
      describe: { ja: '勉強会の手引きの範囲で出す', en: 'Take the questions from a study guide' },
    },
    mode: {
      type: 'choice',
      describe: {
        ja: '一人(自分だけに表示)か、チャンネルのみんなか',
        en: 'By yourself (only you see it) or with the channel',
      },
      choices: {
        solo: { ja: '一人で', en: 'By myself' },
        group: { ja: 'みんなで(サーバーのみ)', en: 'With the channel (servers only)' },
      },
    },
    count: { type: 'choice', describe: { ja: '問題の数', en: 'How many questions' }, choices: numbers },
  },
  run: ({ topic = 'everything', guide, mode, count, language }, context) => {
    const wanted = count === undefined ? usual : Number(count)
    if (topic === 'due') return mode === 'group' ? ownOnly(context) : review(context)
    const scope: Scope = { topic, guide }
    if (mode === 'group') return startRound(scope, wanted, language, context)
    return {
      later: async () => {
        const due = await dueOf(context)
        return { ok: true, card: beginNew(scope, wanted, context, context, due?.due.length) }
      },
    }
  },
})

/** What a group plays is no one person's to review. */
const ownOnly = ({ lang }: CommandContext): CommandAnswer => {
  const words = quizWords[lang]
  return { ok: true, card: plainCard(words.emptyTitle, [{ kind: 'text', text: words.reviewAlone }]) }
}

/** A quiz on what is due, or when something will be. */
const review = (context: CommandContext): CommandAnswer => ({
  later: async () => {
    const { lang } = context
    const words = quizWords[lang]
    const found = await dueOf(context)
    if (found !== undefined && found.due.length > 0)
      return {
        ok: true,
        card: begin(found.due.slice(0, most), { topic: 'everything', guide: undefined }, context, context),
      }
    const [next] = found?.learnt ?? []
    const text =
      found === undefined
        ? words.memoryAway
        : words.nothingDue(next === undefined ? undefined : dateText(dayOf(new Date(next.dueAt)), lang))
    return { ok: true, card: plainCard(words.emptyTitle, [{ kind: 'text', text }]) }
  },
})
