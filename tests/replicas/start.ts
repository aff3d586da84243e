import { commands, messageCommands } from '../../commands/index.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { registration } from '../../src/door/registration.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { openStore, type Store } from '../../src/store/open.ts'
import { startChild, stopChild, type Started } from '../support/child.ts'
import { startProxy, type Proxy } from '../support/proxy.ts'
import type { ReplicaOptions } from '../support/replica.ts'
import { emptyDatabase } from '../support/stores.ts'

/** Replicas of the bot, each a process of its own, behind a load balancer to which a local Discord sends its requests. */
export type Replicas = {
  readonly emulator: Emulator
  readonly proxy: Proxy
  /** The same database, to look at. */
  readonly store: Store
  readonly ports: readonly number[]
  /** All requests that were made to Discord, as `GET /users/@me`. */
  readonly requests: readonly string[]
  /** kill -9. */
  readonly kill: (replica: number) => Promise<void>
  /** Starts one more, whose clock is ahead by so many milliseconds, in place of one that is gone. */
  readonly startAnother: (ahead: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts so many replicas at the same instant on an empty database, and waits until all of them answer. */
export const startReplicas = async (count: number): Promise<Replicas> => {
  const { url, remove } = await emptyDatabase()
  // Many processes on a busy machine: slower than Discord waits must not look like lost.
  const emulator = await startEmulator({ limits: { acknowledge: 10_000, finish: 6000 } })
  await registerCommands(
    patientRest({ api: emulator.restUrl }, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  const requests: string[] = []
  emulator.subscribe((event) => {
    if (event.type === 'request-answered') requests.push(`${event.method} ${event.path}`)
  })
  const { publicKey } = emulator.endpoint
  const start = async (ahead: number): Promise<Started & { readonly port: number }> => {
    const options: ReplicaOptions = { url, api: emulator.restUrl, token: emulator.token, publicKey, ahead }
    const started = await startChild('tests/support/replica.ts', [JSON.stringify(options)], /"msg":"listening"/)
    // A line of the log.
    return { ...started, port: (JSON.parse(started.line) as { port: number }).port }
  }
  const running = await Promise.all(Array.from({ length: count }, () => start(0)))
  const ports = running.map(({ port }) => port)
  const proxy = await startProxy()
  proxy.use(ports)
  const wrong = await emulator.endpoint.set(proxy.url)
  if (wrong !== null) throw new Error(`the endpoint was not taken: ${wrong}`)
  const store = await openStore({ url, onError: () => {} })
  return {
    emulator,
    proxy,
    store,
    ports,
    requests,
    kill: async (replica) => {
      const child = running[replica]?.child
      const gone = new Promise((resolve) => void child?.once('exit', resolve))
      child?.kill('SIGKILL')
      await gone
    },
    startAnother: async (ahead) => {
      const another = await start(ahead)
      running.push(another)
      proxy.use([...ports, another.port])
    },
    stop: async () => {
      await Promise.all(running.filter(({ child }) => child.signalCode === null).map(stopChild))
      await store.close()
      await proxy.close()
      await emulator.close()
      await remove()
    },
  }
}
