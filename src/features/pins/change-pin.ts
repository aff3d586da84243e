import type { Language } from '../../content/schema/text.ts'
import type { Action } from '../../door/action.ts'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import type { Press } from '../../door/press.ts'
import { messages } from '../../i18n/messages.ts'
import { storeFaultOf } from '../../store/fault.ts'
import type { Pin } from '../../store/pins.ts'
import { backToList, whyNotRefreshed } from './answer-refresh.ts'
import { titleOf } from './describe-pin.ts'
import { listWords } from './list-words.ts'
import { mayPinIn, moderatedGuild } from './may-pin.ts'
import { channelMention } from './mention.ts'
import { notice } from './notice.ts'
import { refreshPin } from './refresh-pin.ts'
import { pinCard } from './show-pin.ts'

/** Runs an act on a pin of this server, for somebody who may pin where it stands. */
const onPin = (messageId: string, press: Press, act: (pin: Pin) => Answer | Promise<Answer>): CommandAnswer => {
  const guild = moderatedGuild(press)
  if (!guild.ok) return guild
  const { lang } = press.reader
  const words = listWords[lang]
  return {
    later: async () => {
      const pin = await press.app.store.pins.find(messageId)
      if (pin?.guildId !== guild.id)
        return notice(words.notListedTitle, [words.notListed], { buttons: [backToList(lang)] })
      return (await mayPinIn(press, guild.id, pin.channelId))
        ? act(pin)
        : notice(
            titleOf(pin, { pack: press.app.content().pack, lang }),
            [words.notThere(channelMention(pin.channelId))],
            {
              buttons: [backToList(lang)],
            },
          )
    },
  }
}

/** Opens one pin. */
export const openPin = ({ messageId }: Extract<Action, { do: 'pin' }>, press: Press): CommandAnswer =>
  onPin(messageId, press, (pin) => ({ ok: true, card: pinCard(press.app, pin, press.reader.lang) }))

/** Brings one pin up to date in place, in its language or another. */
export const answerRefresh = (
  { messageId, lang }: { readonly messageId: string; readonly lang?: Language },
  press: Press,
): CommandAnswer =>
  onPin(messageId, press, async (pin) => {
    const { app, reader } = press
    const words = listWords[reader.lang]
    const result = await refreshPin(app, pin, lang)
    if (result.how !== 'done')
      return notice(words.refreshFailedTitle, [whyNotRefreshed(pin, result, app, reader.lang)], {
        buttons: [backToList(reader.lang)],
      })
    const now = (await app.store.pins.find(messageId)) ?? pin
    return { ok: true, card: pinCard(app, now, reader.lang, words.refreshed) }
  })

/** Asks what is to become of the post, and says what each choice does. */
export const askUnpin = ({ messageId }: Extract<Action, { do: 'pinUnpin' }>, press: Press): CommandAnswer =>
  onPin(messageId, press, (pin) => {
    const { lang } = press.reader
    const words = listWords[lang]
    return notice(words.unpinTitle(titleOf(pin, { pack: press.app.content().pack, lang })), [words.unpinAsk], {
      buttons: [
        { label: words.keepPost, action: { do: 'pinRemove', messageId, post: 'keep' } },
        { label: words.deletePost, action: { do: 'pinRemove', messageId, post: 'delete' } },
        backToList(lang),
      ],
    })
  })

/** Unpins, and deletes the post where that was chosen, which unpins it by itself. */
export const unpin = ({ messageId, post }: Extract<Action, { do: 'pinRemove' }>, press: Press): CommandAnswer =>
  onPin(messageId, press, async (pin) => {
    const { app, reader } = press
    const words = listWords[reader.lang]
    const came = post === 'keep' ? await app.channel.unpin(pin, '/pins') : await app.channel.remove(pin, '/pins')
    // What is gone already is what was asked for.
    if (!came.ok && came.fault !== 'unknown-message' && came.fault !== 'unknown-channel') {
      const isPinRefused = post === 'keep' && came.fault === 'no-permission'
      const why = isPinRefused ? words.mayNotUnpin : messages(reader.lang).channelFaults[came.fault]
      return notice(words.unpinFailedTitle, [why], { buttons: [backToList(reader.lang)] })
    }
    await forget(press, messageId)
    return notice(
      titleOf(pin, { pack: app.content().pack, lang: reader.lang }),
      [post === 'keep' ? words.unpinnedKept : words.unpinnedDeleted],
      { buttons: [backToList(reader.lang)] },
    )
  })

/** Where the store fails, the next look at the list finds that the pin is gone and forgets it. */
const forget = async ({ app }: Press, messageId: string): Promise<void> => {
  try {
    await app.store.pins.forget(messageId)
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
    app.log.warn({ err: error }, 'a pin that is gone was not forgotten')
  }
}
