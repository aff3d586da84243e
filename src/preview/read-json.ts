import type { IncomingMessage } from 'node:http'

/** Most bytes of a body that are read: a modal with five texts of 4,000 characters needs about 80,000. */
const largestBody = 98_304

/** The parsed body, or the status to refuse it with. A body that is too large is not read to its end. */
export const readJson = async (
  request: IncomingMessage,
): Promise<
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 }
> => {
  // A form of a foreign site cannot send this type without asking first.
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 }
  const parts: Buffer[] = []
  let bytes = 0
  // Without an encoding set, a stream of node:http gives buffers.
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > largestBody) return { ok: false, status: 413 }
    parts.push(part)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(parts).toString('utf8')) }
  } catch {
    return { ok: false, status: 400 }
  }
}
