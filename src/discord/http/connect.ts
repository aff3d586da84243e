import type { App } from '../../door/app.ts'
import { patience } from '../../ops/shutdown.ts'
import type { Answering } from '../answering.ts'
import type { Connection, Opening } from '../connection.ts'
import type { RestOptions } from '../rest.ts'
import { answerOnce } from './answer-once.ts'
import { createAnswer } from './answer.ts'
import { createEndpoint } from './endpoint.ts'
import { identify } from './identify.ts'
import { serve } from './serve.ts'
import { createVerifier } from './verify.ts'

/** Where Discord's requests come in, and the key they are signed with: 64 hexadecimal digits. Port 0 takes any free one. */
export type HttpAddress = { readonly host: string; readonly port: number; readonly publicKey: string }

/**
 * Listens for Discord's signed requests and answers every interaction (Discord docs, Interactions Overview, Interactions Endpoint URL). No answer
 * depends on an earlier request, so that any replica gives it. Discord is asked who this is only once it listens: a look-up needs neither that
 * answer nor what sends requests. Rejects where the address cannot be had or Discord refuses the token.
 */
export const connectHttp = async (
  app: App,
  token: string,
  { host, port, publicKey }: HttpAddress,
  options: RestOptions & Opening = {},
  now: () => number = Date.now,
): Promise<Connection & { readonly port: number }> => {
  let closing = false
  let loading: Promise<Answering> | undefined
  const answering = (): Promise<Answering> => (loading ??= loadAnswering(app, options))
  const verifier = createVerifier(publicKey, (error) =>
    app.log.error({ err: error }, 'the thread that checks signatures ended'),
  )
  const endpoint = createEndpoint({
    isSigned: verifier.isSigned,
    now,
    answer: answerOnce(createAnswer(app, answering)),
    isClosing: () => closing,
  })
  const served = await serve({ host, port }, (request, response) => {
    endpoint(request, response).catch((error: unknown) => {
      app.log.error({ err: error }, 'a request failed')
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  app.log.info({ host, port: served.port }, 'listening')
  const close = async (): Promise<void> => {
    closing = true
    const late = performance.now() + patience
    await served.close(patience)
    await verifier.close()
    await (await loading)?.drain(Math.max(0, late - performance.now()))
  }
  options.opened?.(close)
  try {
    const applicationId = await identify(app.log, token, options)
    // What sends requests is loaded by now; the first work does not wait for it.
    await answering()
    return { applicationId, port: served.port, ended: new Promise(() => {}), isConnected: () => !closing, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Loaded when the endpoint listens already: it takes longer than everything else at the start. */
const loadAnswering = async (app: App, options: RestOptions): Promise<Answering> => {
  const [{ createAnswering }, { callbackRest, patientRest }] = await Promise.all([
    import('../answering.ts'),
    import('../rest.ts'),
  ])
  return createAnswering(app, callbackRest(options), patientRest(options))
}
