import type { IncomingMessage } from 'node:http'
import type { StoredFile } from '../world/types.ts'

/** A decoded request body, or null where it is not what it says it is. */
export type DecodedBody = {
  readonly body: unknown
  readonly files: ReadonlyMap<number, StoredFile>
}

const bytesOf = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = []
  // Without an encoding set, a request yields buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const fromForm = async (bytes: Buffer<ArrayBuffer>, contentType: string): Promise<DecodedBody> => {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
  const files = new Map<number, StoredFile>()
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/u.exec(name)?.[1]
    if (index === undefined || typeof value === 'string') continue
    files.set(Number(index), {
      name: value.name,
      contentType: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    })
  }
  const payload = form.get('payload_json')
  return { body: typeof payload === 'string' ? JSON.parse(payload) : {}, files }
}

/** Reads a JSON body, or a form with `payload_json` and `files[n]` (Discord docs, Reference, Uploading Files). */
export const readBody = async (request: IncomingMessage): Promise<DecodedBody | null> => {
  const bytes = await bytesOf(request)
  const contentType = request.headers['content-type'] ?? ''
  if (bytes.length === 0) return { body: undefined, files: new Map() }
  try {
    if (contentType.startsWith('multipart/form-data')) return await fromForm(bytes, contentType)
    return { body: JSON.parse(bytes.toString('utf8')), files: new Map() }
  } catch {
    return null
  }
}
