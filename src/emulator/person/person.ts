import type { APIMessage, ApplicationCommandType } from 'discord-api-types/v10'
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import { isThread } from '../wire/channel.ts'
import { messageOf } from '../wire/message.ts'
import { replaceChannel } from '../world/change.ts'
import { addMessage } from '../world/messages.ts'
import { has, permissionsIn } from '../world/permissions.ts'
import type { Channel } from '../world/types.ts'
import type { World } from '../world/world.ts'
import { byHand, type HandDeed, mayByHand } from './by-hand.ts'
import type { MessageReference } from './component.ts'
import { choose, press, pressUnshown } from './component.ts'
import { context } from './context.ts'
import type { Exchange, Failure } from './exchange.ts'
import type { OptionValues } from './options.ts'
import type { PaletteCommand } from './palette.ts'
import { paletteOf } from './palette.ts'
import type { Place, Where } from './place.ts'
import { placeOf } from './place.ts'
import { mayPost, mayTag, post, type PostPlan } from './post.ts'
import { sees } from './sees.ts'
import { slash } from './slash.ts'
import type { ModalValues } from './submit.ts'
import { submit } from './submit.ts'
import type { Suggestions } from './suggest.ts'
import { suggest } from './suggest.ts'

/** A person in a channel, as tests, the page and the terminal drive one. Nothing here throws for what a person may do. */
export type Person = {
  readonly userId: string
  readonly channelId: string
  /** Types a slash command (`'pins list'` for a subcommand) and waits for the complete answer. */
  readonly slash: (name: string, options?: OptionValues) => Promise<Exchange>
  /** Types into an option with autocomplete and returns the suggestions as shown. */
  readonly suggest: (name: string, option: string, typed: string, others?: OptionValues) => Promise<Suggestions>
  /** Presses a button by `custom_id` or label. */
  readonly press: (message: MessageReference, customIdOrLabel: string) => Promise<Exchange>
  /** Sends the press of a button that the message does not show. */
  readonly pressUnshown: (message: MessageReference, customId: string) => Promise<Exchange>
  /** Chooses in a string select. */
  readonly choose: (message: MessageReference, customId: string, value: string | readonly string[]) => Promise<Exchange>
  /** Uses a message command. */
  readonly context: (commandName: string, messageId: string) => Promise<Exchange>
  /** Fills in the modal of an exchange. */
  readonly submit: (exchange: Exchange, values: ModalValues) => Promise<Exchange>
  /** Writes a plain message; null where the person may not. */
  readonly say: (text: string) => APIMessage | null
  /** Opens a post in the forum that the person is in; why not, or the post. */
  readonly post: (plan: PostPlan) => Failure | Channel
  /** Why the person could not open a post here, whatever was in it, or null. */
  readonly mayPost: () => Failure | null
  /** Whether the person may put this tag on a post of the forum that they are in. */
  readonly mayTag: (tagId: string) => boolean
  /** Pins, unpins or deletes a message without any bot; why not, or null. */
  readonly byHand: (deed: HandDeed, messageId: string) => Failure | null
  /** What the person may do by hand here to what others wrote. */
  readonly mayByHand: () => ReturnType<typeof mayByHand>
  /** Messages that the person sees, oldest first; this channel unless another id is given. */
  readonly sees: (channelId?: string) => readonly APIMessage[]
  /** Commands that the person is offered here. */
  readonly palette: (type?: ApplicationCommandType) => readonly PaletteCommand[]
}

const say = (place: Place, content: string): APIMessage | null => {
  const { world } = place
  const channel = place.channel()
  const permissions = permissionsIn(world, place.user().id, channel.id)
  const wanted = isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
  // A forum holds posts, not messages.
  if (channel.type === ChannelType.GuildForum || !has(permissions, wanted)) return null
  if (channel.locked && !has(permissions, PermissionFlagsBits.ManageThreads)) return null
  // Writing into an archived thread opens it again (Discord docs, Threads).
  if (channel.archived) replaceChannel(world, { ...channel, archived: false })
  return addMessage(world, messageOf(world, { channelId: channel.id, authorId: place.user().id, content })).wire
}

/** Makes a person of the world act in a place. Throws when there is no such person or place. */
export const createPerson = (world: World, limits: InteractionLimits, userName: string, where?: Where): Person => {
  const place = placeOf(world, userName, where)
  return {
    userId: place.user().id,
    channelId: place.channel().id,
    slash: (name, options = {}) => slash(place, limits, name, options),
    suggest: (name, option, typed, others = {}) => suggest(place, limits, name, option, typed, others),
    press: (message, name) => press(place, limits, message, name),
    pressUnshown: (message, customId) => pressUnshown(place, limits, message, customId),
    choose: (message, customId, value) => choose(place, limits, message, customId, value),
    context: (name, messageId) => context(place, limits, name, messageId),
    submit: (exchange, values) => submit(place, limits, exchange, values),
    say: (content) => say(place, content),
    post: (plan) => post(place, plan),
    mayPost: () => mayPost(place),
    mayTag: (tagId) => mayTag(place, tagId),
    byHand: (deed, messageId) => byHand(place, deed, messageId),
    mayByHand: () => mayByHand(place),
    sees: (channelId = place.channel().id) => sees(place, channelId),
    palette: (type) => paletteOf(place, type),
  }
}
