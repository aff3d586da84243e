import { setTimeout } from 'node:timers/promises'
import { commands, messageCommands } from '../commands/index.ts'
import type { Pack } from './content/pack.ts'
import { createAdmission } from './door/admission.ts'
import type { App, Content } from './door/app.ts'
import { noChannel } from './door/channel.ts'
import { createSettings } from './door/settings.ts'
import { createFinder } from './search/finder.ts'

/** More than anybody reads or types in that time: a command, its suggestions while typing, and turning pages. */
const budget = { burst: 40, refillSeconds: 0.5, people: 20_000 }

/** A pack together with what finds in it. `models` is a folder in which what was learnt is kept between starts. */
export const contentOf = (pack: Pack, models?: string): Content => ({ pack, finder: createFinder(pack, models) })

/** Puts together what the door needs. What is left out of `parts` is what runs in production. */
export const composeApp = (parts: Pick<App, 'content' | 'log' | 'store'> & Partial<App>): App => ({
  commands,
  messageCommands,
  channel: noChannel,
  settings: createSettings(parts.store),
  admission: createAdmission(budget),
  repository: undefined,
  measure: () => undefined,
  clock: () => new Date(),
  pause: (milliseconds) => setTimeout(milliseconds),
  ...parts,
})
