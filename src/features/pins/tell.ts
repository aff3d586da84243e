import type { Card } from '../../cards/card.ts'
import type { Report } from '../../door/answer.ts'
import type { App } from '../../door/app.ts'

/** How long to wait between two posts or edits, in milliseconds: Discord takes about five in five seconds in a channel. */
export const pace = 1000

/** Shows progress. Where it cannot be shown, as when the person has closed the answer, the work goes on all the same. */
export const tell = async (app: App, report: Report, card: Card): Promise<void> => {
  try {
    await report({ ok: true, card })
  } catch (error) {
    app.log.warn({ err: error }, 'progress was not shown')
  }
}
