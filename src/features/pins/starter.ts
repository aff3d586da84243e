import type { Block, Format } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Action } from '../../door/action.ts'
import type { Answer, CommandAnswer, Report } from '../../door/answer.ts'
import type { App } from '../../door/app.ts'
import { fail } from '../../door/failure.ts'
import type { Press } from '../../door/press.ts'
import type { Situation } from '../../door/situation.ts'
import { messages } from '../../i18n/messages.ts'
import { listWords } from './list-words.ts'
import { makePin, type Made } from './make-pin.ts'
import { moderatedGuild, permissionsThere } from './may-pin.ts'
import { channelMention, messageLink } from './mention.ts'
import { notice } from './notice.ts'
import { whyNotPinned } from './pin-entry.ts'
import { pinWords } from './pin-words.ts'
import { refusalNow, refusalOf, type Target } from './target.ts'
import { pace, tell } from './tell.ts'

type Look = { readonly lang: Language; readonly format: Format }

/** Shows what the starter set would post, with a button that does it. Posts nothing. */
export const previewStarter = (look: Look, target: Target, situation: Situation): CommandAnswer => {
  const { app, place, reader } = situation
  const words = pinWords[reader.lang].starter
  const refused = refusalOf(target, situation)
  const { guildId } = place
  if (refused || guildId === undefined) return refused ?? fail('not-member', {})
  const { channelId } = target
  const entries = starterOf(app)
  if (entries.length === 0) return notice(words.title, [words.none])
  return {
    later: async () => {
      const now = await refusalNow(app, { channelId, guildId, lang: reader.lang })
      if (now.ok !== 'pinnable') return now
      const there = new Set<Entry>()
      for (const entry of entries) if (await app.store.pins.inChannel(channelId, entry.id)) there.add(entry)
      const left = entries.length - there.size
      const blocks = entries.map((entry, index): Block => ({
        kind: 'item',
        text: `${index + 1}. ${entry.title[reader.lang]} (${entry.code})`,
        ...(there.has(entry) ? { note: words.there } : {}),
      }))
      const lead =
        left === 0 ? words.allThere : words.lead(channelMention(channelId), listWords[reader.lang].languages[look.lang])
      return notice(words.title, [lead], {
        blocks,
        buttons: left === 0 ? [] : [{ label: words.confirm(left), action: { do: 'pinStarter', channelId, ...look } }],
      })
    },
  }
}

const starterOf = (app: App): readonly Entry[] => {
  const { pack } = app.content()
  return pack.head.starter.flatMap((id) => pack.byId(id) ?? [])
}

/** Posts and pins the starter set, one by one. What is pinned there already is left alone; the first thing that goes wrong stops it. */
export const pinStarter = (action: Extract<Action, { do: 'pinStarter' }>, press: Press): CommandAnswer => {
  const guild = moderatedGuild(press)
  if (!guild.ok) return guild
  const { channelId } = action
  const { lang } = press.reader
  return {
    later: async (report) => {
      const now = await refusalNow(press.app, { channelId, guildId: guild.id, lang })
      if (now.ok !== 'pinnable') return now
      const there = await permissionsThere(press, guild.id, channelId)
      const refused = refusalOf({ channelId, type: now.type, ...there }, press)
      return refused ?? pinAll(action, guild.id, press, report)
    },
  }
}

const pinAll = async (
  { channelId, lang, format }: Extract<Action, { do: 'pinStarter' }>,
  guildId: string,
  { app, interactionId, reader }: Press,
  report: Report,
): Promise<Answer> => {
  const words = pinWords[reader.lang].starter
  const entries = starterOf(app)
  const results: { entry: Entry; made: Made | undefined }[] = []
  for (const [index, entry] of entries.entries()) {
    if (results.some(({ made }) => made === undefined || hasFailed(made))) {
      results.push({ entry, made: undefined })
      continue
    }
    const before = results.at(-1)?.made
    if (before?.how === 'pinned') await app.pause(pace)
    const made = await makePin(app, { id: `${interactionId}-${index}`, guildId, channelId, entry, lang, format })
    results.push({ entry, made })
    const lines = results.map((result) => lineOf(result, reader.lang))
    await tell(app, report, plainCard(words.progress(results.length, entries.length), lines))
  }
  const pinned = results.filter(({ made }) => made?.how === 'pinned').length
  const isWhole = results.every(({ made }) => made !== undefined && !hasFailed(made))
  return notice(words.over(pinned), isWhole ? [] : [words.stopped], {
    blocks: results.map((result) => lineOf(result, reader.lang)),
    buttons: [{ label: pinWords[reader.lang].list, action: { do: 'pins', page: 1 } }],
  })
}

const hasFailed = ({ how }: Made): boolean => how === 'not-posted' || how === 'not-pinned' || how === 'unknown'

const lineOf = ({ entry, made }: { entry: Entry; made: Made | undefined }, lang: Language): Block => {
  const { state } = pinWords[lang].starter
  const line = (text: string, note?: string): Block => ({
    kind: 'item',
    label: entry.title[lang],
    text,
    ...(note === undefined ? {} : { note }),
  })
  switch (made?.how) {
    case undefined:
      return line(state.skipped)
    case 'pinned':
      return line(state.pinned, messageLink(made.pin))
    case 'not-posted':
      return line(state.failed, messages(lang).channelFaults[made.fault])
    case 'not-pinned':
      return line(state.failed, whyNotPinned(made, lang))
    case 'already':
    case 'busy':
    case 'unknown':
      return line(state[made.how])
  }
}
