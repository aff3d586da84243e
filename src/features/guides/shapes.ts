import { code, lang, page, version } from '../../door/action-parts.ts'

/** What the actions of guides carry. */
export const guidesShapes = {
  /** Asks whether to open a thread for a meeting here. */
  meeting: { code, version },
  'meeting-open': { code, version },
  /** The plan of a meeting. */
  plan: { code, version, page, lang },
  /** The guide as a file. */
  summary: { code, lang },
} as const
