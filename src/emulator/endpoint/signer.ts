import { generateKeyPairSync, sign } from 'node:crypto'

/** Signs requests as Discord does; the public key is what the developer portal shows. */
export type Signer = {
  /** 64 hexadecimal digits. */
  readonly publicKey: string
  /**
   * The two headers that go with a body (Discord docs, Interactions Overview, Validating Security Request Headers). `at`: milliseconds since
   * 1970, now unless told; by the machine's clock, as whoever checks it reads it, whatever the clock of the world says.
   */
  readonly headersFor: (body: string | Buffer, at?: number) => Readonly<Record<string, string>>
}

/** Makes a signer with a pair of keys of its own. */
export const createSigner = (): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    // The last 32 bytes of the encoding are the key itself (RFC 8410).
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    headersFor: (body, at = Date.now()) => {
      const timestamp = String(Math.floor(at / 1000))
      const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)])
      return {
        'x-signature-ed25519': sign(null, signed, privateKey).toString('hex'),
        'x-signature-timestamp': timestamp,
      }
    },
  }
}
