import { ChannelType } from 'discord-api-types/v10'
import { kinds, type Kind } from '../src/content/schema/entry.ts'
import { defineCommand } from '../src/door/define-command.ts'
import { answerLanguage } from '../src/door/reader.ts'
import { notice } from '../src/features/pins/notice.ts'
import { pinEntry } from '../src/features/pins/pin-entry.ts'
import { pinWords } from '../src/features/pins/pin-words.ts'
import { previewStarter } from '../src/features/pins/starter.ts'
import { targetOf } from '../src/features/pins/target.ts'

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

export const pin = defineCommand({
  name: 'pin',
  describe: {
    ja: '記事をチャンネルに投稿してピン留めします',
    en: 'Post an entry in a channel and pin it',
  },
  example: { ja: '/pin entry:核共有', en: '/pin entry:nuclear sharing' },
  visibility: 'private',
  who: 'pinners',
  options: {
    entry: {
      type: 'entry',
      kinds: allKinds,
      describe: { ja: 'ピン留めする記事(番号か名前)', en: 'The entry to pin, by code or name' },
    },
    channel: {
      type: 'channel',
      // Forums are here to be refused in words: Discord would only leave them out of the list.
      channels: [
        ChannelType.GuildText,
        ChannelType.GuildAnnouncement,
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
        ChannelType.GuildForum,
      ],
      describe: {
        ja: '投稿するチャンネル(なければこのチャンネル)',
        en: 'Where to post it (this channel if not given)',
      },
    },
    set: {
      type: 'choice',
      choices: { starter: { ja: '入門セット', en: 'Starter set' } },
      describe: { ja: '記事の組(投稿する前に確かめられます)', en: 'A set of entries; you see it before it is posted' },
    },
    language: {
      type: 'choice',
      choices: { ja: { ja: '日本語', en: '日本語' }, en: { ja: 'English', en: 'English' } },
      describe: { ja: '投稿の言語(なければサーバーの言語)', en: "Language of the post (the server's if not given)" },
    },
  },
  run: ({ entry, channel, set, language }, context) => {
    const words = pinWords[context.reader.lang]
    const target = targetOf(context, channel)
    const lang = answerLanguage(context.reader, { seenBy: 'others', chosen: language })
    const { format } = context
    if (entry && !set) return pinEntry({ entry, lang, format }, target, context)
    return set && !entry ? previewStarter({ lang, format }, target, context) : notice(words.whichTitle, [words.which])
  },
})
