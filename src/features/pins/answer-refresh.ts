import type { Block, CardAction } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import type { App } from '../../door/app.ts'
import type { Press } from '../../door/press.ts'
import { messages } from '../../i18n/messages.ts'
import type { Pin } from '../../store/pins.ts'
import { titleOf } from './describe-pin.ts'
import { listWords } from './list-words.ts'
import { moderatedGuild } from './may-pin.ts'
import { channelMention } from './mention.ts'
import { notice } from './notice.ts'
import { refreshAll, type RefreshedAll } from './refresh-all.ts'
import type { Refreshed } from './refresh-pin.ts'
import { tell } from './tell.ts'

/** Refreshes all pins of the server and says what came of it. */
export const answerRefreshAll = (press: Press): CommandAnswer => {
  const guild = moderatedGuild(press)
  if (!guild.ok) return guild
  const { app, interactionId: id, reader } = press
  return {
    later: async (report) => {
      const came = await refreshAll(app, { id, guildId: guild.id }, (done, of) =>
        tell(app, report, plainCard(listWords[reader.lang].refreshing(done, of), [])),
      )
      return overview(app, came, reader.lang)
    },
  }
}

const overview = (app: App, came: RefreshedAll, lang: Language): Answer => {
  const words = listWords[lang]
  if (came.how === 'busy') return notice(words.refreshBusyTitle, [words.refreshBusy])
  const { done, others, left } = came
  const title = done + others.length + left === 0 ? words.allCurrent : words.refreshedAll(done)
  const lines = others.map(({ pin, result }): Block => ({
    kind: 'item',
    label: `${titleOf(pin, { pack: app.content().pack, lang })} (${channelMention(pin.channelId)})`,
    text: whyNotRefreshed(pin, result, app, lang),
  }))
  return notice(title, left === 0 ? [] : [words.leftOver(left)], {
    // More than these say the same again, and a message holds only so much.
    blocks: lines.length === 0 ? [] : [{ kind: 'heading', text: words.failedAll }, ...lines.slice(0, 10)],
    buttons: [backToList(lang)],
  })
}

/** A button that opens the list of pins. */
export const backToList = (lang: Language): CardAction => ({
  label: listWords[lang].back,
  action: { do: 'pins', page: 1 },
})

/** Why a pin was not refreshed, with the remedy. */
export const whyNotRefreshed = (
  pin: Pin,
  result: Exclude<Refreshed, { how: 'done' }>,
  app: App,
  lang: Language,
): string => {
  const words = listWords[lang]
  switch (result.how) {
    case 'deleted':
    case 'unpinned':
      return words[result.how](titleOf(pin, { pack: app.content().pack, lang }), channelMention(pin.channelId))
    case 'no-entry':
      return words.noEntry
    case 'failed':
      return messages(lang).channelFaults[result.fault]
    case 'unrecorded':
      return words.unrecorded[result.fault]
  }
}
