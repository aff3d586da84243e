import type { OptionValues, PageEvent, Snapshot } from '../protocol.ts'
import { createComposer } from './composer.ts'
import { element } from './element.ts'
import { createLog } from './log.ts'
import { createNotices } from './notices.ts'
import { listen, perform, type Deed } from './server.ts'
import { header, placeName, remembered } from './settings.ts'
import { welcome } from './welcome.ts'
import { wordsIn, type Words } from './words.ts'

const start = remembered()
let words: Words = wordsIn(start.locale)
let channelId: string | null = null
let isDirect = false
let connection: { readonly close: () => void } | undefined

const head = element('div', {})
const notices = createNotices()

/** Does something, shows that it is under way, and says so where it leads to nothing. */
const attempt = async (deed: Deed): Promise<void> => {
  const done = log.wait(words.thinking)
  const { failed } = await perform(channelId, deed)
  done()
  if (failed !== null) log.say(words.failures[failed] ?? words.failed(failed))
}

const run = async (command: string, values: OptionValues): Promise<void> => {
  await attempt({ do: 'slash', command, values })
  composer.focus()
}

const log = createLog({
  press: (messageId, customId) => void attempt({ do: 'press', messageId, customId }),
  choose: (messageId, customId, value) => void attempt({ do: 'choose', messageId, customId, chosen: [value] }),
})

const composer = createComposer({
  say: (text) => void attempt({ do: 'say', text }),
  run: (command, values) => void run(command, values),
  suggest: async (command, option, typed, values) =>
    (await perform(channelId, { do: 'suggest', command, option, typed, values })).choices,
})

const show = (snapshot: Snapshot): void => {
  words = wordsIn(snapshot.person.locale)
  channelId = snapshot.channelId
  document.documentElement.lang = words.locale
  const channel = snapshot.channels.find(({ id }) => id === snapshot.channelId)
  isDirect = channel?.guild === null
  const name = channel === undefined ? '' : placeName(channel, words)
  head.replaceChildren(header(words, snapshot, { speak: (locale) => void speak(locale), moveTo: enter }))
  log.reset(
    words,
    welcome(words, (command, values) => void run(command, values)),
    snapshot.messages,
  )
  composer.reset(words, name, snapshot.commands)
  composer.focus()
}

const take = (event: PageEvent | null): void => {
  notices.connection(words, event === null)
  switch (event?.type) {
    case 'snapshot':
      return show(event.snapshot)
    case 'message':
      return log.show(event.message)
    case 'deleted':
      return log.remove(event.messageId)
    case 'fault':
      return notices.reject(words, event.fault)
    case undefined:
  }
}

const enter = (next: string | null): void => {
  connection?.close()
  connection = listen(next, take)
}

/** The person's Discord speaks another language from now on; in a server, they go to the one that speaks it. */
const speak = async (locale: string): Promise<void> => {
  localStorage.setItem('locale', locale)
  await perform(channelId, { do: 'language', locale })
  enter(isDirect ? channelId : null)
}

document.body.append(head, element('main', {}, log.element, composer.element), notices.element)

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  // The slash itself still arrives in the box that has the keyboard now.
  composer.focus()
})

await speak(start.locale)
