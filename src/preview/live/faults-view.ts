import type { Fault } from '../../content/fault.ts'
import { faultSentences } from '../../i18n/faults/render.ts'
import type { ContentFaultsView } from './content-view.ts'

/** More than anybody reads at once: a file in the wrong place can bring hundreds. */
const mostShown = 30

/** Faults as the page shows them, in both languages: people switch. */
export const faultsView = (faults: readonly Fault[]): ContentFaultsView => ({
  count: faults.length,
  shown: faults.slice(0, mostShown).map((fault) => {
    const [ja, en] = [faultSentences(fault, 'ja'), faultSentences(fault, 'en')]
    return {
      place: `${fault.file}:${fault.line}:${fault.col}`,
      what: { ja: ja[0], en: en[0] },
      write: { ja: ja[1], en: en[1] },
    }
  }),
})
