import { ChannelType } from 'discord-api-types/v10'
import type { Language } from '../../content/schema/text.ts'
import type { App } from '../../door/app.ts'
import type { ChannelFault, ChannelInfo } from '../../door/channel.ts'
import { maySend } from '../../door/may.ts'
import type { Situation } from '../../door/situation.ts'
import { messages } from '../../i18n/messages.ts'
import { questionsWords } from './words.ts'

/** A server's question box, as far as an interaction itself tells: where it is, or a sentence that says why this person cannot use it. */
export type BoxHere =
  | { readonly ok: true; readonly guildId: string; readonly channelId: string }
  | { readonly ok: false; readonly sentence: string }

/**
 * Whether somebody may put a question into the box of the server where they are. Discord tells what a person may do only in the channel
 * of the interaction itself, and what holds in the box would take their roles and the channel's overwrites to work out. So whoever may send
 * messages where they are may ask in the box, which the server opened for questions; whoever was kept from writing stays so.
 */
export const boxHere = (situation: Situation): BoxHere => {
  const { app, place, reader } = situation
  const { failed } = questionsWords[reader.lang]
  const { failures } = messages(reader.lang)
  const { guildId } = place
  if (guildId === undefined) return { ok: false, sentence: failed.outside }
  if (!place.isMember) return { ok: false, sentence: failures['not-member']({}) }
  const { questionChannel: channelId } = app.settings.of(guildId)
  if (channelId === undefined) return { ok: false, sentence: failed.noBox }
  if (!maySend(situation)) return { ok: false, sentence: failures['cannot-send']({}) }
  return { ok: true, guildId, channelId }
}

/** A question box that can be posted to now, with the tag that marks open questions in a forum. */
export type OpenBox = {
  readonly id: string
  readonly type: ChannelInfo['type']
  readonly isForum: boolean
  readonly needsTag: boolean
  readonly tags: readonly string[]
}

export type Opened = { readonly ok: true; readonly box: OpenBox } | { readonly ok: false; readonly fault: ChannelFault }

const forums: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia]

/** Looks at the channel of a question box. A mapped tag that the forum no longer has is left out. */
export const openBox = async (app: App, guildId: string, channelId: string): Promise<Opened> => {
  const info = await app.channel.info(channelId)
  if (!info.ok) return info
  const { id, type, tags, needsTag } = info.value
  const isForum = forums.includes(type)
  if (info.value.guildId !== guildId || (!isForum && type !== ChannelType.GuildText))
    return { ok: false, fault: 'wrong-kind' }
  const { openTag } = app.settings.of(guildId)
  const mapped = tags.filter((tag) => tag.id === openTag).map((tag) => tag.id)
  if (isForum && needsTag && mapped.length === 0) return { ok: false, fault: 'bad-tag' }
  return { ok: true, box: { id, type, isForum, needsTag, tags: isForum ? mapped : [] } }
}

/** What stands in the way in the question box, with the remedy. */
export const boxFault = (fault: ChannelFault, lang: Language): string =>
  questionsWords[lang].failed.faults[fault] ?? messages(lang).channelFaults[fault]
