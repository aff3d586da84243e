import type { APIMessage } from 'discord-api-types/v10'
import { element } from './element.ts'
import { isLoading, messageElement, type MessageUse } from './message.ts'
import type { Words } from './words.ts'

/** The messages of a channel. */
export type Log = {
  readonly element: HTMLElement
  /** Begins anew with what stands above the first message. */
  readonly reset: (words: Words, beginning: HTMLElement, messages: readonly APIMessage[]) => void
  /** Shows a message, in the place of its former state where it was shown already. */
  readonly show: (message: APIMessage) => void
  readonly remove: (messageId: string) => void
  /** Shows a message again, since what hangs on it changed; does nothing where it is not shown. */
  readonly refresh: (messageId: string) => void
  /** A message as it is shown. */
  readonly at: (messageId: string) => HTMLElement | undefined
  /** Brings a message into view; false where it is not shown. */
  readonly goTo: (messageId: string) => boolean
  /** Shows a line of the page's own, such as that the bot did not answer. */
  readonly say: (text: string) => void
  /** Shows that something is under way until the function it returns is called. */
  readonly wait: (text: string) => () => void
}

/** How far from the end, in pixels, somebody may have scrolled and still be reading the newest message. */
const nearEnd = 80

/** After how many milliseconds the page says that it waits. Most answers come sooner. */
const patience = 300

/** Makes an empty list of messages. */
export const createLog = (use: Omit<MessageUse, 'words' | 'dismiss' | 'goTo' | 'find'>): Log => {
  const list = element('div', { role: 'log', 'aria-live': 'polite', tabindex: 0, class: 'log' })
  /** Private messages that were dismissed stay away when the channel is opened again. */
  const dismissed = new Set<string>()
  const known = new Map<string, APIMessage>()
  /** Lines that say that something is under way. */
  const waiting = new Set<HTMLElement>()
  let words: Words | undefined
  /** Whether the person has just acted: then what comes of it is shown, wherever they were reading. */
  let expected = false

  const find = (id: string): HTMLElement | undefined =>
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
    const gone = find(id)
    // Whoever had the keyboard on it goes on reading.
    if (gone?.contains(document.activeElement) === true) list.focus()
    gone?.remove()
  }
  const goTo = (id: string): boolean => {
    const target = find(id)
    target?.scrollIntoView({ block: target.offsetHeight < list.clientHeight ? 'center' : 'start' })
    target?.focus()
    return target !== undefined
  }
  const dismiss = (id: string): void => {
    dismissed.add(id)
    remove(id)
  }
  const show = (message: APIMessage): void => {
    if (words === undefined || dismissed.has(message.id)) return
    known.set(message.id, message)
    // The message itself says that the bot is at work.
    if (isLoading(message)) waiting.forEach((line) => line.remove())
    const before = find(message.id)
    const made = messageElement(message, {
      ...use,
      words,
      dismiss,
      goTo: (id) => void goTo(id),
      find: (id) => known.get(id),
    })
    follow(() => (before === undefined ? append(made) : replace(before, made)))
  }
  return {
    element: list,
    reset: (next, beginning, messages) => {
      words = next
      known.clear()
      list.setAttribute('aria-label', next.log)
      list.replaceChildren(beginning)
      messages.forEach(show)
      list.scrollTop = list.scrollHeight
    },
    show,
    remove,
    refresh: (id) => {
      const message = known.get(id)
      if (message !== undefined) show(message)
    },
    at: find,
    goTo,
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
