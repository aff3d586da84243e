import type { Deed } from '../deed.ts'
import type { ActionResult, PageEvent } from '../protocol.ts'

const token = document.querySelector<HTMLMetaElement>('meta[name="preview-token"]')?.content ?? ''

/** Who is looking, and where; no channel means their first one. */
export type Standpoint = { readonly as: string; readonly channelId: string | null }

/** Sends a deed and waits for what came of it. Where the server cannot be reached or refuses, `failed` says so. */
export const perform = async (from: Standpoint, { do: name, ...rest }: Deed): Promise<ActionResult> => {
  try {
    const response = await fetch(`/ui/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-preview-token': token },
      body: JSON.stringify({ ...from, ...rest }),
    })
    if (!response.ok) return { failed: `HTTP ${response.status}`, choices: [], modal: null, opened: null }
    // The page's own server, which answers in these terms.
    return (await response.json()) as ActionResult
  } catch (error) {
    return { failed: String(error), choices: [], modal: null, opened: null }
  }
}

/** Looks something up as somebody. */
export type Look = <Found>(name: string, query?: Readonly<Record<string, string>>) => Promise<Found | undefined>

/** Looks something up as somebody; undefined where there is no such thing, or where the server cannot be reached. */
export const look = async <Found>(
  as: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Found | undefined> => {
  try {
    const address = `/ui/${name}?${new URLSearchParams({ as, ...query }).toString()}`
    const response = await fetch(address, { headers: { 'x-preview-token': token } })
    // The page's own server, which answers in these terms.
    return response.ok ? ((await response.json()) as Found) : undefined
  } catch {
    return undefined
  }
}

/**
 * Listens to what happens in a channel, or in the person's first one where none is named or they cannot look into it.
 * @param change called with every event, and with null when the connection breaks; the browser then connects again by itself
 */
export const listen = (
  { as, channelId }: Standpoint,
  change: (event: PageEvent | null) => void,
): { close: () => void } => {
  const query = new URLSearchParams({ as, token, ...(channelId === null ? {} : { channel: channelId }) })
  const source = new EventSource(`/ui/events?${query.toString()}`)
  // The page's own server, which sends these and no others.
  source.addEventListener('message', ({ data }) => change(JSON.parse(String(data)) as PageEvent))
  source.addEventListener('error', () => {
    change(null)
    // Refused for good: the preview was started again, and a new page knows its new secret, or the person it remembers is nobody.
    if (source.readyState !== EventSource.CLOSED) return
    localStorage.removeItem('person')
    location.reload()
  })
  return source
}
