import type { Block, Card, CardAction, Format } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Action } from '../../door/action.ts'
import type { Answer } from '../../door/answer.ts'
import { replyOf } from '../../door/deliver.ts'
import { mayUse } from '../../door/may.ts'
import { isOwn, type Press } from '../../door/press.ts'
import type { Outcome } from '../../door/reply.ts'
import type { Situation } from '../../door/situation.ts'
import type { BoxedQuestion } from '../../store/questions.ts'
import { ageText } from './age.ts'
import { addressOf, answerWith } from './say.ts'
import { questionsWords } from './words.ts'

/** Which questions to list, and which ten of them. */
export type Listing = {
  readonly show: 'open' | 'solved'
  readonly page: number
  readonly lang: Language
  readonly format: Format
}

/** How many are shown at once: each costs a request that looks whether its thread still exists. */
const pageSize = 10

/** The questions of the server, the oldest first. Those whose thread was deleted by hand are forgotten on the way. */
export const listQuestions = async (listing: Listing, situation: Situation): Promise<Answer> => {
  const { app, place } = situation
  const { lang } = listing
  const { list, failed } = questionsWords[lang]
  const { guildId } = place
  if (guildId === undefined) return answerWith(failed.outside)
  for (;;) {
    const all = await app.store.questions.ofGuild(guildId, listing.show)
    const pages = Math.max(1, Math.ceil(all.length / pageSize))
    const page = Math.min(listing.page, pages)
    const shown = all.slice((page - 1) * pageSize, page * pageSize)
    if (await forgetDeleted(shown, situation)) continue
    const none = listing.show === 'open' ? list.noneOpen : list.noneSolved
    const buttons = buttonsFor({ ...listing, page }, { pages, count: all.length }, situation)
    const title = listing.show === 'open' ? list.open(all.length) : list.solved(all.length)
    const card =
      all.length === 0
        ? plainCard('', [{ kind: 'text', text: none }], { buttons })
        : plainCard(title, [...items(shown, app.clock().getTime(), lang), ...note(listing.show, lang)], { buttons })
    return { ok: true, card: { ...card, pages, footer: pages === 1 ? undefined : list.page(page, pages) } }
  }
}

/** Turns a page of the list: in place on one's own, else privately. */
export const turnList = (listing: Extract<Action, { do: 'boxList' }>, press: Press): Outcome => {
  const how = { format: listing.format, as: isOwn(press) ? 'update' : 'private' } as const
  return {
    defer: how.as,
    work: async () => replyOf(await listQuestions(listing, press), how, press.reader),
  }
}

/** Whether any of these was forgotten because its thread is gone. */
const forgetDeleted = async (questions: readonly BoxedQuestion[], { app }: Situation): Promise<boolean> => {
  const looked = await Promise.all(
    questions.map(async ({ threadId }) => ({ threadId, info: await app.channel.info(threadId) })),
  )
  const gone = looked.filter(({ info }) => !info.ok && info.fault === 'unknown-channel')
  for (const { threadId } of gone) await app.store.questions.forget(threadId)
  return gone.length > 0
}

/**
 * Each question by its age, with its address, and by the thread's name as Discord's own link shows it. The name is the question's beginning,
 * so it is left to Discord to show it to those alone who may see the channel.
 */
const items = (questions: readonly BoxedQuestion[], now: number, lang: Language): readonly Block[] => {
  const { list } = questionsWords[lang]
  return questions.flatMap(({ guildId, threadId, createdAt }) => [
    { kind: 'link', text: list.item(ageText(createdAt, now, lang)), url: addressOf(guildId, threadId) } as const,
    { kind: 'note', text: `<#${threadId}>` } as const,
  ])
}

const note = (show: Listing['show'], lang: Language): readonly Block[] =>
  show === 'open' ? [{ kind: 'text', text: questionsWords[lang].list.note }] : []

const buttonsFor = (
  { show, page, lang, format }: Listing,
  { pages, count }: { readonly pages: number; readonly count: number },
  { reader }: Situation,
): Card['buttons'] => {
  const { list } = questionsWords[lang]
  const to = (label: string, change: Partial<Listing>): CardAction => ({
    label,
    action: { do: 'boxList', show, page, lang, format, ...change },
  })
  return [
    ...(page < pages ? [to(list.next, { page: page + 1 })] : []),
    ...(page > 1 ? [to(list.previous, { page: page - 1 })] : []),
    show === 'open' ? to(list.showSolved, { show: 'solved', page: 1 }) : to(list.showOpen, { show: 'open', page: 1 }),
    ...(show === 'solved' && count > 0 && mayUse('pinners', reader)
      ? [{ label: list.export, action: { do: 'boxExport', page: 1 } } as const]
      : []),
  ]
}
