import type { Exchange } from '../emulator/person/exchange.ts'
import { formView } from './form-view.ts'
import type { Eyes } from './pieces/eyes.ts'
import type { ModalView } from './protocol.ts'

/** Modals that are open in some window, so that what is entered can be sent as the answer to what opened them. */
export type Modals = {
  /** Takes up the modal that an exchange ended with; null where it ended with none. */
  readonly open: (as: string, exchange: Exchange, eyes: Eyes) => ModalView | null
  /** The exchange that opened a modal for this person. */
  readonly find: (as: string, id: string) => Exchange | undefined
  readonly close: (id: string) => void
}

/** How many are kept: whoever closes a modal tells nobody, so the oldest are dropped. */
const most = 50

/** Keeps no modals yet. */
export const createModals = (): Modals => {
  const kept = new Map<string, { readonly as: string; readonly exchange: Exchange }>()
  return {
    open: (as, exchange, eyes) => {
      const { modal, interaction } = exchange
      if (modal === null || interaction === null) return null
      kept.set(interaction.id, { as, exchange })
      for (const id of [...kept.keys()].slice(0, -most)) kept.delete(id)
      return { id: interaction.id, form: formView(modal, eyes) }
    },
    find: (as, id) => {
      const found = kept.get(id)
      return found?.as === as ? found.exchange : undefined
    },
    close: (id) => void kept.delete(id),
  }
}
