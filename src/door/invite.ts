import { OAuth2Scopes, PermissionFlagsBits } from 'discord-api-types/v10'

/**
 * What Ronten asks a server for. Look-ups need none of it; these are for posting and pinning explanations. docs/permissions.md says
 * which feature each belongs to and what is lost without it.
 */
export const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.PinMessages

const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join('+')
const asked = `scope=${scopes}&permissions=${permissions}`

/** The link with which a server's administrator adds the bot; undefined where there is no application to add. */
export const inviteLink = (applicationId: string): string | undefined => {
  if (!/^\d{15,20}$/.test(applicationId)) return undefined
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&${asked}`
}
