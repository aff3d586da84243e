import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { plainCard } from '../../src/cards/plain-card.ts'
import type { App } from '../../src/door/app.ts'
import { connectHttp } from '../../src/discord/http/connect.ts'
import { startEmulator } from '../../src/emulator/start.ts'
import { testApp } from './app.ts'

/** What a command for trials is made of but its name and what it does, and the least that it can answer. */
export const trial = {
  describe: { ja: '試験', en: 'A test' },
  example: { ja: '/x', en: '/x' },
  visibility: 'private',
  options: {},
} as const
export const done = { ok: true, card: plainCard('done', []) } as const

/** A pair of keys as Discord has one for each application; the public one as the developer portal shows it. */
export const keyPair = (): { readonly publicKey: string; readonly privateKey: KeyObject } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  // The last 32 bytes of the encoding are the key itself (RFC 8410).
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'), privateKey }
}

/** The headers that Discord sends with a body; `at` in milliseconds since 1970. */
export const signedHeaders = (privateKey: KeyObject, body: string | Buffer, at: number = Date.now()) => {
  const timestamp = String(Math.floor(at / 1000))
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), privateKey).toString(
      'hex',
    ),
    'x-signature-timestamp': timestamp,
  }
}

/** The bot's endpoint on this machine, with a local Discord for whatever it asks of one, and a sender of requests that are signed right. */
export const startEndpoint = async (parts: Partial<App> = {}) => {
  const emulator = await startEmulator()
  const { app, lines } = testApp(parts)
  const keys = keyPair()
  const address = { host: '127.0.0.1', port: 0, publicKey: keys.publicKey }
  const connection = await connectHttp(app, emulator.token, address, { api: emulator.restUrl })
  const url = `http://127.0.0.1:${connection.port}/`
  /** Sends a body as Discord would; `changed` replaces headers. */
  const send = (body: unknown, changed: Readonly<Record<string, string>> = {}, at?: number): Promise<Response> => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return fetch(url, {
      method: 'POST',
      headers: { ...signedHeaders(keys.privateKey, text, at), ...changed },
      body: text,
    })
  }
  return {
    ...keys,
    app,
    lines,
    emulator,
    connection,
    url,
    send,
    stop: async () => {
      await connection.close()
      await emulator.close()
    },
  }
}
