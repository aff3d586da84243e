import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../../../src/discord/http/serve.ts'
import { signedHeaders, startEndpoint } from '../../support/endpoint.ts'

it('how long does a request that never ends hold up the end? As long as close is told', async () => {
  const { promise: arrived, resolve } = Promise.withResolvers<void>()
  const served = await serve({ host: '127.0.0.1', port: 0 }, () => resolve())
  const socket = connect(served.port, '127.0.0.1')
  const gone = once(socket, 'close')
  socket.write('POST / HTTP/1.1\r\nhost: ronten\r\ncontent-length: 5\r\n\r\n')
  await arrived
  const begin = performance.now()
  await served.close(100)
  expect(performance.now() - begin).toBeGreaterThanOrEqual(90)
  await gone
})

it('what of a request that is half there at the stop? It is answered, and its connection is not waited for', async () => {
  const endpoint = await startEndpoint()
  onTestFinished(endpoint.stop)
  const body = JSON.stringify({ type: 1, id: '1', application_id: '2', token: 't', version: 1 })
  const headers = { host: 'x', ...signedHeaders(endpoint.privateKey, body), 'content-length': String(body.length) }
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = connect(endpoint.connection.port, '127.0.0.1')
  let said = ''
  socket.on('data', (part) => {
    said += part.toString()
  })
  const gone = once(socket, 'close')
  socket.write(`POST / HTTP/1.1\r\n${head.join('')}\r\n${body.slice(0, 9)}`)
  await setTimeout(200)
  const begin = performance.now()
  const closed = endpoint.connection.close()
  socket.write(body.slice(9))
  await Promise.all([closed, gone])
  expect(said).toMatch(/^HTTP\/1\.1 200 [^]*connection: close[^]*\{"type":1\}$/i)
  expect(performance.now() - begin).toBeLessThan(5000)
})
