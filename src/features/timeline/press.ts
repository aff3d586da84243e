import { contextFor } from '../../door/context-for.ts'
import { fail } from '../../door/failure.ts'
import { type Handlers, isOwn } from '../../door/press.ts'
import { refuse } from '../../door/refuse.ts'
import { timelineCard } from './card.ts'

/** What the timeline does when a button is pressed: another page, its sources, or the other language. */
export const timelineHandlers: Handlers<'timeline'> = {
  timeline: ({ topic: code, from, until, how, part, page, lang, format }, press) => {
    const { app, reader } = press
    const topic = app.content().pack.byCode(code)
    if (code !== '' && !topic) return { now: refuse(fail('entry-gone', { code }), reader.lang) }
    const context = contextFor(press, { seenBy: 'reader', lang: lang === 'own' ? reader.lang : lang, format })
    const selection = { topic, from: from || undefined, until: until || undefined, how }
    const card = timelineCard(selection, { part, page }, context)
    return { now: { kind: 'card', card, format, as: isOwn(press) ? 'update' : 'private' } }
  },
}
