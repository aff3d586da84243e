import type { Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { dayOf } from '../../content/day.ts'
import { languages, type Language } from '../../content/schema/text.ts'
import type { App } from '../../door/app.ts'
import { dateText } from '../../i18n/dates.ts'
import type { Pin } from '../../store/pins.ts'
import { backToList } from './answer-refresh.ts'
import { stateText, titleOf } from './describe-pin.ts'
import { listWords } from './list-words.ts'
import { channelMention, messageLink } from './mention.ts'

/** One pin and what a moderator can do with it. `news` says what has just been done. */
export const pinCard = (app: App, pin: Pin, lang: Language, news?: string): Card => {
  const words = listWords[lang]
  const { pack } = app.content()
  const reading = { pack, lang, today: dayOf(app.clock()) }
  const { messageId } = pin
  const other = languages.find((each) => each !== pin.language) ?? pin.language
  const facts = [
    channelMention(pin.channelId),
    words.languages[pin.language],
    words.pinnedOn(dateText(dayOf(new Date(pin.createdAt)), lang)),
  ]
  return plainCard(
    titleOf(pin, reading),
    [
      ...(news === undefined ? [] : [{ kind: 'lead', text: news } as const]),
      { kind: 'item', label: words.stateLabel, text: stateText(pin, reading) },
      { kind: 'note', text: facts.join(lang === 'ja' ? ' ・ ' : ' · ') },
      { kind: 'link', text: words.link, url: messageLink(pin) },
    ],
    {
      buttons: [
        ...(pack.byId(pin.entryId) === undefined
          ? []
          : ([
              { label: words.refresh, action: { do: 'pinRefresh', messageId } },
              { label: words.inLanguage[other], action: { do: 'pinLanguage', messageId, lang: other } },
            ] as const)),
        { label: words.unpin, action: { do: 'pinUnpin', messageId } },
        backToList(lang),
      ],
    },
  )
}
