import type { Block, Card, Format } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Answer } from '../../door/answer.ts'
import type { Situation } from '../../door/situation.ts'
import { dayOf } from '../../content/day.ts'
import type { Language } from '../../content/schema/text.ts'
import { dateText } from '../../i18n/dates.ts'
import { learntOf } from './memory.ts'
import { privacyWords } from './privacy-words.ts'

type How = { readonly lang: Language; readonly format: Format }

/** Lines of a person's schedule on the card. The rest is counted: a card holds only so much. */
const most: Readonly<Record<Format, number>> = { card: 12, text: 8 }

/** What is kept and what is not, and what is kept about whoever asks, with a button to delete that. */
export const privacyCard = async ({ app, reader }: Situation, { lang, format }: How): Promise<Card> => {
  const words = privacyWords[lang]
  const player = app.store.playerOf(reader.userId)
  const memories = await app.store.memory.of(player)
  const hasOptedIn = await app.store.memory.hasOptedIn(player)
  const learnt = learntOf(memories, app.content().pack)
  const now = app.clock().getTime()
  const items = (texts: readonly string[]): readonly Block[] => texts.map((text) => ({ kind: 'item', text }))
  const lines = learnt.slice(0, most[format]).map(({ entry, dueAt }) => {
    const date = dueAt <= now ? undefined : dateText(dayOf(new Date(dueAt)), lang)
    return words.line(entry.title[lang], `${entry.code}@${entry.version}`, date)
  })
  return plainCard(
    words.title,
    [
      { kind: 'lead', text: words.lead },
      { kind: 'heading', text: words.neverTitle },
      ...items(words.never),
      { kind: 'heading', text: words.keptTitle },
      ...items(words.kept),
      { kind: 'heading', text: words.yoursTitle },
      { kind: 'text', text: hasOptedIn ? words.yours(memories.length) : words.nothing },
      ...items(lines),
      ...(learnt.length > most[format] ? items([words.more(learnt.length - most[format])]) : []),
      ...(memories.length > learnt.length ? items([words.gone(memories.length - learnt.length)]) : []),
      { kind: 'note', text: words.documents },
    ],
    { buttons: hasOptedIn ? [{ label: words.delete, action: { do: 'forgetAsk', lang, format } }] : [] },
  )
}

/** Asks once more before anything is deleted. */
export const sureCard = ({ lang, format }: How): Card => {
  const words = privacyWords[lang]
  return plainCard(words.sureTitle, [{ kind: 'text', text: words.sure }], {
    buttons: [{ label: words.delete, action: { do: 'forget', lang, format } }],
  })
}

/** Deletes everything that is kept about a person. */
export const forget = async ({ app, reader }: Situation, { lang }: How): Promise<Answer> => {
  const count = await app.store.memory.forget(app.store.playerOf(reader.userId))
  return { ok: true, card: plainCard(privacyWords[lang].deleted(count)) }
}
