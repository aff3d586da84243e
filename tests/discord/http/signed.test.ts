import { expect, it } from 'vitest'
import { signedIn } from '../../../src/discord/http/signed.ts'

const now = 1_764_154_800_000
const headers = (signature: string, timestamp = String(now / 1000)) => ({
  'x-signature-ed25519': signature,
  'x-signature-timestamp': timestamp,
})

it('which signatures are worth reckoning? Those that can be right: 64 bytes in hexadecimal digits, and a time that is about now', () => {
  expect(signedIn(headers('aB'.repeat(64)), now)?.signature).toHaveLength(64)
  for (const wrong of ['', 'ab'.repeat(63), 'ab'.repeat(65), 'zz'.repeat(64), `${'ab'.repeat(63)}a\u00e9`])
    expect(signedIn(headers(wrong), now)).toBeUndefined()
  for (const time of ['', 'now', '-1', '1e9', String(now / 1000 - 301), String(now / 1000 + 301)])
    expect(signedIn(headers('ab'.repeat(64), time), now)).toBeUndefined()
})
