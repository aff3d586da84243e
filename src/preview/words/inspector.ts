import type { ExchangeHead, Meter, ReplyView } from '../tools-protocol.ts'

type Named<Names extends string> = Readonly<Record<Names, string>>

const ja = {
  lead: 'あなたが行った操作と、それに対するボットの応答を、送受信したままのJSONで示します。新しい順に50件まで残ります。',
  none: 'まだ操作がありません。コマンドを使うと、ここに並びます。',
  gone: 'このメッセージのやり取りは、もう残っていないか、ほかの人のものです。',
  back: '一覧に戻る',
  kinds: { command: 'コマンド', suggestions: '候補', component: '部品', form: 'フォーム' } as Named<
    ExchangeHead['kind']
  >,
  replies: {
    callback: '最初の応答',
    edit: '編集',
    'follow-up': '追加の応答',
    deletion: '応答の削除',
    refused: '拒否された応答',
  } as Named<ReplyView['kind']>,
  meters: {
    characters: '本文の文字数',
    bytes: '本文のUTF-8バイト数',
    components: '部品の数',
    content: 'contentの文字数',
    customId: '最も長いcustom_idの文字数',
  } as Named<Meter['name']>,
  firstAnswer: '最初の応答までの時間(ms)',
  waiting: '応答待ち',
  refused: 'Discordは拒否',
  ofLimit: (value: string, limit: string): string => `${value} / ${limit}`,
  budget: (budget: string): string => `目安は${budget}まで`,
  within: '範囲内',
  overBudget: '目安を超過',
  overLimit: '上限を超過',
  after: (milliseconds: number): string => `${milliseconds} ms後`,
  interaction: 'インタラクション',
  json: (what: string): string => `${what}のJSON`,
  copy: (what: string): string => `${what}のJSONをコピー`,
}

const en: typeof ja = {
  lead: 'What you did and what the bot answered, as JSON, just as it was sent. The last 50 are kept, newest first.',
  none: 'Nothing yet. Use a command, and it appears here.',
  gone: 'The exchange of this message is no longer kept, or was somebody else’s.',
  back: 'Back to the list',
  kinds: { command: 'Command', suggestions: 'Suggestions', component: 'Component', form: 'Form' },
  replies: {
    callback: 'First answer',
    edit: 'Edit',
    'follow-up': 'Follow-up',
    deletion: 'Answer deleted',
    refused: 'Refused answer',
  },
  meters: {
    characters: 'Characters of text',
    bytes: 'UTF-8 bytes of text',
    components: 'Components',
    content: 'Characters of content',
    customId: 'Longest custom_id, characters',
  },
  firstAnswer: 'Time to the first answer (ms)',
  waiting: 'waiting for an answer',
  refused: 'Discord refuses',
  ofLimit: (value, limit) => `${value} of ${limit}`,
  budget: (budget) => `budget ${budget}`,
  within: 'within',
  overBudget: 'over budget',
  overLimit: 'over the limit',
  after: (milliseconds) => `after ${milliseconds} ms`,
  interaction: 'Interaction',
  json: (what) => `${what}: JSON`,
  copy: (what) => `Copy the JSON: ${what}`,
}

/** The words of the inspector. */
export type InspectorWords = typeof ja

/** Those of a language of Discord's. */
export const inspectorWords = (locale: string): InspectorWords => (locale === 'ja' ? ja : en)
