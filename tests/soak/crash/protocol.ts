import type { ChannelType } from 'discord-api-types/v10'

/** What the writer is started with. */
export type WriterOptions = {
  /** A PostgreSQL address, or the folder of a SQLite file. */
  readonly where: string
  readonly api: string
  readonly token: string
}

/** What the writer is to do in a round, until it is killed. */
export type Task = {
  readonly seed: string
  readonly guildId: string
  readonly channelId: string
  readonly boxId: string
  readonly boxType: ChannelType
}

/** What the writer says. `try` comes before an act and `done` once the person has the answer that it was done. */
export type Said =
  | { readonly say: 'ready' }
  | { readonly say: 'recovering' }
  | { readonly say: 'recovered'; readonly interrupted: number }
  | { readonly say: 'try' | 'done'; readonly act: Act }
  | { readonly say: 'wrong'; readonly what: string }

/** What somebody did, with what must be found again if it was acknowledged. */
export type Act =
  | { readonly did: 'pin'; readonly entryId: string }
  | { readonly did: 'question'; readonly receipt: string }
  | { readonly did: 'setting'; readonly language: 'ja' | 'en' }
  | { readonly did: 'round'; readonly round: string }
  | { readonly did: 'answer'; readonly round: string; readonly player: string; readonly choice: number }
