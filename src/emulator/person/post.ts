import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import { has, permissionsIn } from '../world/permissions.ts'
import { firstMessage, openPost, tagProblem } from '../world/thread.ts'
import type { Channel } from '../world/types.ts'
import type { Failure } from './exchange.ts'
import type { Place } from './place.ts'

/** A post as a person writes it: `tags` by their ids. */
export type PostPlan = { readonly title: string; readonly text: string; readonly tags: readonly string[] }

/** Most characters of a title and of a message, and most tags (Discord docs, Start Thread in Forum Channel; Create Message). */
export const longest = { title: 100, text: 2000, tags: 5 }

const permissionsOf = (place: Place): bigint => permissionsIn(place.world, place.user().id, place.channel().id)

/** Why a person cannot open posts where they are: that takes a forum and SEND_MESSAGES (Discord docs, Permissions). */
export const mayPost = (place: Place): Failure | null => {
  if (place.channel().type !== ChannelType.GuildForum) return 'not available here'
  return has(permissionsOf(place), P.SendMessages) ? null : 'may not post'
}

/** Opens a post in the forum where a person is; why not, or the post. Blanks around the texts do not count, as in Discord's client. */
export const post = (place: Place, plan: PostPlan): Failure | Channel => {
  const [name, text] = [plan.title.trim(), plan.text.trim()]
  const appliedTags = [...new Set(plan.tags)]
  const forum = place.channel()
  const problem = mayPost(place) ?? lengthProblem(name, text) ?? tagsProblem(place, appliedTags)
  if (problem !== null) return problem
  const message = firstMessage(place.world, place.user().id, text)
  return openPost(place.world, forum, { name, appliedTags, message })
}

/** Whether a person may put a tag on a post of the forum where they are. */
export const mayTag = (place: Place, tagId: string): boolean =>
  tagProblem(place.channel(), permissionsOf(place), [tagId]) === null

const lengthProblem = (title: string, text: string): Failure | null => {
  if (title === '' || title.length > longest.title) return 'title length'
  return text === '' || text.length > longest.text ? 'message length' : null
}

const tagsProblem = (place: Place, applied: readonly string[]): Failure | null => {
  const forum = place.channel()
  if (forum.needsTag === true && applied.length === 0) return 'tag required'
  if (applied.length > longest.tags) return 'too many tags'
  return tagProblem(forum, permissionsOf(place), applied)
}
