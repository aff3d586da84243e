import type { Recovery } from '../recover.ts'

/** A report's words are kept nowhere, so nothing can be posted again: its row goes. Whoever wrote it has the text on their own card. */
const recoverReport: Recovery = ({ id }, { store }) => store.operations.end(id)

/** How interrupted work of reports is finished or undone, by its kind in the journal. */
export const reportRecoveries = { report: recoverReport }
