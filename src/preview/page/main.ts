import type { Deed, HandDeed, ModalValues } from '../deed.ts'
import type { ActionResult, ChannelView, FormView, ModalView, PageEvent, Snapshot, Surroundings } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { createComposer } from './composer.ts'
import { createContentBrowser } from './content-browser.ts'
import { createContentPanel } from './content-panel.ts'
import { copyFrom } from './copy.ts'
import { openDialog } from './dialog.ts'
import { draw, type Answer } from './draw.ts'
import { element } from './element.ts'
import { fill } from './fill.ts'
import { createInspector } from './inspector.ts'
import { createLog } from './log.ts'
import { createMessageMenu } from './message-menu.ts'
import { openModal } from './modal.ts'
import { createNotices } from './notices.ts'
import { followLinks } from './permalink.ts'
import { openServerSettings } from './server-settings.ts'
import { listen, look, perform, type Look } from './server.ts'
import { header, remembered } from './settings.ts'

const start = remembered()
let as = start.person
/** What the page shows, and in which words; not there before the first snapshot, and neither is anything to press. */
let here: Snapshot
let words: Words
/** A message to go to once its channel is shown. */
let wanted: string | undefined
let connection: { readonly close: () => void } | undefined

const channelOf = (id: string | null): ChannelView | undefined => here.channels.find((channel) => channel.id === id)

/** Does what was asked for by pressing something. */
const answer: Answer = (asked, from) => {
  switch (asked.ask) {
    case 'do':
      browser.uncover()
      return void run(asked.deed)
    case 'visit':
      return visit(asked.channelId, asked.messageId)
    case 'go to':
      document.querySelector('dialog')?.close()
      return void log.goTo(asked.messageId)
    case 'dismiss':
      return log.dismiss(asked.messageId)
    case 'menu of':
      return openMenu(asked.messageId, from)
    case 'pins':
      return void openDialog(words.pins, words.close, 'panel', ...draw([here.pins], answer))
    case 'server settings':
      return showSettings()
    case 'new post':
      return newPost()
    case 'inspect':
      return void inspector.show(asked)
    case 'read':
      return void browser.show(asked.code)
    case 'copy':
      return void copyFrom(asked.from, from, words)
  }
}

const act = (deed: Deed): Promise<ActionResult> => perform({ as, channelId: here.channelId }, deed)

const failureWords = (failed: string): string => words.failures[failed] ?? fill(words.failed, { reason: failed })

/** Does something, shows that it is under way, opens the form that comes of it, and says so where it leads to nothing. */
const attempt = async (deed: Deed): Promise<void> => {
  const done = log.wait(words.thinking)
  const { failed, modal } = await act(deed)
  done()
  if (failed !== null) log.say(failureWords(failed))
  if (modal !== null) showModal(modal)
}

/** The same; after a command the keyboard goes to the box for the next one. */
const run = async (deed: Deed): Promise<void> => {
  await attempt(deed)
  if (deed.do === 'slash') composer.focus()
}

/** Opens a form; what it is sent as comes back with where that led. */
const openForm = (form: FormView, deedOf: (values: ModalValues) => Deed): void =>
  openModal(form, words, answer, async (values) => {
    const { failed, modal, opened } = await act(deedOf(values))
    if (modal !== null) setTimeout(() => showModal(modal))
    if (opened !== null) enter(opened)
    return failed === null ? null : failureWords(failed)
  })

const showModal = ({ id, form }: ModalView): void => openForm(form, (values) => ({ do: 'submit', modalId: id, values }))

const newPost = (): void => {
  if (here.newPost === null) return
  const { form, failed } = here.newPost
  if (failed === null) openForm(form, (values) => ({ do: 'post', values }))
  else log.say(failureWords(failed))
}

const visit = (channelId: string, messageId?: string): void => {
  if (channelOf(channelId) === undefined) log.say(words.noAccess)
  else if (channelId !== here.channelId) enter(channelId, messageId)
  else if (messageId !== undefined) log.goTo(messageId)
  else {
    showPlaces(false)
    composer.focus()
  }
}

const showSettings = (): void => {
  const server = here.servers.find(({ id }) => id === channelOf(here.channelId)?.serverId)
  openServerSettings(words, server?.name ?? '', here.permissions, (permission, allowed) => {
    void act({ do: 'permit', permission, allowed })
  })
}

/** What Discord's client would let the person do to a message by hand. */
const deedsFor = (messageId: string): readonly HandDeed[] => {
  const { author, pinned } = log.find(messageId) ?? {}
  return [
    ...(here.may.pin ? ([pinned === true ? 'unpin' : 'pin'] as const) : []),
    ...(here.may.delete || author?.id === here.person.id ? (['delete'] as const) : []),
  ]
}

const openMenu = (messageId: string, from: HTMLElement, at?: { readonly x: number; readonly y: number }): void => {
  const byHand = deedsFor(messageId).map((deed) => ({
    label: words.deeds[deed],
    choose: () => void attempt({ do: 'hand', deed, messageId }),
  }))
  const commands = here.messageCommands.map(({ name, label }) => ({
    label,
    choose: () => void attempt({ do: 'context', command: name, messageId }),
  }))
  menu.open(byHand, { title: words.apps, none: words.noMessageCommand, items: commands }, from, at)
}

const lookAt: Look = (name, query) => look(as, name, query)

const head = element('div', {})
const places = element('nav', { id: 'places', class: 'places' })
const bar = element('div', { class: 'bar' })
const notices = createNotices()
const menu = createMessageMenu()
const inspector = createInspector(lookAt, answer)
const browser = createContentBrowser(lookAt, answer)
const log = createLog(answer, openMenu)
const composer = createComposer({
  say: (text) => void attempt({ do: 'say', text }),
  run: (command, values) => void run({ do: 'slash', command, values }),
  suggest: async (command, option, typed, values) =>
    (await act({ do: 'suggest', command, option, typed, values })).choices,
})
const content = createContentPanel({
  messageAt: log.at,
  renew: (messageId) => void act({ do: 'renew', messageId }),
  answer,
})
const links = followLinks((link) => attempt({ do: 'open', ...link }))

/** Draws what is around the messages. */
const showAround = (): void => {
  places.setAttribute('aria-label', words.places)
  places.replaceChildren(...draw(here.places, answer))
  const tools = element('div', { class: 'tools' }, browser.opener, inspector.opener, ...draw(here.bar.tools, answer))
  bar.replaceChildren(...draw(here.bar.title, answer), tools)
  // A forum is written in by opening a post.
  composer.element.hidden = here.newPost !== null
}

const show = (snapshot: Snapshot): void => {
  here = snapshot
  ;({ words } = snapshot)
  document.documentElement.lang = words.locale
  head.replaceChildren(header(words, snapshot, { speak: (locale) => void speak(locale), become, togglePlaces }))
  inspector.reset(words, snapshot.person.id)
  browser.reset(words)
  showAround()
  log.reset(words.log, snapshot.beginning, snapshot.messages)
  composer.reset(words, snapshot.prompt, snapshot.commands)
  const found = wanted !== undefined && log.goTo(wanted)
  wanted = undefined
  if (!found) composer.focus()
  links.begin()
}

const change = (surroundings: Surroundings): void => {
  here = { ...here, ...surroundings }
  showAround()
  composer.offer(here.commands)
  // The posts of a forum stand where messages begin.
  if (here.newPost !== null) log.reset(words.log, here.beginning, here.messages)
}

const take = (event: PageEvent): void => {
  switch (event.type) {
    case 'snapshot':
      return show(event.snapshot)
    case 'surroundings':
      return change(event.surroundings)
    case 'message':
      log.show(event)
      return content.mark(event.message.id)
    case 'deleted':
      return log.remove(event.messageId)
    case 'content':
      return content.show(words.contentFiles, event.panel, event.outdated)
    case 'fault':
      return notices.reject(words, event.fault)
    case 'exchange':
      return inspector.refresh()
  }
}

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
  connection = listen({ as, channelId }, (event) => {
    notices.connection(event === null ? (words?.connecting ?? null) : null)
    if (event !== null) take(event)
  })
}

/** The person's Discord speaks another language from now on; in a server, they go to the one that speaks it. */
const speak = async (locale: string): Promise<void> => {
  // The newcomer's language is their own; the others speak that of whoever uses the page.
  if (as !== 'newcomer') localStorage.setItem('locale', locale)
  await act({ do: 'language', locale })
  enter(channelOf(here.channelId)?.kind === 'direct' ? here.channelId : null)
}

/** Acts as somebody else, in the same channel where they can look into it; from a direct message, in their own. */
const become = (person: string): void => {
  as = person
  localStorage.setItem('person', person)
  void begin(here.channelId)
}

/** Arrives as whoever acts now: all but the newcomer speak the language that the page was last used in. */
const begin = async (channelId: string | null): Promise<void> => {
  if (as !== 'newcomer') await perform({ as, channelId: null }, { do: 'language', locale: remembered().locale })
  enter(channelId)
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

await begin(null)
