import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { serve } from '../../../src/discord/http/serve.ts'

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
