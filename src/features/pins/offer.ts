import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Block } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Language } from '../../content/schema/text.ts'
import type { App } from '../../door/app.ts'
import { messageBody } from '../../door/wire.ts'
import type { Operation } from '../../store/operations.ts'
import type { Pin } from '../../store/pins.ts'
import { outdated, titleOf } from './describe-pin.ts'
import { findPost } from './find-post.ts'
import { nowOf } from './journal.ts'
import { channelMention } from './mention.ts'
import { offerWords } from './offer-words.ts'
import { refreshAll } from './refresh-all.ts'

/** How the journal calls the message that offers moderators to refresh pins. */
export const offerKind = 'pins-offer'

/** How many pins the message names: a message holds only so much, and the list shows them all. */
const mostNamed = 15

/** What the journal keeps of an offer. */
const OfferData = z.object({
  channelId: z.string(),
  startedAt: z.number(),
  pins: z.array(z.object({ messageId: z.string(), version: z.number() })),
})

/**
 * After a change of content: where a server turned that on, its pins are refreshed by themselves; otherwise its moderators are told once of
 * each version, in their channel. Where neither is set, /pins shows it. Several replicas may run this at once.
 */
export const offerChanges = async (app: App): Promise<void> => {
  const guilds = Map.groupBy(untold(app, await app.store.pins.all()), ({ pin }) => pin.guildId)
  for (const guildId of guilds.keys()) {
    const { refreshPins, moderatorChannel, language } = app.settings.of(guildId)
    if (refreshPins) await refreshByItself(app, guildId)
    else if (moderatorChannel !== undefined) await offer(app, guildId, moderatorChannel, language)
  }
}

/** Pins whose entry has a version that nobody was told of yet. */
const untold = (app: App, pins: readonly Pin[]) =>
  outdated(pins, app.content().pack).filter(({ pin, entry }) => pin.offered < entry.version)

/** The same for a server and a state of the content on every replica, and short enough for a nonce. */
const idFor = (app: App, kind: string, guildId: string): string =>
  createHash('sha256').update([kind, guildId, app.content().pack.version].join(' ')).digest('base64url').slice(0, 22)

const refreshByItself = async (app: App, guildId: string): Promise<void> => {
  const came = await refreshAll(app, { id: idFor(app, 'refresh', guildId), guildId }, () => Promise.resolve())
  if (came.how === 'busy') return
  for (const { pin, result } of came.others) {
    const version = app.content().pack.byId(pin.entryId)?.version ?? pin.version
    // What Discord refuses is not tried again every few minutes: /pins shows it as out of date.
    if (result.how === 'failed' && result.fault !== 'unreachable') await app.store.pins.offered(pin.messageId, version)
  }
}

const offer = async (app: App, guildId: string, channelId: string, language: Language | undefined): Promise<void> => {
  const { operations, pins } = app.store
  const id = idFor(app, 'offer', guildId)
  const now = nowOf(app)
  const listed = untold(app, await pins.ofGuild(guildId))
  const data = {
    channelId,
    startedAt: now,
    pins: listed.map(({ pin, entry }) => ({ messageId: pin.messageId, version: entry.version })),
  }
  const claim = `${offerKind}:${guildId}`
  if (!(await operations.begin({ id, kind: offerKind, claim, step: 'begun', data, updatedAt: now }))) return
  // Only now: another replica may just have told them.
  const left = untold(app, await pins.ofGuild(guildId))
  if (left.length === 0) return operations.end(id)
  const lang = language ?? left[0]?.pin.language ?? 'en'
  const posted = await app.channel.post(channelId, offerBody(app, left, lang, id), id)
  // It may have arrived all the same: recovery looks.
  if (!posted.ok && posted.fault === 'unreachable') return
  if (!posted.ok) app.log.warn({ fault: posted.fault }, 'moderators could not be told of pins that are out of date')
  await told(app, id, data.pins)
}

/** Writes down that moderators know; a channel that does not take the message is not tried again until the next version. */
const told = async (app: App, id: string, pins: z.infer<typeof OfferData>['pins']): Promise<void> => {
  for (const { messageId, version } of pins) await app.store.pins.offered(messageId, version)
  await app.store.operations.end(id)
}

/** Finishes an offer that a crash interrupted: where the message is there, its pins count as told; where not, the next time tells. */
export const recoverOffer = async ({ id, data }: Operation, app: App): Promise<void> => {
  const read = OfferData.safeParse(data)
  if (!read.success) return app.store.operations.end(id)
  const { channelId, startedAt, pins } = read.data
  const found = await findPost(app, { channelId, mark: id, since: startedAt })
  if (!found.ok && found.fault === 'unreachable') return
  if (found.ok && found.value !== undefined) await told(app, id, pins)
  else await app.store.operations.end(id)
}

const offerBody = (app: App, pins: ReturnType<typeof untold>, lang: Language, mark: string) => {
  const words = offerWords[lang]
  const { pack } = app.content()
  const card = plainCard(
    words.title,
    [
      { kind: 'text', text: words.lead(pins.length) },
      ...pins.slice(0, mostNamed).map(({ pin, entry }): Block => ({
        kind: 'item',
        label: titleOf(pin, { pack, lang }),
        text: words.line(channelMention(pin.channelId), pin.version, entry.version),
      })),
      ...(pins.length > mostNamed ? [{ kind: 'item', text: words.more(pins.length - mostNamed) } as const] : []),
      { kind: 'note', text: words.note },
    ],
    {
      buttons: [
        { label: words.refreshAll, action: { do: 'pinsRefresh', mark } },
        { label: words.list, action: { do: 'pins', page: 1 } },
      ],
    },
  )
  return messageBody({ kind: 'card', card, format: 'card', as: 'public' })
}
