import { connect } from 'node:net'

/** One answer as it stood on the wire; names of headers in small letters. */
type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What came back: the answers, and what the connection said besides. `hung`: the other side did not end it in time. */
export type Exchanged = { readonly answers: readonly RawAnswer[]; readonly rest: string; readonly hung: boolean }

/** How long the other side may take, in milliseconds: longer than the endpoint waits for the rest of a request. */
const patience = 15_000

/** How long nothing comes before we say goodbye, in milliseconds, where the other side may wait for more. */
const quiet = 50

/** Writes bytes to a port of this machine and reads until the connection ends; `cut` says goodbye where nothing comes any more. */
export const exchange = async (port: number, bytes: Buffer, cut: boolean): Promise<Exchanged> => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const received: Buffer[] = []
  const socket = connect(port, '127.0.0.1')
  const late = setTimeout(resolve, patience, true)
  socket.on('data', (chunk) => received.push(chunk))
  // The other side may end the connection while we still write.
  socket.on('error', () => {})
  socket.on('close', () => resolve(false))
  if (cut) socket.setTimeout(quiet, () => socket.end())
  socket.write(bytes)
  const hung = await promise
  clearTimeout(late)
  socket.destroy()
  return { ...answersIn(Buffer.concat(received)), hung }
}

/** The answers in what a connection said. None here has a body in pieces but an empty one, as Node's own refusals do. */
const answersIn = (said: Buffer): Omit<Exchanged, 'hung'> => {
  const answers: RawAnswer[] = []
  let at = 0
  for (;;) {
    const end = said.indexOf('\r\n\r\n', at)
    const [start = '', ...lines] = end === -1 ? [] : said.toString('latin1', at, end).split('\r\n')
    const status = /^HTTP\/1\.1 (\d{3}) /.exec(start)?.[1]
    if (status === undefined) return { answers, rest: said.toString('latin1', at) }
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const from = end + 4
    const length = Number(headers['content-length'] ?? 0)
    answers.push({ status: Number(status), headers, body: said.subarray(from, from + length) })
    const last = '0\r\n\r\n'
    const inPieces = headers['transfer-encoding'] === 'chunked' && said.toString('latin1', from, from + 5) === last
    at = inPieces ? from + last.length : from + length
  }
}
