import type { Handlers, Submits } from '../../door/press.ts'
import { answerRefreshAll } from './answer-refresh.ts'
import { answerRefresh, askUnpin, openPin, unpin } from './change-pin.ts'
import { showChanges } from './changes.ts'
import { explainWith, openForm } from './explain.ts'
import { moderatedGuild } from './may-pin.ts'
import type { pinsShapes } from './shapes.ts'
import { showList } from './show-list.ts'
import { pinStarter } from './starter.ts'

/** What pins do when a button is pressed. */
export const pinsHandlers: Handlers<keyof typeof pinsShapes> = {
  changes: showChanges,
  pins: ({ page }, press) => {
    const guild = moderatedGuild(press)
    return guild.ok ? { later: () => showList(press.app, guild.id, page, press.reader.lang) } : guild
  },
  pin: openPin,
  pinRefresh: answerRefresh,
  pinLanguage: answerRefresh,
  pinUnpin: askUnpin,
  pinRemove: unpin,
  pinsRefresh: (_, press) => answerRefreshAll(press),
  pinStarter,
  explain: openForm,
}

/** What pins do when a form is submitted. */
export const pinsSubmits: Submits<'explain'> = { explain: explainWith }
