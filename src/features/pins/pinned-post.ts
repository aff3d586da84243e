import {
  ComponentType,
  MessageFlags,
  type APIMessage,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'
import type { Card, CardAction, Format } from '../../cards/card.ts'
import { entryCard } from '../../cards/entry-card.ts'
import { dayOf } from '../../content/day.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import { type Action, decodeAction } from '../../door/action.ts'
import type { App } from '../../door/app.ts'
import { messageBody } from '../../door/wire.ts'
import { changesWords } from './changes-words.ts'

/** How a post is set, and the mark of the work that made it. */
export type Setting = { readonly lang: Language; readonly format: Format; readonly mark: string }

/** The message that stands pinned: everybody sees it, and its buttons answer each presser alone. */
export const pinnedBody = (app: App, entry: Entry, setting: Setting): RESTPostAPIChannelMessageJSONBody =>
  messageBody({ kind: 'card', card: pinnedCard(app, entry, setting), format: setting.format, as: 'public' })

/**
 * The card of an entry with "What changed" as its last button, which also bears the mark; what stood there goes into the menu. It cannot be
 * removed from the menu: moderators unpin it with /pins.
 */
export const pinnedCard = (app: App, entry: Entry, { lang, format, mark }: Setting): Card => {
  const { pack } = app.content()
  const context = { pack, lang, format, seenBy: 'others', today: dayOf(app.clock()) } as const
  const card = entryCard(entry, { view: 'short', page: 1 }, context)
  const changes: CardAction = {
    label: changesWords[lang].button,
    action: { do: 'changes', code: entry.code, version: entry.version, mark },
  }
  const items = card.menu?.items.filter(({ action }) => action.do !== 'remove') ?? []
  return {
    ...card,
    buttons: [...card.buttons.slice(0, 3), changes],
    menu: { prompt: card.menu?.prompt ?? '', items: [...card.buttons.slice(3), ...items] },
  }
}

/** How a post is set. Components V2 never leave a message again (Discord docs, Component Reference). */
export const formatOf = ({ flags }: APIMessage): Format =>
  ((flags ?? 0) & MessageFlags.IsComponentsV2) === 0 ? 'text' : 'card'

/** Whether a message bears a mark on one of its buttons. Of other people's messages Discord shows no buttons without an intent. */
export const bears = (message: APIMessage, mark: string): boolean =>
  actionsOn(message).some((action) => 'mark' in action && action.mark === mark)

const actionsOn = ({ components = [] }: APIMessage): readonly Action[] =>
  components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) => ('custom_id' in each ? (decodeAction(each.custom_id) ?? []) : []))
      : [],
  )
