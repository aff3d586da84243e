import { plainWords } from '../src/cards/markdown.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import { kinds, type Kind } from '../src/content/schema/entry.ts'
import type { Answer } from '../src/door/answer.ts'
import { defineCommand } from '../src/door/define-command.ts'
import type { Language } from '../src/content/schema/text.ts'
import { timelineCard } from '../src/features/timeline/card.ts'
import { firstDay, lastDay, readDate } from '../src/features/timeline/dates.ts'
import { timelineWords } from '../src/features/timeline/words.ts'

/** Longer than any date that people write. */
const longestDate = 30

export const timeline = defineCommand({
  name: 'timeline',
  describe: { ja: '出来事を日付順に出典つきで示します', en: 'Show dated events in order, with sources' },
  example: { ja: '/timeline topic:非核三原則 as_of:1975', en: '/timeline topic:NPT as_of:1975' },
  visibility: 'public',
  options: {
    topic: {
      type: 'entry',
      // The keys of the table are the kinds.
      kinds: Object.keys(kinds) as Kind[],
      describe: { ja: '話題(記事の名前。空ならすべて)', en: 'A topic: the name of any entry; leave it out for all' },
    },
    from: {
      type: 'text',
      maximum: longestDate,
      describe: { ja: 'いつから(例: 2022、2022-03、2022-03-15)', en: 'From when, such as 2022, 2022-03 or 2022-03-15' },
    },
    until: {
      type: 'text',
      maximum: longestDate,
      describe: {
        ja: 'いつまで(例: 2022、2022-03、2022-03-15)',
        en: 'Until when, such as 2022, 2022-03 or 2022-03-15',
      },
    },
    as_of: {
      type: 'text',
      maximum: longestDate,
      describe: { ja: 'その時点で起きていたこと(例: 2022-03)', en: 'What had happened by then, such as 2022-03' },
    },
  },
  run: (input, context) => {
    const words = timelineWords[context.reader.lang]
    const typed = [input.from, input.until, input.as_of]
    const dates = typed.map((each) => (each === undefined ? undefined : readDate(each)))
    const bad = typed.find((each, index) => each !== undefined && dates[index] === undefined)
    if (bad !== undefined) return wrong(context.reader.lang, words.badDate(plainWords(bad, longestDate)))
    const [from, until, asOf] = dates
    if (asOf !== undefined && (from ?? until) !== undefined) return wrong(context.reader.lang, words.twoWays)
    if (from !== undefined && until !== undefined && firstDay(from) > lastDay(until))
      return wrong(context.reader.lang, words.backwards)
    const selection = {
      topic: input.topic,
      from,
      until: asOf ?? until,
      how: asOf === undefined ? ('within' as const) : ('by' as const),
    }
    return { ok: true, card: timelineCard(selection, { part: 'events', page: 1 }, context) }
  },
})

/** Tells the asker alone what to write instead. */
const wrong = (lang: Language, text: string): Answer => ({
  ok: true,
  card: plainCard(timelineWords[lang].badDateTitle, [{ kind: 'text', text }]),
  privately: true,
})
