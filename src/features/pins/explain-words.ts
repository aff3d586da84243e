import type { Language } from '../../content/schema/text.ts'

type Words = {
  readonly title: string
  readonly lead: string
  readonly nothing: string
  readonly note: string
  readonly menu: string
  readonly other: string
  readonly formTitle: string
  readonly field: string
  readonly fieldAbout: string
  readonly placeholder: string
  readonly posted: (title: string) => string
  readonly again: string
}

/** What is said when a moderator posts an explanation below a message. */
export const explainWords: Readonly<Record<Language, Words>> = {
  ja: {
    title: '解説を投稿',
    lead: 'このメッセージに関係しそうな記事です。メニューから選ぶと、メッセージへの返信として全員に見えるように投稿します。',
    nothing: 'このメッセージに関係しそうな記事は見つかりませんでした。「記事を指定」を押すと、番号か名前で選べます。',
    note: '選ぶまでは何も投稿しません。投稿しても、相手に通知は届きません。メッセージは保存しません。',
    menu: '返信として投稿する記事',
    other: '記事を指定',
    formTitle: '解説として投稿する記事',
    field: '記事の番号か名前',
    fieldAbout: '送信すると、メッセージへの返信として全員に見えるように投稿します。',
    placeholder: 'm01、核共有 など',
    posted: (title) => `「${title}」を返信として投稿しました。`,
    again: 'もう一度指定する',
  },
  en: {
    title: 'Post as explanation',
    lead: 'These entries may relate to the message. Choose one from the menu to post it as a reply to the message, for all to see.',
    nothing: 'No entry seems to relate to the message. Press "Name an entry" to choose one by its code or name.',
    note: 'Nothing is posted until you choose. The reply notifies nobody. The message is not kept.',
    menu: 'Entry to post as a reply',
    other: 'Name an entry',
    formTitle: 'Entry to post as explanation',
    field: 'Code or name of the entry',
    fieldAbout: 'Submitting posts it as a reply to the message, for all to see.',
    placeholder: 'm01, nuclear sharing …',
    posted: (title) => `"${title}" was posted as a reply.`,
    again: 'Name another',
  },
}
