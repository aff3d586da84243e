import { setTimeout } from 'node:timers/promises'
import { commands, messageCommands } from '../commands/index.ts'
import type { Pack } from './content/pack.ts'
import { createAdmission } from './door/admission.ts'
import type { App, Content } from './door/app.ts'
import { noChannel } from './door/channel.ts'
import { createSettings } from './door/settings.ts'
import { createFinder } from './search/finder.ts'

/**
 * Who may ask how much; docs/operation.md reckons it. A person: more than anybody reads or types, a command, its suggestions and turning
 * pages. A server: 30 people active at once need some 35 a second at the most, and a quiz round that 500 answer at the same moment fits
 * the burst. Forms: more than anybody fills in.
 */
const budgets = {
  person: { burst: 40, perSecond: 2, most: 20_000 },
  server: { burst: 600, perSecond: 60, most: 5000 },
  forms: { burst: 10, perSecond: 0.2, most: 20_000 },
}

/** A pack together with what finds in it. `models` is a folder in which what was learnt is kept between starts. */
export const contentOf = (pack: Pack, models?: string): Content => ({ pack, finder: createFinder(pack, models) })

/** Puts together what the door needs. What is left out of `parts` is what runs in production. */
export const composeApp = (parts: Pick<App, 'content' | 'log' | 'store'> & Partial<App>): App => ({
  commands,
  messageCommands,
  channel: noChannel,
  settings: createSettings(parts.store),
  admission: createAdmission(budgets),
  repository: undefined,
  measure: () => undefined,
  clock: () => new Date(),
  pause: (milliseconds) => setTimeout(milliseconds),
  ...parts,
})
