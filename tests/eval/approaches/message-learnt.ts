import { createFinder } from '../../../src/search/finder.ts'
import type { MessageApproach } from './message-nearest.ts'

/** What the bot does. */
export const approach: MessageApproach = (pack) => {
  const { lookUp } = createFinder(pack)
  return (message, lang) => {
    const { related, states } = lookUp(message, lang)
    return { related: related.map(({ id }) => id), states: states.map(({ id }) => id) }
  }
}
