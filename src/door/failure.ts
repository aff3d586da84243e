import type { StoreFault } from '../store/fault.ts'
import type { ChannelFault } from './channel.ts'
import type { Command } from './define-command.ts'

/** What people can get wrong, or find out of order. Each becomes one private sentence in the language files. */
export type Failure =
  | { readonly ok: false; readonly code: 'unknown-command'; readonly data: object }
  | { readonly ok: false; readonly code: 'missing-option'; readonly data: { readonly option: string } }
  | { readonly ok: false; readonly code: 'bad-option'; readonly data: { readonly option: string } }
  | { readonly ok: false; readonly code: 'too-long'; readonly data: { readonly maximum: number } }
  | { readonly ok: false; readonly code: 'old-button'; readonly data: object }
  | { readonly ok: false; readonly code: 'entry-gone'; readonly data: { readonly code: string } }
  | { readonly ok: false; readonly code: 'not-yours'; readonly data: object }
  /** The server wants nothing public in this channel. */
  | { readonly ok: false; readonly code: 'quiet'; readonly data: object }
  | { readonly ok: false; readonly code: 'cannot-send'; readonly data: object }
  | { readonly ok: false; readonly code: 'channel'; readonly data: { readonly fault: ChannelFault } }
  | { readonly ok: false; readonly code: 'not-allowed'; readonly data: { readonly who: Command['who'] } }
  /** The bot itself is not in the server. */
  | { readonly ok: false; readonly code: 'not-member'; readonly data: object }
  | { readonly ok: false; readonly code: 'store'; readonly data: { readonly fault: StoreFault } }
  | { readonly ok: false; readonly code: 'too-fast'; readonly data: { readonly seconds: number } }

/** Makes a failure. */
export const fail = <C extends Failure['code']>(code: C, data: Extract<Failure, { code: C }>['data']): Failure =>
  // TypeScript does not relate a generic code to its own member of the union; the parameters have just done so.
  ({ ok: false, code, data }) as Failure
