import type { Block, CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { dayOf } from '../../content/day.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Answer } from '../../door/answer.ts'
import type { App } from '../../door/app.ts'
import type { Pin } from '../../store/pins.ts'
import { checkPin } from './check-pin.ts'
import { outdated, stateText, titleOf } from './describe-pin.ts'
import { listWords } from './list-words.ts'
import { channelMention } from './mention.ts'

/** How many pins a page shows, and therefore how many are looked at each time. */
const perPage = 10
/** How many of those that are gone are named: with a full page more would not fit a plain message. */
const mostNamed = 4
/** Between two looks at posts, in milliseconds. */
const glance = 200

/**
 * A page of the pins that Ronten made in a server. Those on it are looked at: what was deleted or unpinned by hand is forgotten, and said so.
 * A page beyond the last is the last.
 */
export const showList = async (app: App, guildId: string, wanted: number, lang: Language): Promise<Answer> => {
  const words = listWords[lang]
  const shown = pageOf(await app.store.pins.ofGuild(guildId), wanted)
  const { notes, unseen } = await lookAt(app, shown.pins, lang)
  const left = notes.length === 0 ? undefined : await app.store.pins.ofGuild(guildId)
  const { pins, page, pages, all } = left === undefined ? shown : pageOf(left, wanted)
  const { pack } = app.content()
  const reading = { pack, lang, today: dayOf(app.clock()) }
  const stale = outdated(all, pack).length
  const turn = (to: number, label: string): readonly CardAction[] =>
    to < 1 || to > pages ? [] : [{ label, action: { do: 'pins', page: to } }]
  const card = plainCard(
    words.title,
    [
      { kind: 'text', text: all.length === 0 ? words.empty : words.lead(all.length) },
      ...pins.map((pin): Block => ({
        kind: 'item',
        label: titleOf(pin, reading),
        text: [
          channelMention(pin.channelId),
          stateText(pin, reading),
          ...(unseen.has(pin.messageId) ? [words.unseen] : []),
        ].join(lang === 'ja' ? ' ・ ' : ' · '),
      })),
      ...notes.slice(0, mostNamed).map((text): Block => ({ kind: 'note', text })),
      ...(notes.length > mostNamed ? [{ kind: 'note', text: words.moreGone(notes.length - mostNamed) } as const] : []),
    ],
    {
      buttons: [
        ...(stale === 0 ? [] : [{ label: words.refreshAll(stale), action: { do: 'pinsRefresh', mark: '0' } } as const]),
        ...turn(page - 1, words.previous),
        ...turn(page + 1, words.next),
      ],
    },
  )
  return {
    ok: true,
    card: {
      ...card,
      footer: pages > 1 ? words.page(page, pages) : undefined,
      menu:
        pins.length === 0
          ? undefined
          : {
              prompt: words.choose,
              items: pins.map((pin) => ({
                label: titleOf(pin, reading),
                about: stateText(pin, reading),
                action: { do: 'pin', messageId: pin.messageId },
              })),
            },
    },
  }
}

const pageOf = (all: readonly Pin[], wanted: number) => {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(wanted, pages)
  return { all, page, pages, pins: all.slice((page - 1) * perPage, page * perPage) }
}

/** Looks at each post in turn. What is gone is worth a sentence. */
const lookAt = async (app: App, pins: readonly Pin[], lang: Language) => {
  const words = listWords[lang]
  const { pack } = app.content()
  const notes: string[] = []
  const unseen = new Set<string>()
  for (const [index, pin] of pins.entries()) {
    if (index > 0) await app.pause(glance)
    const { how } = await checkPin(app, pin)
    if (how === 'unseen') unseen.add(pin.messageId)
    if (how === 'deleted' || how === 'unpinned')
      notes.push(words[how](titleOf(pin, { pack, lang }), channelMention(pin.channelId)))
  }
  return { notes, unseen }
}
