import type { APIMessage } from 'discord-api-types/v10'
import type {
  ActionResult,
  ChannelView,
  ModalView,
  OptionValues,
  PageEvent,
  Snapshot,
  Surroundings,
} from '../protocol.ts'
import { createContentBrowser } from './content-browser.ts'
import { channelBar } from './channel-bar.ts'
import { createComposer } from './composer.ts'
import { createContentPanel } from './content-panel.ts'
import { element } from './element.ts'
import { forumView, threadStart } from './forum.ts'
import { createInspector } from './inspector.ts'
import type { Visit } from './link.ts'
import { createLog } from './log.ts'
import { createMessageMenu } from './message-menu.ts'
import { openModal } from './modal.ts'
import { placeList, placeName } from './nav.ts'
import { createNotices } from './notices.ts'
import { followLinks } from './permalink.ts'
import { openPins } from './pins-panel.ts'
import { openServerSettings } from './server-settings.ts'
import { listen, look, perform, type Deed, type HandDeed } from './server.ts'
import { header, remembered } from './settings.ts'
import { welcome } from './welcome.ts'
import { wordsIn, type Words } from './words.ts'

const start = remembered()
let words: Words = wordsIn(start.locale)
let as = start.person
/** What the page shows; undefined before the first snapshot. */
let here: Snapshot | undefined
/** A message to go to once its channel is shown. */
let wanted: string | undefined
let connection: { readonly close: () => void } | undefined

const head = element('div', {})
const places = element('nav', { id: 'places', class: 'places' })
const bar = element('div', { class: 'bar' })
const notices = createNotices()
const menu = createMessageMenu()

const lookAt = <Found>(name: string, query?: Readonly<Record<string, string>>): Promise<Found | undefined> =>
  look<Found>(as, name, query)
const inspector = createInspector(lookAt)
const browser = createContentBrowser({ look: lookAt, run: (command, values) => void run(command, values) })

const channelOf = (id: string | null | undefined): ChannelView | undefined =>
  here?.channels.find((channel) => channel.id === id)

const act = (deed: Deed): Promise<ActionResult> => perform({ as, channelId: here?.channelId ?? null }, deed)

const failureWords = (failed: string): string => words.failures[failed] ?? words.failed(failed)

/** Does something, shows that it is under way, opens the form that comes of it, and says so where it leads to nothing. */
const attempt = async (deed: Deed): Promise<void> => {
  const done = log.wait(words.thinking)
  const { failed, modal } = await act(deed)
  done()
  if (failed !== null) log.say(failureWords(failed))
  if (modal !== null) showModal(modal)
}

const showModal = (modal: ModalView): void =>
  openModal(modal.data, visiting(), async (values) => {
    const { failed, modal: next } = await act({ do: 'submit', modalId: modal.id, values })
    if (next !== null) setTimeout(() => showModal(next))
    return failed === null ? null : failureWords(failed)
  })

/** Opens the form of a new post, and the post that comes of it. */
const newPost = (): void => {
  const { form, failed = null } = here?.newPost ?? {}
  if (failed !== null) log.say(failureWords(failed))
  else if (form !== undefined) {
    openModal(form, visiting(), async (values) => {
      const done = await act({ do: 'post', values })
      if (done.opened !== null) enter(done.opened)
      return done.failed === null ? null : failureWords(done.failed)
    })
  }
}

const run = async (command: string, values: OptionValues): Promise<void> => {
  await attempt({ do: 'slash', command, values })
  composer.focus()
}

const visit = (channelId: string, messageId?: string): void => {
  if (channelOf(channelId) === undefined) log.say(words.noAccess)
  else if (channelId !== here?.channelId) enter(channelId, messageId)
  else if (messageId !== undefined) log.goTo(messageId)
}

const channelName = (id: string): string | undefined => {
  const channel = channelOf(id)
  return channel === undefined ? undefined : placeName(channel, words)
}

const visiting = (): Visit => ({ words, channelName, visit })

const showPins = (): void => openPins(words, here?.pins ?? [], log.goTo)

const showSettings = (): void => {
  const server = here?.servers.find(({ id }) => id === channelOf(here?.channelId)?.serverId)
  openServerSettings(words, server?.name ?? '', here?.permissions ?? [], (permission, allowed) => {
    void act({ do: 'permit', permission, allowed })
  })
}

/** What Discord's client would let the person do to a message by hand. */
const deedsFor = ({ author, pinned }: APIMessage): readonly HandDeed[] => [
  ...(here?.may.pin === true ? ([pinned ? 'unpin' : 'pin'] as const) : []),
  ...(here?.may.delete === true || author.id === here?.person.id ? (['delete'] as const) : []),
]

const log = createLog({
  press: (messageId, customId) => void attempt({ do: 'press', messageId, customId }),
  choose: (messageId, customId, value) => void attempt({ do: 'choose', messageId, customId, chosen: [value] }),
  channelName,
  visit,
  openPins: showPins,
  inspectButton: inspector.buttonFor,
  menuLabel: (name) => here?.messageCommands.find((one) => one.name === name)?.label ?? name,
  openMenu: (message, from, at) =>
    menu.open(
      deedsFor(message).map((deed) => ({
        label: words.deeds[deed],
        choose: () => void attempt({ do: 'hand', deed, messageId: message.id }),
      })),
      {
        title: words.apps,
        none: words.noMessageCommand,
        items: (here?.messageCommands ?? []).map(({ name, label }) => ({
          label,
          choose: () => void attempt({ do: 'context', command: name, messageId: message.id }),
        })),
      },
      from,
      at,
    ),
  threadOn: (messageId) =>
    here?.channels.find(
      ({ id, kind, parentId }) => id === messageId && kind === 'thread' && parentId === here?.channelId,
    ),
})

const composer = createComposer({
  say: (text) => void attempt({ do: 'say', text }),
  run: (command, values) => void run(command, values),
  suggest: async (command, option, typed, values) =>
    (await act({ do: 'suggest', command, option, typed, values })).choices,
})

const openEntry = (entry: string, language: 'ja' | 'en' | null): Promise<void> =>
  attempt({ do: 'open', entry, language })

const content = createContentPanel({
  messageAt: (id) => log.at(id),
  openEntry: (code) => void openEntry(code, null),
  renew: (messageId) => void act({ do: 'renew', messageId }),
})

/** What stands above the first message: in a forum its posts, elsewhere a welcome. */
const beginning = (): HTMLElement => {
  const channel = channelOf(here?.channelId)
  if (channel?.kind === 'forum') return forumView(words, channel, here?.channels ?? [], { moveTo: enter, newPost })
  if (channel?.kind === 'thread') return threadStart(words, channel)
  return welcome(words, (command, values) => void run(command, values))
}

/** Draws what is around the messages. */
const showAround = (): void => {
  if (here === undefined) return
  const channel = channelOf(here.channelId)
  places.setAttribute('aria-label', words.places)
  places.replaceChildren(...placeList(words, here, enter))
  if (channel === undefined) return
  bar.replaceChildren(
    ...channelBar(words, channel, channelOf(channel.parentId), {
      openPins: showPins,
      openSettings: showSettings,
      panels: [browser.opener, inspector.opener],
    }),
  )
  // A forum is written in by opening a post.
  composer.element.hidden = channel.kind === 'forum'
}

const show = (snapshot: Snapshot): void => {
  here = snapshot
  words = wordsIn(snapshot.person.locale)
  document.documentElement.lang = words.locale
  head.replaceChildren(header(words, snapshot, { speak: (locale) => void speak(locale), become, togglePlaces }))
  inspector.reset(words, snapshot.person.id)
  browser.reset(words)
  showAround()
  log.reset(words, beginning(), snapshot.messages)
  composer.reset(words, channelName(snapshot.channelId) ?? '', snapshot.commands)
  const found = wanted !== undefined && log.goTo(wanted)
  wanted = undefined
  if (!found) composer.focus()
  links.begin()
}

const change = (surroundings: Surroundings): void => {
  if (here === undefined) return
  const before = new Set(here.channels.map(({ id }) => id))
  here = { ...here, ...surroundings }
  showAround()
  composer.offer(here.commands)
  if (channelOf(here.channelId)?.kind === 'forum') log.reset(words, beginning(), here.messages)
  // A thread may hang on a message that is shown already.
  for (const { id } of here.channels) if (!before.has(id)) log.refresh(id)
}

const take = (event: PageEvent | null): void => {
  notices.connection(words, event === null)
  switch (event?.type) {
    case 'snapshot':
      return show(event.snapshot)
    case 'surroundings':
      return change(event.surroundings)
    case 'message':
      log.show(event.message)
      return content.mark(words, event.message.id)
    case 'deleted':
      return log.remove(event.messageId)
    case 'content':
      return content.show(words, event.content)
    case 'fault':
      return notices.reject(words, event.fault)
    case 'exchange':
      return inspector.refresh()
    case undefined:
  }
}

const links = followLinks(({ entry, language }) => openEntry(entry, language))

/** On a narrow screen, lays the list of places over the messages, or puts it away. */
const showPlaces = (open: boolean): void => {
  places.classList.toggle('open', open)
  head.querySelector('.places-switch')?.setAttribute('aria-expanded', String(open))
  if (open) places.querySelector<HTMLElement>('[aria-current]')?.focus()
}
const togglePlaces = (): void => showPlaces(!places.classList.contains('open'))

const enter = (channelId: string | null, messageId?: string): void => {
  wanted = messageId
  showPlaces(false)
  connection?.close()
  connection = listen({ as, channelId }, take)
}

/** The person's Discord speaks another language from now on; in a server, they go to the one that speaks it. */
const speak = async (locale: string): Promise<void> => {
  // The newcomer's language is their own; the others speak that of whoever uses the page.
  if (as !== 'newcomer') localStorage.setItem('locale', locale)
  await act({ do: 'language', locale })
  enter(channelOf(here?.channelId)?.kind === 'direct' ? (here?.channelId ?? null) : null)
}

/** Acts as somebody else, in the same channel where they can look into it; from a direct message, in their own. */
const become = (person: string): void => {
  as = person
  localStorage.setItem('person', person)
  void (async () => {
    if (person !== 'newcomer') await perform({ as, channelId: null }, { do: 'language', locale: remembered().locale })
    enter(here?.channelId ?? null)
  })()
}

const main = element('main', {}, bar, content.element, log.element, composer.element)
main.addEventListener('pointerdown', () => showPlaces(false))
document.body.append(
  head,
  element('div', { class: 'middle' }, places, main, browser.element, inspector.element),
  notices.element,
  menu.element,
)

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog') !== null
  if (event.key === 'Escape' && places.classList.contains('open')) {
    showPlaces(false)
    head.querySelector<HTMLElement>('.places-switch')?.focus()
  }
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
  // The slash itself still arrives in the box that has the keyboard now.
  composer.focus()
})

if (as === 'newcomer') enter(null)
else await speak(start.locale)
