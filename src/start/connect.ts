import { complain } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import type { Language } from '../content/schema/text.ts'
import type { GatewayOptions } from '../discord/gateway.ts'
import type { App } from '../door/app.ts'
import type { LiveContent } from '../live/follow-content.ts'
import { exitCode } from '../ops/exit-codes.ts'
import type { Watch } from '../ops/watch.ts'
import { storeFaultOf } from '../store/fault.ts'
import { prepare } from './content.ts'
import { startWords } from './words.ts'

type Connecting = {
  readonly token: string
  readonly http: Config['http']
  readonly options: GatewayOptions
  readonly watch: Watch
  readonly lang: Language
}

/** Runs against Discord until that ends, and ends the process then. */
export const connect = async (
  app: App,
  live: LiveContent,
  { token, http, options, watch, lang }: Connecting,
): Promise<void> => {
  const { runLive } = await import('../discord/live.ts')
  // What finding has learnt is loaded once the bot is connected: it takes less than a second, and no question should wait for it.
  const connected = () => setImmediate(prepare, live)
  try {
    const { ended } = await runLive(app, token, { ...options, http }, { watch, connected, close: live.close })
    process.exit(exitCode[ended])
  } catch (error) {
    app.log.error({ err: error }, 'could not start')
    if (http !== undefined && cannotListen(error)) {
      complain(startWords[lang].port('HTTP_PORT', http))
      process.exit(exitCode.configuration)
    }
    process.exit(storeFaultOf(error) === undefined ? exitCode.discord : exitCode.store)
  }
}

const cannotListen = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen'
