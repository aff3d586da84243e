import type { App } from '../../door/app.ts'
import type { Operation } from '../../store/operations.ts'
import { findPlan } from './find-plan.ts'
import { finishMeeting, MeetingData } from './meeting.ts'

/**
 * Finishes a meeting that a crash interrupted. A plan that stands in the channel gets its thread. Where none stands, nothing was posted:
 * the row goes, and whoever wanted a meeting can ask again.
 */
const recoverMeeting = async (operation: Operation, app: App): Promise<void> => {
  const { data } = MeetingData.safeParse(operation.data)
  if (!data) return app.store.operations.end(operation.id)
  const plan =
    data.messageId === undefined
      ? await findPlan(app, data.channelId, data.code, operation.id)
      : { ok: true as const, value: data.messageId }
  if (!plan.ok && plan.fault === 'unreachable') return
  if (!plan.ok || plan.value === undefined) return app.store.operations.end(operation.id)
  await finishMeeting(app, operation.id, { ...data, messageId: plan.value })
}

/** How interrupted work of guides is finished or undone, by its kind in the journal. */
export const guidesRecoveries = { meeting: recoverMeeting }
