import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import type { App } from '../../src/door/app.ts'
import { defineCommand } from '../../src/door/define-command.ts'
import { once } from '../../src/search/once.ts'
import { openStore } from '../../src/store/open.ts'
import { createLog } from '../../src/ops/log.ts'
import type { LiveContent } from '../../src/live/follow-content.ts'
import type { ActionResult, PageEvent, Snapshot } from '../../src/preview/protocol.ts'
import { startPreview, type Preview } from '../../src/preview/start.ts'

/** The moment at which every test and every picture is made. */
const fixedTime = new Date('2026-12-01T03:00:00Z')

const store = await openStore('memory')

/** The real content, read once for all previews, and ready: what the first question waits for may take longer than Discord waits. */
const realContent = once(() => {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) throw new Error('the content has faults')
  const content = contentOf(loaded.pack, snapshotFolder)
  content.finder.prepare()
  return content
})

/** The bot with the real content, at a fixed time. */
export const previewApp = (parts: Partial<App> = {}): App =>
  composeApp({ content: realContent, store, log: createLog('silent'), clock: () => fixedTime, ...parts })

/** A command whose answer Discord would refuse: an action row holds five buttons at most. */
export const tooManyButtons = defineCommand({
  name: 'broken',
  describe: { ja: '壊れた答え', en: 'A broken answer' },
  example: { ja: '/broken', en: '/broken' },
  visibility: 'public',
  options: {},
  run: () => ({
    ok: true,
    card: {
      title: 'broken',
      label: undefined,
      blocks: [],
      footer: undefined,
      pages: 1,
      buttons: Array.from({ length: 6 }, (_, page) => ({
        label: String(page),
        action: {
          do: 'show',
          code: 't01',
          version: 1,
          view: 'short',
          page: page + 1,
          lang: 'ja',
          format: 'card',
        } as const,
      })),
      menu: undefined,
    },
  }),
})

/** A preview as its page uses it. */
export type PageClient = {
  readonly url: string
  readonly token: string
  /** Sends an action; `as` and `channelId` may be replaced by the body. */
  readonly post: (action: string, body: object) => Promise<Response>
  readonly act: (action: string, body: object) => Promise<ActionResult>
  /** Looks something up as the page's panels do; `as` may be replaced by the query. */
  readonly get: (name: string, query: Record<string, string>) => Promise<Response>
  readonly look: <Found>(name: string, query: Record<string, string>) => Promise<Found>
  /** Opens the event stream and reads it until an event fits. */
  readonly watch: (query?: Record<string, string>) => Promise<Watching>
}

/** An open event stream. */
type Watching = {
  readonly snapshot: Snapshot
  /** The first event from now on that fits; earlier ones are skipped. */
  readonly until: <Event extends PageEvent>(fits: (event: PageEvent) => event is Event) => Promise<Event>
  readonly close: () => Promise<void>
}

/** Starts a preview on a free port and reads its page's secret. */
export const openPreview = async (
  parts: Partial<App> = {},
  live?: LiveContent,
): Promise<PageClient & Pick<Preview, 'close'>> => {
  const preview = await startPreview(previewApp(parts), 0, live)
  return { ...(await clientOf(preview.url)), close: preview.close }
}

/** Reads the secret of a page and uses its server as the page does. */
export const clientOf = async (url: string): Promise<PageClient> => {
  const page = await (await fetch(url)).text()
  const token = /name="preview-token" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const post = (action: string, body: object): Promise<Response> =>
    fetch(new URL(`/ui/${action}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-preview-token': token },
      body: JSON.stringify({ as: 'member', channelId: null, ...body }),
    })
  const get = (name: string, query: Record<string, string>): Promise<Response> =>
    fetch(new URL(`/ui/${name}?${new URLSearchParams({ as: 'member', ...query }).toString()}`, url), {
      headers: { 'x-preview-token': token },
    })
  return {
    url,
    token,
    post,
    get,
    // As below.
    look: async <Found>(name: string, query: Record<string, string>) =>
      (await (await get(name, query)).json()) as Found,
    // The server under test, which answers in these terms.
    act: async (action, body) => (await (await post(action, body)).json()) as ActionResult,
    watch: async (query = {}) =>
      watching(new URL(`/ui/events?${new URLSearchParams({ as: 'member', token, ...query }).toString()}`, url)),
  }
}

const watching = async (address: URL): Promise<Watching> => {
  const response = await fetch(address)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined || !response.ok) throw new Error(`no stream: ${response.status}`)
  let rest = ''
  const next = async (): Promise<PageEvent> => {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const data = rest.slice('data: '.length, end)
        rest = rest.slice(end + 2)
        // As above.
        return JSON.parse(data) as PageEvent
      }
      const { value, done } = await reader.read()
      if (done) throw new Error('the stream ended')
      rest += value
    }
  }
  const until: Watching['until'] = async (fits) => {
    for (;;) {
      const event = await next()
      if (fits(event)) return event
    }
  }
  const first = await until((event) => event.type === 'snapshot')
  return { snapshot: first.snapshot, until, close: () => reader.cancel() }
}
