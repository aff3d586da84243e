import type { Part } from '../pieces/piece.ts'
import type { MessageView } from '../protocol.ts'
import { draw, type Answer } from './draw.ts'
import { element } from './element.ts'

/** The messages of a channel. */
export type Log = {
  readonly element: HTMLElement
  /** Begins anew with what stands above the first message. */
  readonly reset: (name: string, beginning: Part, messages: readonly MessageView[]) => void
  /** Shows a message, in the place of its former state where it was shown already. */
  readonly show: (message: MessageView) => void
  readonly remove: (messageId: string) => void
  /** Takes a private message away, for good. */
  readonly dismiss: (messageId: string) => void
  /** A message as it is shown. */
  readonly at: (messageId: string) => HTMLElement | undefined
  /** A message as it was sent. */
  readonly find: (messageId: string) => MessageView['message'] | undefined
  /** Brings a message into view; false where it is not shown. */
  readonly goTo: (messageId: string) => boolean
  /** Shows a line of the page's own, such as that the bot did not answer. */
  readonly say: (text: string) => void
  /** Shows that something is under way until the function it returns is called. */
  readonly wait: (text: string) => () => void
}

/** Opens the menu of a message at a point of the window; `from` is where the keyboard goes back to. */
type OpenMenu = (messageId: string, from: HTMLElement, at: { readonly x: number; readonly y: number }) => void

/** How far from the end, in pixels, somebody may have scrolled and still be reading the newest message. */
const nearEnd = 80

/** After how many milliseconds the page says that it waits. Most answers come sooner. */
const patience = 300

/** Whether the bot is still at work on a message (Discord docs, Message Flags). */
const isLoading = ({ message }: MessageView): boolean => ((message.flags ?? 0) & (1 << 7)) !== 0

/** Makes an empty list of messages. */
export const createLog = (answer: Answer, openMenu: OpenMenu): Log => {
  const list = element('div', { role: 'log', 'aria-live': 'polite', tabindex: 0, class: 'log' })
  /** Private messages that were dismissed stay away when the channel is opened again. */
  const dismissed = new Set<string>()
  const known = new Map<string, MessageView>()
  /** Lines that say that something is under way. */
  const waiting = new Set<HTMLElement>()
  /** Whether the person has just acted: then what comes of it is shown, wherever they were reading. */
  let expected = false

  const at = (id: string): HTMLElement | undefined =>
    [...list.querySelectorAll<HTMLElement>('article')].find((one) => one.dataset['id'] === id)
  /** Whoever reads the end goes along with it; of a message taller than the window they see the beginning. */
  const follow = (change: () => HTMLElement): void => {
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd
    const changed = change()
    if (!atEnd && !expected) return
    expected = changed.matches('.waiting')
    if (changed.offsetHeight < list.clientHeight) list.scrollTop = list.scrollHeight
    else changed.scrollIntoView({ block: 'start' })
  }
  const append = (line: HTMLElement): HTMLElement => {
    list.append(line)
    return line
  }
  const remove = (id: string): void => {
    known.delete(id)
    const gone = at(id)
    // Whoever had the keyboard on it goes on reading.
    if (gone?.contains(document.activeElement) === true) list.focus()
    gone?.remove()
  }
  const show = (view: MessageView): void => {
    const { id } = view.message
    if (dismissed.has(id)) return
    known.set(id, view)
    // The message itself says that the bot is at work.
    if (isLoading(view)) waiting.forEach((line) => line.remove())
    const [made] = draw([view.look], answer)
    if (!(made instanceof HTMLElement)) return
    const before = at(id)
    follow(() => (before === undefined ? append(made) : replace(before, made)))
  }
  list.addEventListener('contextmenu', (event) => {
    const { target, clientX: x, clientY: y } = event
    // On a link, the browser's own menu is wanted; what only one person sees has none.
    if (!(target instanceof Element) || target.closest('a') !== null) return
    const message = target.closest<HTMLElement>('article')
    const opener = message?.querySelector<HTMLElement>('[aria-haspopup="menu"]')
    if (!message || !opener) return
    event.preventDefault()
    openMenu(message.dataset['id'] ?? '', target instanceof HTMLButtonElement ? target : opener, { x, y })
  })
  return {
    element: list,
    reset: (name, beginning, messages) => {
      known.clear()
      list.setAttribute('aria-label', name)
      list.replaceChildren(...draw([beginning], answer))
      messages.forEach(show)
      list.scrollTop = list.scrollHeight
    },
    show,
    remove,
    dismiss: (id) => {
      dismissed.add(id)
      remove(id)
    },
    at,
    find: (id) => known.get(id)?.message,
    goTo: (id) => {
      const target = at(id)
      target?.scrollIntoView({ block: target.offsetHeight < list.clientHeight ? 'center' : 'start' })
      target?.focus()
      return target !== undefined
    },
    say: (text) => follow(() => append(element('p', { class: 'failure' }, text))),
    wait: (text) => {
      expected = true
      const line = element('p', { class: 'waiting' }, text)
      const timer = setTimeout(() => {
        const newest = [...known.values()].at(-1)
        if (newest === undefined || !isLoading(newest)) follow(() => append(line))
      }, patience)
      waiting.add(line)
      return () => {
        clearTimeout(timer)
        waiting.delete(line)
        line.remove()
      }
    },
  }
}

/** Puts a message in the place of its former state. Whoever just pressed a button of it keeps the keyboard there. */
const replace = (before: HTMLElement, after: HTMLElement): HTMLElement => {
  const focused = [...before.querySelectorAll('button')].findIndex((one) => one === document.activeElement)
  before.replaceWith(after)
  if (focused >= 0) ([...after.querySelectorAll('button')][focused] ?? after).focus()
  return after
}
