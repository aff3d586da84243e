import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { type CommandContext, defineCommand, type GivenChannel } from '../src/door/define-command.ts'
import type { GuildSettings } from '../src/store/settings.ts'
import { cannotCard } from '../src/features/settings/card.ts'
import { changeSettings } from '../src/features/settings/change.ts'
import { settingsWords } from '../src/features/settings/words.ts'
import { hasAll } from '../src/door/may.ts'

/** As many quiet channels as a card can list. */
const mostQuiet = 25

export const settings = defineCommand({
  name: 'settings',
  describe: { ja: 'このサーバーの設定を見る、変える', en: 'See and change the settings of this server' },
  example: { ja: '/settings public_language:日本語', en: '/settings public_language:English' },
  visibility: 'private',
  who: 'managers',
  options: {
    public_language: {
      type: 'choice',
      describe: { ja: '公開の回答の言語', en: 'Language of public answers' },
      choices: {
        ja: { ja: '日本語', en: '日本語' },
        en: { ja: 'English', en: 'English' },
        server: { ja: 'サーバーの言語に合わせる', en: "Follow the server's language" },
      },
    },
    questions: {
      type: 'channel',
      channels: [ChannelType.GuildText, ChannelType.GuildForum],
      describe: {
        ja: '質問箱にするフォーラムかテキストチャンネル',
        en: 'The forum or text channel to use as the question box',
      },
    },
    reports: {
      type: 'channel',
      channels: [ChannelType.GuildText],
      describe: {
        ja: '問題の報告と、ピン留めの更新の案内が届くチャンネル',
        en: 'The channel where reports and offers to refresh pins arrive',
      },
    },
    refresh: {
      type: 'flag',
      describe: {
        ja: '記事が新しい版になったら、ピン留めを自動で更新する',
        en: 'Refresh pins automatically when an entry has a new version',
      },
    },
    quiet: {
      type: 'channel',
      channels: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice],
      describe: {
        ja: '回答を本人だけに表示するチャンネル(もう一度選ぶと元に戻る)',
        en: 'A channel where answers are private; again to end that',
      },
    },
  },
  run: (input, context) => {
    const refused = whyNot(input, context)
    if (refused !== undefined) return { ok: true, card: cannotCard(refused, context.lang) }
    return { later: () => changeSettings(context, changeOf(input, context)) }
  },
})

type Given = {
  readonly public_language: 'ja' | 'en' | 'server' | undefined
  readonly questions: GivenChannel | undefined
  readonly reports: GivenChannel | undefined
  readonly refresh: boolean | undefined
  readonly quiet: GivenChannel | undefined
}

const changeOf = (
  { public_language: language, questions, reports, refresh, quiet }: Given,
  context: CommandContext,
): Partial<GuildSettings> => {
  // prettier-ignore
  const held = context.app.settings.of(context.place.guildId)
  return {
    ...(language === undefined ? {} : { language: language === 'server' ? undefined : language }),
    // Tags belong to their forum.
    ...(questions === undefined || questions.id === held.questionChannel
      ? {}
      : { questionChannel: questions.id, openTag: undefined, solvedTag: undefined }),
    ...(reports === undefined ? {} : { moderatorChannel: reports.id }),
    ...(refresh === undefined ? {} : { refreshPins: refresh }),
    ...(quiet === undefined ? {} : { quiet: toggled(held.quiet, quiet.id) }),
  }
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id]

/** Why nothing is changed, in words: a channel in which Ronten could not do what it is named for, or too many quiet ones. */
const whyNot = ({ questions, reports, quiet }: Given, context: CommandContext): string | undefined => {
  const words = settingsWords[context.lang]
  const held = context.app.settings.of(context.place.guildId).quiet
  if (quiet !== undefined && !held.includes(quiet.id) && held.length >= mostQuiet)
    return words.cannot.fullQuiet(mostQuiet)
  const wanted = [
    ...(questions === undefined
      ? []
      : [
          [
            questions,
            questions.type === ChannelType.GuildForum ? posting : ([...posting, 'CreatePublicThreads'] as const),
          ] as const,
        ]),
    ...(reports === undefined ? [] : [[reports, posting] as const]),
  ]
  for (const [{ id, botPermissions }, permissions] of wanted) {
    // Where Discord does not say what the bot may do, the first post will tell.
    if (botPermissions === undefined) continue
    const lacking = permissions.filter((name) => !hasAll(botPermissions, PermissionFlagsBits[name]))
    if (lacking.length > 0)
      return words.cannot.lacking(`<#${id}>`, lacking.map((name) => words.permissions[name]).join(', '))
  }
  return undefined
}

const posting = ['ViewChannel', 'SendMessages'] as const
