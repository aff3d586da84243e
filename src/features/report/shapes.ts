import { code, page, version, view } from '../../door/action-parts.ts'

const reported = { code, version, view, page }

/** What the actions of reports carry: the entry, and what of it the person was looking at. */
export const reportShapes = {
  /** Opens the form. */
  report: reported,
  /** The form, filled in. */
  'report-send': reported,
} as const
