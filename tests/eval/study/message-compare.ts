import type { Pack } from '../../../src/content/pack.ts'
import { approach as learnt } from '../approaches/message-learnt.ts'
import { approach as nearestGuarded } from '../approaches/message-nearest-guarded.ts'
import { approach as nearest, type MessageApproach } from '../approaches/message-nearest.ts'
import type { LookUp } from '../measure/messages.ts'
import { holdOutMessages } from './message-lesson.ts'
import { messageRow, type Messages } from './message-row.ts'
import { progress } from './progress.ts'
import type { StudyRow } from './row.ts'

const approaches: readonly (readonly [name: string, about: string, approach: MessageApproach])[] = [
  ['nearest', 'the nearest phrasings alone', nearest],
  ['nearest-guarded', 'the same, but for what asks, denies, supposes, quotes or rejects', nearestGuarded],
  ['final', 'as it runs: sentence by sentence, guarded, and what states learnt', learnt],
]

const lookUpOf = (approach: MessageApproach, pack: Pack): LookUp => {
  const find = approach(pack)
  return (message, lang) => {
    const { related, states } = find(message, lang)
    return { related: related.map((id) => ({ id })), states: states.map((id) => ({ id })) }
  }
}

/** Every way to look messages up on the same messages, and on held-out lines with models that have not learnt them. */
export const compareMessageApproaches = (pack: Pack, sets: readonly Messages[]): readonly StudyRow[] => {
  const heldOut = holdOutMessages(pack)
  const lists = [...sets, { name: 'held-out', items: heldOut.items }]
  const rows = approaches.map(([name, about, approach]) => {
    progress(`learning ${name} for messages`)
    const [whole, partial] = [lookUpOf(approach, pack), lookUpOf(approach, heldOut.pack)]
    return messageRow(name, about, lists, (index) => (index < sets.length ? whole : partial))
  })
  progress('')
  return rows
}
