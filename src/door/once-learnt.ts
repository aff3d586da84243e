import { plainCard } from '../cards/plain-card.ts'
import { messages } from '../i18n/messages.ts'
import type { Answer, CommandAnswer } from './answer.ts'
import type { CommandContext } from './define-command.ts'

/** How long somebody waits for what has to be learnt first, in milliseconds: learning takes some 15 seconds. */
const patience = 30_000

/**
 * What finding comes to. Where nothing fits because finding is still being learnt, which happens at a first start and after a change of
 * content, the answer waits for that: nobody is told that there is no entry when nobody could know. Whoever waits too long is told why.
 */
export const onceLearnt = (context: CommandContext, find: (context: CommandContext) => Answer): CommandAnswer => {
  const found = find(context)
  const { app, learning } = context
  if (learning === undefined || !fallsShort(found)) return found
  return {
    later: async () => {
      await Promise.race([learning, app.pause(patience)])
      const now: CommandContext = { ...context, learning: undefined, ...app.content() }
      const again = find(now)
      return now.learning !== undefined && fallsShort(again) ? stillLearning(context) : again
    },
  }
}

const fallsShort = (answer: Answer): boolean => answer.ok && answer.short === 'no-match'

const stillLearning = ({ lang }: CommandContext): Answer => {
  const { ask } = messages(lang)
  return { ok: true, card: plainCard(ask.learningTitle, [{ kind: 'text', text: ask.learning }]), short: 'learning' }
}
