import { plainCard } from '../cards/plain-card.ts'
import { messages } from '../i18n/messages.ts'
import type { Answer, CommandAnswer } from './answer.ts'
import type { CommandContext } from './define-command.ts'

/** How long somebody waits for what has to be learnt first, in milliseconds: learning takes some 15 seconds. */
const patience = 30_000

/**
 * What finding comes to. Where nothing fits because finding is still being learnt, which happens at a first start and after a change of
 * content, the answer waits for that: nobody is told that there is no entry when nobody could know. Where the content changes once more
 * meanwhile, it waits for the newest. Whoever waits too long, or for nothing, is told why.
 */
export const onceLearnt = (context: CommandContext, find: (context: CommandContext) => Answer): CommandAnswer => {
  const found = find(context)
  const { app, learning } = context
  if (learning === undefined || !fallsShort(found)) return found
  return {
    later: async () => {
      const isLate = app.pause(patience).then(() => true)
      for (let awaited = learning; ;) {
        const late = await Promise.race([isLate, awaited.then(() => false)])
        const now: CommandContext = { ...context, learning: undefined, ...app.content() }
        const again = find(now)
        if (now.learning === undefined || !fallsShort(again)) return again
        // Still the same: learning failed, and when it comes to an end is not known.
        if (late || now.learning === awaited) return stillLearning(context)
        awaited = now.learning
      }
    },
  }
}

const fallsShort = (answer: Answer): boolean => answer.ok && answer.short === 'no-match'

const stillLearning = ({ lang }: CommandContext): Answer => {
  const { ask } = messages(lang)
  return { ok: true, card: plainCard(ask.learningTitle, [{ kind: 'text', text: ask.learning }]), short: 'learning' }
}
