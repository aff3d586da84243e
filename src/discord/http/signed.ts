import type { IncomingHttpHeaders } from 'node:http'

/** The headers that say who signed a request and when. */
export type Signed = { readonly signature: Buffer; readonly timestamp: string }

/**
 * How far the time of a request may lie from ours, in seconds. Discord sets no limit; this one is ours: whoever gets hold of a signed
 * request can use it no longer than that, and clocks may differ.
 */
const freshness = 300

/**
 * The signature of a request, or undefined where it cannot be right: checked before anything is read or reckoned, since a forged signature costs
 * as much as a true one. 64 bytes of hexadecimal digits, and seconds since 1970 that are about now (Discord docs, Interactions Overview).
 */
export const signedIn = (headers: IncomingHttpHeaders, now: number): Signed | undefined => {
  const signature = headers['x-signature-ed25519']
  const timestamp = headers['x-signature-timestamp']
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return undefined
  if (signature.length !== 128 || !/^[0-9a-f]+$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return undefined
  if (Math.abs(now / 1000 - Number(timestamp)) > freshness) return undefined
  return { signature: Buffer.from(signature, 'hex'), timestamp }
}
