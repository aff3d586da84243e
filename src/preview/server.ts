import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Pack } from '../content/pack.ts'
import type { Log } from '../door/app.ts'
import { act, actionNames, readAction, type Desks } from './actions.ts'
import { hasToken, isOurs } from './admit.ts'
import { securityHeaders } from './headers.ts'
import { createLooks } from './looks.ts'
import { createModals } from './modals.ts'
import { pageFiles, type PageFile } from './page-files.ts'
import { arriving } from './places.ts'
import { readJson } from './read-json.ts'
import { streamEvents } from './stream.ts'

type Parts = Omit<Desks, 'modals'> & {
  readonly token: string
  readonly log: Log
  /** The content to browse; none where the bot has none. */
  readonly pack?: () => Pack
}

/**
 * What the preview's own server answers: the page, a stream of what happens, and one address for each thing a person can do. It
 * answers nobody but its own page.
 */
export const createAnswers = ({ emulator, desk, token, log, pack }: Parts): RequestListener => {
  const fileAt = pageFiles(token)
  const desks = { emulator, modals: createModals(), desk }
  const lookAt = createLooks(emulator, pack)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOurs(request)) return refuse(response, 403)
    const address = new URL(request.url ?? '/', 'http://localhost')
    const path = address.pathname
    if (!path.startsWith('/ui/')) return sendFile(fileAt(path), request, response)
    if (!hasToken(request, address, token)) return refuse(response, 403)
    if (path === '/ui/events' && request.method === 'GET') return openStream(desks, address.searchParams, response)
    const seen = request.method === 'GET' ? lookAt(path.slice('/ui/'.length), address.searchParams) : undefined
    if (seen !== undefined) return send(response, 'application/json', JSON.stringify(seen))
    return perform(desks, path.slice('/ui/'.length), request, response)
  }
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'preview: request failed')
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  }
}

const sendFile = (file: PageFile | undefined, { method }: IncomingMessage, response: ServerResponse): void => {
  if (file === undefined) refuse(response, 404)
  else if (method !== 'GET') refuse(response, 405)
  else send(response, file.type, file.body)
}

const openStream = ({ emulator, desk }: Desks, query: URLSearchParams, response: ServerResponse): void => {
  const who = arriving(emulator, query.get('as') ?? '', query.get('channel'))
  if (who === undefined) refuse(response, 404)
  else streamEvents(emulator, desk, who, response)
}

const perform = async (
  desks: Desks,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!actionNames.includes(name)) return refuse(response, 404)
  if (request.method !== 'POST') return refuse(response, 405)
  const body = await readJson(request)
  if (!body.ok) return refuse(response, body.status)
  const action = readAction(name, body.value)
  if (action === undefined) return refuse(response, 400)
  const result = await act(desks, action)
  return result === undefined ? refuse(response, 404) : send(response, 'application/json', JSON.stringify(result))
}

const send = (response: ServerResponse, type: string, body: string): void =>
  void response.writeHead(200, { ...securityHeaders, 'content-type': type }).end(body)

/** Closes the connection too: the rest of a refused body is not wanted. */
const refuse = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, { ...securityHeaders, connection: 'close' }).end()
