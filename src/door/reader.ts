import { InteractionContextType, type APIInteraction, type APIUser } from 'discord-api-types/v10'
import type { Language } from '../content/schema/text.ts'
import { languageOf } from '../i18n/language.ts'

/** Who uses Ronten, and where: what an interaction itself carries, so that no cache and no request is needed. */
export type Reader = {
  readonly userId: string
  /** As the server shows it. Said to others only where the person asks for that. */
  readonly name: string
  readonly lang: Language
  /** The language of the server, where it says one. */
  readonly serverLang: Language | undefined
  /** Whether anybody else can see what is answered in public: not so in a direct message with the bot. */
  readonly alone: boolean
  /** The reader's permissions in this channel as a bit field; undefined outside servers. */
  readonly permissions: bigint | undefined
}

/** Reads who asks from an interaction. */
export const readerOf = (interaction: APIInteraction): Reader => ({
  userId: userOf(interaction)?.id ?? '',
  name: interaction.member?.nick ?? userOf(interaction)?.global_name ?? userOf(interaction)?.username ?? '',
  lang: languageOf('locale' in interaction ? interaction.locale : undefined),
  serverLang: serverLanguage(interaction.guild_locale),
  alone: interaction.context === InteractionContextType.BotDM,
  permissions: interaction.member === undefined ? undefined : BigInt(interaction.member.permissions),
})

const userOf = ({ member, user }: APIInteraction): APIUser | undefined => member?.user ?? user

/**
 * Servers without a preferred language report en-US (Discord docs, Guild object), as most Japanese ones do: en-US says nothing, and the
 * language of whoever asks is the better guess. Every other locale was chosen by somebody.
 */
const serverLanguage = (locale: string | undefined): Language | undefined =>
  locale === undefined || locale === 'en-US' ? undefined : languageOf(locale)

/** The language of an answer: the one asked for; else the server's where others see it; else the reader's. */
export const answerLanguage = (
  reader: Reader,
  { seenBy, chosen }: { seenBy: 'reader' | 'others'; chosen?: Language | undefined },
): Language => chosen ?? (seenBy === 'others' ? reader.serverLang : undefined) ?? reader.lang
