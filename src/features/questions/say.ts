import { plainCard } from '../../cards/plain-card.ts'
import type { Answer } from '../../door/answer.ts'
import type { Outcome, Reply } from '../../door/reply.ts'

/** A sentence for one person alone. */
export const say = (text: string): Reply => ({ kind: 'text', text, as: 'private' })

/** A sentence as the answer to a command or a form. */
export const answerWith = (text: string): Answer => ({ ok: true, card: plainCard('', [{ kind: 'text', text }]) })

/** Work after a press whose outcome only the presser sees, in a message of its own: the pressed message stays as it is. */
export const privately = (work: () => Promise<Reply>): Outcome => ({ defer: 'private', work })

/** The address of a thread or a message, which Discord opens for those alone who may see it. */
export const addressOf = (guildId: string, channelId: string, messageId?: string): string =>
  `https://discord.com/channels/${guildId}/${channelId}${messageId === undefined ? '' : `/${messageId}`}`
