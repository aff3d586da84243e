import fc from 'fast-check'

/** Signs a body as Discord does; `at` in milliseconds since 1970. */
type Sign = (body: string | Buffer, at?: number) => Readonly<Record<string, string>>

/**
 * A request with something wrong in it, or that looks so. `bytes` signs it when it is sent: a signature grows old. `refused`: it may never reach
 * the door. `cut`: the connection is ended where nothing comes, since the other side may wait for more. `answers`: how many there must be.
 */
export type WrongRequest = {
  readonly what: string
  readonly bytes: (sign: Sign) => Buffer
  readonly refused: boolean
  readonly cut: boolean
  readonly answers?: number
}

type Headers = readonly (readonly [string, string])[]
type Change = (headers: Headers) => Headers

const signature = 'x-signature-ed25519'
const timestamp = 'x-signature-timestamp'

const request = (headers: Headers, body: Buffer, start = 'POST / HTTP/1.1'): Buffer =>
  Buffer.concat([
    Buffer.from(`${start}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`),
    body,
  ])

const headersOf = (signed: Readonly<Record<string, string>>, body: Buffer, connection = 'close'): Headers => [
  ['host', 'ronten.example'],
  ['content-type', 'application/json'],
  ...Object.entries(signed),
  ['content-length', String(body.length)],
  ['connection', connection],
]

const set =
  (name: string, ...values: readonly string[]): Change =>
  (headers) => [...headers.filter(([each]) => each !== name), ...values.map((value) => [name, value] as const)]

/** Changes the value of a header by what it was. */
const edit =
  (name: string, change: (value: string) => readonly string[]): Change =>
  (headers) =>
    set(name, ...change(headers.find(([each]) => each === name)?.[1] ?? ''))(headers)

/** A true signature or time, as somebody would forge, cut or double it. */
const forgedHeaders: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom<Change>(
    set(signature),
    set(timestamp),
    (headers) => set(timestamp)(set(signature)(headers)),
    set(signature, ''),
    set(timestamp, ''),
    set(signature, '0'.repeat(128)),
    set(signature, 'z'.repeat(128)),
    set(signature, '０'.repeat(128)),
    edit(signature, (value) => [value, value]),
    edit(signature, (value) => [`${value},${value}`]),
    edit(signature, (value) => [value.slice(0, 64)]),
    edit(signature, (value) => [`${value}00`]),
    edit(signature, (value) => [`${value.slice(0, 127)}\t`]),
    edit(timestamp, (value) => [value, value]),
    edit(timestamp, (value) => [`${value}.0`]),
    edit(timestamp, (value) => [`-${value}`]),
    edit(timestamp, (value) => [`0x${value}`]),
    edit(timestamp, (value) => [`${value}000`]),
    edit(timestamp, (value) => [`0${value}`]),
    edit(timestamp, (value) => [String(Number(value) + 1)]),
  ),
  fc
    .nat(127)
    .map((at): Change =>
      edit(signature, (value) => [`${value.slice(0, at)}${value[at] === '0' ? '1' : '0'}${value.slice(at + 1)}`]),
    ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }).map((text): Change => set(signature, text.trim())),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((text): Change => set(timestamp, `${text.trim()}x`)),
  fc.integer({ min: 0, max: 2 ** 31 }).map((time): Change => set(timestamp, String(time))),
)

/** Bytes that are not what was signed, or no interaction. */
const otherBytes = (body: Buffer): fc.Arbitrary<Buffer> =>
  fc.oneof(
    fc.nat(Math.max(0, body.length - 1)).map((at) => body.subarray(0, at)),
    fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => Buffer.concat([body, more])),
    fc.tuple(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const changed = Buffer.from(body)
      changed[at] = (changed[at] ?? 0) ^ flip
      return changed
    }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.integer({ min: 1, max: 45_000 }).map((levels) => Buffer.from('['.repeat(levels) + ']'.repeat(levels))),
    fc.integer({ min: 1, max: 10_000 }).map((levels) => Buffer.from(`${'{"data":'.repeat(levels)}1${'}'.repeat(levels)}`)),
    fc.constantFrom('', 'null', 'true', '1', '""', '[]', '{}', '{"type":1}', 'NaN', '<xml/>', '{"type":2,', 'a=b').map((text) =>
      Buffer.from(text),
    ),
    fc.constant(Buffer.concat([Buffer.from('\uFEFF'), body])),
    fc.constant(Buffer.from(body.toString(), 'utf16le')),
    fc.integer({ min: 100_001, max: 400_000 }).map((size) => Buffer.concat([body, Buffer.alloc(size, ' ')])),
  ) // prettier-ignore

/** Lengths that are none, or not that of the body. */
const lengths = [
  '-1', 'abc', '', '+5', '0x5', '1e3', '1, 2', '5 5', '99999999999999999999', '100001', '1000000000', '0', '1',
] as const // prettier-ignore

const starts = [
  ...['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT', 'BREW', 'post'].map((method) => `${method} / HTTP/1.1`),
  ...['//', '/..', '/%00', '/../../etc/passwd', '*', '/?a=1', '/?', '/#', '/x', 'http://ronten.example/', `/${'a'.repeat(4000)}`, '/\u00e9', ''].map(
    (path) => `POST ${path} HTTP/1.1`,
  ),
  'POST / HTTP/1.0', 'POST / HTTP/2.0', 'POST / HTTP/9.9', 'POST /', 'PRI * HTTP/2.0', 'POST  /  HTTP/1.1', ' POST / HTTP/1.1',
] as const // prettier-ignore

const moreHeaders: fc.Arbitrary<Headers> = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map((count) => Array.from({ length: count }, (_, n) => [`x-${n}`, 'a'] as const)),
  fc.integer({ min: 1, max: 20_000 }).map((size) => [['x-long', 'a'.repeat(size)] as const]),
  fc.constantFrom<Headers>(
    [['expect', '100-continue']],
    [['expect', 'the unexpected']],
    [['upgrade', 'websocket']],
    [['content-encoding', 'gzip']],
    [['content-type', 'text/plain']],
    [['x-forwarded-for', '127.0.0.1']],
    [['host', 'another.example']],
    [['__proto__', 'a']],
    [['x-bad name', 'a']],
    [['x-bell', '\u0007']],
    [['transfer-encoding', 'chunked']],
    [['transfer-encoding', 'identity']],
    [['transfer-encoding', 'gzip, chunked']],
  ),
)

/** A body in pieces, cut at these places; `spoil` changes what stands on the wire. */
const inChunks = (body: Buffer, sizes: readonly number[]): Buffer => {
  const parts: Buffer[] = []
  let at = 0
  for (const size of [...sizes, body.length]) {
    const part = body.subarray(at, at + size)
    at += size
    if (part.length > 0) parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

const chunked = (signed: Readonly<Record<string, string>>, body: Buffer): Headers =>
  set('transfer-encoding', 'chunked')(set('content-length')(headersOf(signed, body)))

/** Any byte of a request changed, or one more or less. */
const spoilt = (bytes: Buffer, at: number, how: number, value: number): Buffer => {
  const place = at % bytes.length
  const after = bytes.subarray(place + (how === 0 ? 0 : 1))
  return Buffer.concat([bytes.subarray(0, place), how === 2 ? Buffer.alloc(0) : Buffer.from([value]), after])
}

/** Requests around the bodies that are given (interactions as JSON), each wrong in its own way. */
export const wrongRequests = (bodies: fc.Arbitrary<Buffer>): fc.Arbitrary<WrongRequest> =>
  bodies.chain((body) =>
    fc.oneof(
      forgedHeaders.map((change): WrongRequest => ({
        what: 'a forged signature or time',
        bytes: (sign) => request(change(headersOf(sign(body), body)), body),
        refused: true,
        cut: false,
      })),
      fc.integer({ min: 302, max: 10 ** 8 }).chain((seconds) =>
        fc.constantFrom(seconds, -seconds).map((ahead): WrongRequest => ({
          what: 'signed long ago or ahead',
          bytes: (sign) => request(headersOf(sign(body, Date.now() + ahead * 1000), body), body),
          refused: true,
          cut: false,
        })),
      ),
      otherBytes(body).map((other): WrongRequest => ({
        what: 'signed for another body',
        bytes: (sign) => request(headersOf(sign(body), other), other),
        refused: !other.equals(body),
        cut: false,
      })),
      otherBytes(body).map((other): WrongRequest => ({
        what: 'no interaction, signed right',
        bytes: (sign) => request(headersOf(sign(other), other), other),
        refused: false,
        cut: false,
      })),
      fc.constantFrom(...lengths).map((length): WrongRequest => ({
        what: `a length of ${length}`,
        bytes: (sign) => request(set('content-length', length)(headersOf(sign(body), body)), body),
        refused: length !== String(body.length),
        cut: true,
      })),
      fc.constantFrom(...lengths).map((length): WrongRequest => ({
        what: 'two lengths',
        bytes: (sign) => request([...headersOf(sign(body), body), ['content-length', length]], body),
        refused: true,
        cut: true,
      })),
      fc.constantFrom(...starts).map((start): WrongRequest => ({
        what: start.slice(0, 30),
        bytes: (sign) => request(headersOf(sign(body), body), body, start),
        refused: false,
        cut: true,
      })),
      moreHeaders.map((more): WrongRequest => ({
        what: `more headers (${more[0]?.[0]})`,
        bytes: (sign) => request([...more, ...headersOf(sign(body), body)], body),
        refused: false,
        cut: true,
      })),
      fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 20 }).map((sizes): WrongRequest => ({
        what: 'in pieces',
        bytes: (sign) => request(chunked(sign(body), body), inChunks(body, sizes)),
        refused: false,
        cut: false,
      })),
      fc.tuple(fc.nat(), fc.nat(2), fc.nat(255)).map(([at, how, value]): WrongRequest => ({
        what: 'in pieces, spoilt',
        bytes: (sign) => request(chunked(sign(body), body), spoilt(inChunks(body, [10, 100]), at, how, value)),
        refused: false,
        cut: true,
      })),
      fc.tuple(fc.nat(), fc.nat(2), fc.nat(255)).map(([at, how, value]): WrongRequest => ({
        what: 'one byte wrong',
        bytes: (sign) => spoilt(request(headersOf(sign(body), body), body), at, how, value),
        refused: false,
        cut: true,
      })),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }).map((forged): WrongRequest => ({
        what: 'several at once',
        bytes: (sign) =>
          Buffer.concat([
            ...forged.map((isForged) => {
              const headers = headersOf(sign(body), body, 'keep-alive')
              return request(isForged ? set(signature, 'a'.repeat(128))(headers) : headers, body)
            }),
            request(set(signature)(headersOf(sign(body), body)), body),
          ]),
        refused: forged.every((isForged) => isForged),
        cut: false,
        answers: forged.length + 1,
      })),
      fc.nat().map((at): WrongRequest => ({
        what: 'broken off',
        bytes: (sign) => {
          const whole = request(headersOf(sign(body), body), body)
          return whole.subarray(0, at % whole.length)
        },
        refused: true,
        cut: true,
      })),
      fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes): WrongRequest => ({
        what: 'no HTTP',
        bytes: () => Buffer.from(bytes),
        refused: true,
        cut: true,
      })),
    ),
  )
