import type { Entry, EntryOf, Kind } from '../content/schema/entry.ts'
import type { Text } from '../content/schema/text.ts'
import type { Finder } from '../search/finder.ts'
import type { CardContext } from '../cards/context.ts'
import type { CommandAnswer } from './answer.ts'
import type { Situation } from './situation.ts'
import type { ApplicationCommandOptionAllowedChannelType, ChannelType } from 'discord-api-types/v10'

type Described = { readonly describe: Text; readonly required?: boolean }

/** What a command can ask for. Descriptions hold at most 100 characters in either language (Discord docs, Application Commands). */
export type Option =
  /** An entry of one of these kinds, with suggestions while typing. What is typed freely is resolved or refused. */
  | ({ readonly type: 'entry'; readonly kinds: readonly Kind[] } & Described)
  | ({ readonly type: 'text'; readonly maximum: number } & Described)
  | ({ readonly type: 'flag' } & Described)
  | ({ readonly type: 'choice'; readonly choices: Readonly<Record<string, Text>> } & Described)
  /** A channel of the server, of one of these types. */
  | ({ readonly type: 'channel'; readonly channels: readonly ApplicationCommandOptionAllowedChannelType[] } & Described)

/** A channel that was chosen, and what the person and the bot may do in it, as bit fields; the bot's where Discord says it. */
export type GivenChannel = {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly permissions: bigint
  readonly botPermissions: bigint | undefined
}

export type OptionValue = Entry | GivenChannel | string | boolean | undefined

export type Options = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { type: 'entry'; kinds: readonly (infer K extends Kind)[] }
  ? EntryOf<K>
  : O extends { type: 'flag' }
    ? boolean
    : O extends { type: 'choice'; choices: infer C }
      ? keyof C & string
      : O extends { type: 'channel' }
        ? GivenChannel
        : string

/** What `run` gets: the values of the options, validated, entries already found. */
type Input<O extends Options> = {
  readonly [N in keyof O]: O[N]['required'] extends true ? ValueOf<O[N]> : ValueOf<O[N]> | undefined
}

/** What a command knows besides its input: for whom and in which language it answers, and with what. */
export type CommandContext = CardContext &
  Situation & {
    readonly finder: Finder
    /** Undefined where finding has learnt from the content; otherwise resolves once there is something new (see Content). */
    readonly learning?: Promise<void> | undefined
    readonly now: Date
    readonly commands: readonly Command[]
    readonly messageCommands: readonly MessageCommand[]
    /** The link that adds Ronten to a server; undefined where there is no application, as in a terminal. */
    readonly invite: string | undefined
  }

/** A command as the door, registration, help and autocomplete see it. */
export type Command = {
  readonly name: string
  readonly describe: Text
  /** An example of its use, for help. */
  readonly example: Text
  readonly options: Options
  /** Who sees the answer unless the reader says otherwise: `public` in servers, or the reader alone. */
  readonly visibility: 'public' | 'private'
  /**
   * Who may use it: everyone, those who may pin messages, or those who manage the server. Administrators of a server can change that on
   * Discord's Integrations page, so what acts with the bot's own permissions checks again. Moderators' commands are for servers alone.
   */
  readonly who: 'everyone' | 'pinners' | 'managers'
  readonly run: (input: Readonly<Record<string, OptionValue>>, context: CommandContext) => CommandAnswer
}

/** What a command's author writes: the same, with the input typed by the options. */
type Definition<O extends Options> = Omit<Command, 'run' | 'options' | 'who'> & {
  readonly who?: Command['who']
  readonly options: O
  readonly run: (input: Input<O> & Input<Omit<typeof answerOptions, keyof O>>, context: CommandContext) => CommandAnswer
}

/** Options that every command has besides its own. */
const answerOptions = {
  private: {
    type: 'flag',
    describe: { ja: '自分だけに表示する', en: 'Show the answer to me alone' },
  },
  language: {
    type: 'choice',
    describe: { ja: '回答の言語', en: 'Language of the answer' },
    choices: { ja: { ja: '日本語', en: '日本語' }, en: { ja: 'English', en: 'English' } },
  },
  format: {
    type: 'choice',
    describe: { ja: 'カードかテキストか', en: 'Card or plain text' },
    choices: { card: { ja: 'カード', en: 'Card' }, text: { ja: 'テキスト', en: 'Plain text' } },
  },
} as const satisfies Options

/**
 * Declares a command. It is plain data: the JSON that Discord is told, help, autocomplete, the preview and the terminal all come from it.
 * `run` gets validated input and returns a card, a failure, work to do or a form; it never answers by itself.
 */
export const defineCommand = <const O extends Options>(definition: Definition<O>): Command => ({
  who: 'everyone',
  ...definition,
  // A command may say more precisely what one of these means to it.
  options: { ...definition.options, ...answerOptions, ...definition.options },
  // The door builds the input from these very options and checks every value against them before it calls run.
  run: definition.run as Command['run'],
})

/** A message that somebody points at. Nothing of it is kept. */
export type Target = {
  readonly text: string
  readonly messageId: string
  readonly authorId: string
  /** Whether a person wrote it, rather than a bot, a webhook or Discord itself. */
  readonly isPerson: boolean
  /** Whether the bot itself wrote it. */
  readonly isOwn: boolean
}

/** A command on the menu of a message. It answers privately, and its name is shown in the language of whoever opens the menu. */
export type MessageCommand = {
  /** The names on the menu; the English one identifies the command. At most 32 characters each (Discord docs, Message Commands). */
  readonly name: Text
  readonly describe: Text
  readonly who: Command['who']
  readonly run: (target: Target, context: CommandContext) => CommandAnswer
}
