import { createPublicKey, verify } from 'node:crypto'

/**
 * Makes what says whether bytes were signed with the other half of a public key: 64 hexadecimal digits, an Ed25519 key as Discord shows it.
 * @param {string} publicKey
 * @returns {(bytes: Uint8Array, signature: Uint8Array) => boolean}
 */
export const createCheck = (publicKey) => {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  })
  return (bytes, signature) => verify(null, bytes, key, signature)
}
