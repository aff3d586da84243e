import type { Command, MessageCommand } from '../src/door/define-command.ts'
import { about } from './about.ts'
import { ask } from './ask.ts'
import { caseCommand } from './case.ts'
import { compare } from './compare.ts'
import { define } from './define.ts'
import { help } from './help.ts'
import { lookUpMessage } from './look-up-message.ts'
import { myth } from './myth.ts'
import { proscons } from './proscons.ts'
import { settings } from './settings.ts'

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [define, proscons, myth, compare, caseCommand, ask, settings, help, about]

/** All commands on the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [lookUpMessage]
