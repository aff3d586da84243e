import type { Command, MessageCommand } from '../src/door/define-command.ts'
import { about } from './about.ts'
import { acceptAnswer } from './accept-answer.ts'
import { ask } from './ask.ts'
import { caseCommand } from './case.ts'
import { compare } from './compare.ts'
import { define } from './define.ts'
import { explainMessage } from './explain-message.ts'
import { guide } from './guide.ts'
import { help } from './help.ts'
import { lookUpMessage } from './look-up-message.ts'
import { myth } from './myth.ts'
import { pin } from './pin.ts'
import { pins } from './pins.ts'
import { privacy } from './privacy.ts'
import { proscons } from './proscons.ts'
import { questions } from './questions.ts'
import { quiz } from './quiz.ts'
import { settings } from './settings.ts'
import { timeline } from './timeline.ts'

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  define,
  proscons,
  myth,
  compare,
  caseCommand,
  timeline,
  ask,
  questions,
  quiz,
  guide,
  pin,
  pins,
  settings,
  help,
  about,
  privacy,
]

/** All commands on the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [lookUpMessage, explainMessage, acceptAnswer]
