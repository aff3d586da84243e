import type { Handlers, Submits } from '../../door/press.ts'
import { attachEntry, openAttach } from './attach.ts'
import { changeState, solveByReceipt } from './change.ts'
import { consent, withdraw } from './consent.ts'
import { exportSolved } from './export.ts'
import { openForm } from './form.ts'
import { turnList } from './list.ts'
import { putQuestion } from './put.ts'

/** What questions does when a button is pressed, and when a form is submitted. */
export const questionsHandlers = {
  boxForm: openForm,
  boxAttach: openAttach,
  boxReceipt: solveByReceipt,
  boxState: changeState,
  boxConsent: consent,
  boxWithdraw: withdraw,
  boxList: turnList,
  boxExport: exportSolved,
} satisfies Partial<
  Handlers<'boxForm' | 'boxAttach' | 'boxReceipt' | 'boxState' | 'boxConsent' | 'boxWithdraw' | 'boxList' | 'boxExport'>
>

export const questionsSubmits = { boxPost: putQuestion, boxAttached: attachEntry } satisfies Submits<
  'boxPost' | 'boxAttached'
>
