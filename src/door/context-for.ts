import type { CardContext } from '../cards/context.ts'
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
  today: app.clock().toISOString().slice(0, 10),
  commands: app.commands,
  messageCommands: app.messageCommands,
  invite: inviteLink(applicationId),
})
