import type { CardContext } from '../cards/context.ts'
import { dayOf } from '../content/day.ts'
import type { App } from './app.ts'
import type { CommandContext } from './define-command.ts'
import { inviteLink } from './invite.ts'

/** What a command knows when it runs now, for a reader or for all. */
export const contextFor = (
  app: App,
  applicationId: string,
  audience: Pick<CardContext, 'seenBy' | 'lang' | 'format'>,
): CommandContext => ({
  ...app.content(),
  ...audience,
  today: dayOf(app.clock()),
  commands: app.commands,
  messageCommands: app.messageCommands,
  invite: inviteLink(applicationId),
})
