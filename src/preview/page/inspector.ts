import type { APIMessage } from 'discord-api-types/v10'
import type { ExchangeHead, ExchangeView, ReplyView } from '../tools-protocol.ts'
import { copyButton } from './copy.ts'
import { button, element, icon, signButton } from './element.ts'
import { inspectorWords } from './inspector-words.ts'
import { meterElement } from './meters.ts'
import { createPanel, type Panel } from './panel.ts'
import type { Words } from './words.ts'

/** The panel that shows what went over the wire. */
export type Inspector = Pick<Panel, 'element' | 'opener'> & {
  /** Sets it up for a language and a person. */
  readonly reset: (words: Words, personId: string) => void
  /** Shows what is new, where the panel is open. */
  readonly refresh: () => void
  /** The button on a message that came of something this person did; nothing on others. */
  readonly buttonFor: (message: APIMessage) => readonly HTMLElement[]
}

type Look = <Found>(name: string, query?: Readonly<Record<string, string>>) => Promise<Found | undefined>

/** Makes the inspector, closed. */
export const createInspector = (look: Look): Inspector => {
  let page: Words
  let words = inspectorWords('')
  let person = ''
  /** The exchange that is shown in full: empty where it is not kept, undefined for the list. */
  let chosen: string | undefined
  let drawn = ''
  let turn = 0
  const body = element('div', { class: 'side-body' })

  /** The list, or an exchange in full; nothing for a message whose exchange is not kept. */
  const find = async (id: string | undefined): Promise<ExchangeHead[] | ExchangeView | undefined> => {
    if (id === undefined) return look<ExchangeHead[]>('exchanges')
    return id === '' ? undefined : look<ExchangeView>('exchange', { id })
  }
  const show = async (id: string | undefined): Promise<void> => {
    chosen = id
    turn += 1
    const own = turn
    const found = await find(id)
    // A later look has overtaken this one, or nothing has changed: whoever reads keeps their place.
    const state = JSON.stringify([id, found, page.locale])
    if (own !== turn || state === drawn) return
    drawn = state
    const at = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['exchange'] : undefined
    if (Array.isArray(found)) body.replaceChildren(...listElements(found))
    else body.replaceChildren(backButton(), ...(found === undefined ? [element('p', {}, words.gone)] : inFull(found)))
    ;[...body.querySelectorAll<HTMLElement>('[data-exchange]')].find((one) => one.dataset['exchange'] === at)?.focus()
  }
  const goTo = async (id: string | undefined): Promise<void> => {
    await show(id)
    body.scrollTop = 0
    ;(body.querySelector<HTMLElement>('[data-exchange], button') ?? body).focus()
  }
  const panel = createPanel('inspector', 'braces', () => void show(chosen))

  const outcomeOf = ({ firstAnswer, failed, refused }: ExchangeHead): string =>
    [
      firstAnswer === null && failed === null ? words.waiting : '',
      firstAnswer === null ? '' : `${firstAnswer} ms`,
      failed === null ? '' : (page.failures[failed] ?? failed),
      refused ? words.refused : '',
    ]
      .filter((part) => part !== '')
      .join(' ・ ')
  const timeOf = ({ at }: ExchangeHead): string => new Date(at).toLocaleTimeString(page.locale)
  const headText = (head: ExchangeHead): string => [words.kinds[head.kind], timeOf(head), outcomeOf(head)].join(' ・ ')

  const listElements = (all: readonly ExchangeHead[]): readonly HTMLElement[] => {
    if (all.length === 0) return [element('p', { class: 'about' }, words.lead), element('p', {}, words.none)]
    const lines = all.map((head) => {
      const label = element('span', {}, element('strong', {}, head.name), element('small', {}, headText(head)))
      const line = button({ class: 'line' }, label, () => void goTo(head.id))
      line.dataset['exchange'] = head.id
      return element('li', {}, line)
    })
    return [element('p', { class: 'about' }, words.lead), element('ul', { class: 'bare-list' }, ...lines)]
  }
  const backButton = (): HTMLElement => button({ class: 'button' }, `← ${words.back}`, () => void goTo(undefined))

  const inFull = (view: ExchangeView): readonly HTMLElement[] => [
    element('h3', {}, view.name),
    element('p', { class: 'about' }, headText(view)),
    ...(view.firstAnswer === null
      ? []
      : [meterElement(words, page.locale, words.firstAnswer, { value: view.firstAnswer, limit: view.patience })]),
    element('h4', {}, words.interaction),
    json(words.interaction, view.interaction),
    ...view.replies.flatMap(replyElements),
  ]
  const replyElements = ({ kind, after, faults, meters, body: sent }: ReplyView): readonly HTMLElement[] => [
    element('h4', {}, words.replies[kind], element('small', {}, ` ${words.after(after)}`)),
    ...faults.map((fault) => element('p', { class: 'problem' }, fault)),
    ...meters.map((meter) => meterElement(words, page.locale, words.meters[meter.name], meter)),
    ...(sent === null ? [] : [json(words.replies[kind], sent)]),
  ]
  const json = (what: string, value: unknown): HTMLElement => {
    const label = words.json(what)
    // Long texts scroll, and a keyboard can scroll only where it can go.
    const text = element('pre', { tabindex: 0, role: 'region', 'aria-label': label }, JSON.stringify(value, null, 2))
    return element('details', {}, element('summary', {}, label), copyButton(words, what, text), text)
  }

  const open = async (messageId: string): Promise<void> => {
    const all = (await look<ExchangeHead[]>('exchanges')) ?? []
    chosen = all.find(({ messageIds }) => messageIds.includes(messageId))?.id ?? ''
    panel.open()
  }
  return {
    element: panel.element,
    opener: panel.opener,
    reset: (next, personId) => {
      if (personId !== person) chosen = undefined
      person = personId
      page = next
      words = inspectorWords(next.locale)
      panel.fill(words.title, next.close, body)
      if (panel.isOpen()) void show(chosen)
    },
    refresh: () => void (panel.isOpen() && show(chosen)),
    buttonFor: ({ id, author, interaction_metadata: cause }) => {
      if (author.bot !== true || cause?.user.id !== person) return []
      return [signButton('more inspect', words.inspect, icon('braces'), () => void open(id))]
    },
  }
}
