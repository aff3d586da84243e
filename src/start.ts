import { composeApp } from './compose.ts'
import type { GatewayOptions } from './discord/gateway.ts'
import { complain } from './cli/terminal.ts'
import { languageOf } from './i18n/language.ts'
import { passwordsIn } from './ops/censor.ts'
import { exitCode } from './ops/exit-codes.ts'
import { createLog } from './ops/log.ts'
import { onCrash, stopUntilRunning } from './ops/shutdown.ts'
import { createWatch, unwatched } from './ops/watch.ts'
import { configuration } from './start/configuration.ts'
import { connect } from './start/connect.ts'
import { follow, packFor } from './start/content.ts'
import { preview } from './start/preview.ts'
import { storeFor } from './start/store.ts'
import { startWords } from './start/words.ts'

/**
 * Starts the bot: against Discord where there is a token, otherwise as a local preview.
 * @param options where Discord is, for tests
 */
export const start = async (options: GatewayOptions = {}): Promise<void> => {
  stopUntilRunning()
  // What cannot be printed is lost, as lines of the log are: neither a full disk nor a reader that is gone ends a bot.
  process.stderr.on('error', () => undefined)
  let isAsked = false
  // Until there is content to look at: the signal would end the process where nobody listens.
  let check = (): void => void (isAsked = true)
  process.on('SIGHUP', () => check())
  const lang = languageOf(process.env['LC_ALL'] || process.env['LANG'])
  const config = configuration(lang)
  const { ops, token, databaseUrl, repository } = config
  const log = createLog(config.logLevel, [token, ...passwordsIn(databaseUrl)])
  onCrash(log)
  const { pack, waiting } = await packFor(config, lang)
  const store = await storeFor(config, log, lang)
  const watch = ops === undefined ? unwatched : await createWatch(ops, log)
  const { measure } = watch
  const live = follow(pack, config, { log, measure })
  check = live.check
  if (isAsked) check()
  if (live.state().learning) complain(startWords[lang].learning)
  const isLearning = () => live.state().learning
  if (ops !== undefined)
    await watch.listen({ content: live.content, isLearning, store }).catch((error: unknown) => {
      log.error({ err: error }, 'could not listen for health and metrics')
      complain(startWords[lang].port('OPS_PORT', ops))
      process.exit(exitCode.configuration)
    })
  const app = composeApp({ content: live.content, log, measure, repository, store })
  await (token === undefined
    ? preview(app, live, config, waiting)
    : connect(app, live, { token, http: config.http, options: { ...options, shards: config.shards }, watch, lang }))
}
