import type { Signer } from './signer.ts'

/** What an endpoint answered: the status and, for 200, the JSON of the body; null for the body where it is no JSON. */
export type Response = { readonly status: number; readonly body: unknown }

/** Sends an object to an endpoint, signed. Rejects where nothing comes back within `milliseconds`. */
export const sendSigned = async (
  url: string,
  object: unknown,
  signer: Pick<Signer, 'headersFor'>,
  milliseconds: number,
): Promise<Response> => {
  const body = JSON.stringify(object)
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
      ...signer.headersFor(body),
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(milliseconds),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return { status: response.status, body: isJson ? parsed(text) : null }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
