import type { CardContext } from '../cards/context.ts'
import { dayOf } from '../content/day.ts'
import type { CommandContext } from './define-command.ts'
import { inviteLink } from './invite.ts'
import type { Situation } from './situation.ts'

/** What a command knows when it runs now, for a reader or for all. */
export const contextFor = (
  situation: Situation,
  audience: Pick<CardContext, 'seenBy' | 'lang' | 'format'>,
): CommandContext => {
  const { app, applicationId } = situation
  const now = app.clock()
  return {
    ...app.content(),
    ...audience,
    ...situation,
    now,
    today: dayOf(now),
    commands: app.commands,
    messageCommands: app.messageCommands,
    invite: inviteLink(applicationId),
  }
}
