import { ChannelType } from 'discord-api-types/v10'
import type { Format } from '../../cards/card.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import { fail } from '../../door/failure.ts'
import type { Situation } from '../../door/situation.ts'
import { messages } from '../../i18n/messages.ts'
import { makePin, type Made } from './make-pin.ts'
import { channelMention, messageLink } from './mention.ts'
import { notice } from './notice.ts'
import { pinWords } from './pin-words.ts'
import { refusalNow, refusalOf, type Target } from './target.ts'

/** What a moderator wants pinned, and how the post is to look. */
type Wanted = { readonly entry: Entry; readonly lang: Language; readonly format: Format }

/** Pins an entry, or says in words what is in the way and what to do about it. */
export const pinEntry = (wanted: Wanted, target: Target, situation: Situation): CommandAnswer => {
  const { app, interactionId, place, reader } = situation
  const { guildId } = place
  const refused = refusalOf(target, situation)
  if (refused || guildId === undefined) return refused ?? fail('not-member', {})
  const { channelId } = target
  return {
    later: async () => {
      const now = await refusalNow(app, { channelId, guildId, lang: reader.lang })
      if (now.ok !== 'pinnable') return now
      const made = await makePin(app, { ...wanted, id: interactionId, guildId, channelId })
      return answerOf(made, { entry: wanted.entry, channelId, type: now.type, lang: reader.lang })
    },
  }
}

type About = {
  readonly entry: Entry
  readonly channelId: string
  readonly type: ChannelType
  readonly lang: Language
}

const answerOf = (made: Made, { entry, channelId, type, lang }: About): Answer => {
  const words = pinWords[lang]
  const title = entry.title[lang]
  const channel = channelMention(channelId)
  const list = { label: words.list, action: { do: 'pins', page: 1 } } as const
  switch (made.how) {
    case 'pinned':
      return notice(
        title,
        [words.done(title, channel), ...(type === ChannelType.GuildAnnouncement ? [words.announcement] : [])],
        { blocks: [{ kind: 'link', text: words.link, url: messageLink(made.pin) }], buttons: [list] },
      )
    case 'already':
      return notice(title, [words.already(title, channel), words.alreadyAbout], {
        blocks: [{ kind: 'link', text: words.link, url: messageLink(made.pin) }],
        buttons: [{ label: words.refresh, action: { do: 'pinRefresh', messageId: made.pin.messageId } }, list],
      })
    case 'busy':
      return notice(words.busyTitle, [words.busy])
    case 'unknown':
      return notice(words.unknownTitle, [words.unknown])
    case 'not-posted':
      return notice(words.cannotTitle, [messages(lang).channelFaults[made.fault], words.nothingPosted])
    case 'not-pinned':
      return notice(
        words.cannotTitle,
        [whyNotPinned(made, lang), made.left === undefined ? words.takenBack : words.left],
        made.left === undefined ? {} : { blocks: [{ kind: 'link', text: words.link, url: messageLink(made.left) }] },
      )
  }
}

/** Why a post was not pinned, with the remedy. */
export const whyNotPinned = ({ fault }: Extract<Made, { how: 'not-pinned' }>, lang: Language): string =>
  fault === 'no-permission' ? pinWords[lang].mayNotPin : messages(lang).channelFaults[fault]
