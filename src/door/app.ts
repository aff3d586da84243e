import type { Pack } from '../content/pack.ts'
import type { Finder } from '../search/finder.ts'
import type { Admission } from './admission.ts'
import type { Channel } from './channel.ts'
import type { Command, MessageCommand } from './define-command.ts'
import type { Measure } from './measure.ts'
import type { Settings } from './settings.ts'
import type { Store } from '../store/open.ts'

/**
 * A pack with the means to find in it. They belong together: a reload swaps both at once. As long as `learning` is there, finding has not
 * learnt from this pack yet and goes by names, and by what it learnt before; it resolves once other
 * content takes the place of this, or learning has failed.
 */
export type Content = { readonly pack: Pack; readonly finder: Finder; readonly learning?: Promise<void> | undefined }

/** What the door writes down of an interaction: what was done and how long it took, never who did it or what they typed. */
export type Log = {
  readonly info: (fields: object, message: string) => void
  readonly warn: (fields: object, message: string) => void
  readonly error: (fields: object, message: string) => void
}

/** Everything the door needs: plain parts that the composition root puts together, and that tests replace one by one. */
export type App = {
  /** The content to answer from now. A reload changes what it returns. */
  readonly content: () => Content
  readonly commands: readonly Command[]
  readonly messageCommands: readonly MessageCommand[]
  /** Where Ronten posts outside of answers. */
  readonly channel: Channel
  /** What is kept. Look-ups never wait for it. */
  readonly store: Store
  readonly settings: Settings
  readonly admission: Admission
  /** Where the content is worked on, as https://github.com/owner/name; undefined where nobody said. */
  readonly repository: string | undefined
  readonly log: Log
  /** Counts what happens, for whoever watches over the bot. */
  readonly measure: Measure
  readonly clock: () => Date
  /** Waits, in milliseconds: keeps a long piece of work from crowding Discord. */
  readonly pause: (milliseconds: number) => Promise<void>
}
