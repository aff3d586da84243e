import { z } from 'zod'
import { languages, type Language } from '../../content/schema/text.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { App } from '../../door/app.ts'
import type { ChannelFault } from '../../door/channel.ts'
import { storeFaultOf } from '../../store/fault.ts'
import { guidesWords } from './words.ts'

/** What the journal keeps of a meeting whose thread is being opened: enough to finish or undo it. */
export const MeetingData = z.object({
  channelId: z.string(),
  code: z.string(),
  lang: z.enum(languages),
  /** The plan, once it is posted. */
  messageId: z.string().optional(),
})
export type MeetingData = z.infer<typeof MeetingData>

/** A thread's name holds 100 characters (Discord docs, Start Thread from Message). */
const longestName = 100

/** The name of a meeting's thread. */
export const threadName = (guide: Pick<Entry, 'title'>, lang: Language): string =>
  [...guidesWords[lang].threadName(guide.title[lang])].slice(0, longestName).join('').slice(0, longestName)

/**
 * Opens the thread on a plan that stands in the channel, and ends the journal's row. Where Discord will not have a thread, the plan goes
 * too; where Discord cannot be reached, everything stays for recovery to finish.
 */
export const finishMeeting = async (
  app: App,
  operationId: string,
  { channelId, code, lang, messageId }: MeetingData & { readonly messageId: string },
): Promise<{ readonly ok: true; readonly threadId: string } | { readonly ok: false; readonly fault: ChannelFault }> => {
  const title = app.content().pack.byCode(code)?.title ?? { ja: code, en: code }
  const message = { channelId, messageId }
  const thread = await app.channel.startThread(message, threadName({ title }, lang))
  if (!thread.ok && thread.fault === 'unreachable') return thread
  if (!thread.ok) await app.channel.remove(message, guidesWords[lang].refusedTitle)
  await despiteStore(app.store.operations.end(operationId))
  return thread.ok ? { ok: true, threadId: thread.value } : thread
}

/** What is done at Discord is not taken back because the store fails: the row stays, and recovery finds that nothing is left to do. */
export const despiteStore = async (step: Promise<void>): Promise<void> => {
  try {
    await step
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
  }
}
