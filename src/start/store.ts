import { resolve } from 'node:path'
import { root } from '../cli/content/places.ts'
import { complain } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import type { Language } from '../content/schema/text.ts'
import type { Log } from '../door/app.ts'
import { exitCode } from '../ops/exit-codes.ts'
import { openStore, type Store } from '../store/open.ts'
import { startWords } from './words.ts'

/** Opens the store; ends the process where it cannot. The preview's Discord goes with the process, and so does what is kept about it. */
export const storeFor = async (
  { token, databaseUrl, dataFolder }: Config,
  log: Log,
  lang: Language,
): Promise<Store> => {
  if (token === undefined) return openStore('memory')
  const onError = (error: Error): void => log.warn({ err: error }, 'lost a connection to the database')
  try {
    return await openStore(
      databaseUrl === undefined ? { folder: resolve(root, dataFolder) } : { url: databaseUrl, onError },
    )
  } catch (error) {
    log.error({ err: error }, 'could not open the store')
    complain(
      databaseUrl === undefined
        ? startWords[lang].store('DATA_DIR', resolve(root, dataFolder))
        : startWords[lang].store('DATABASE_URL', '…'),
    )
    return process.exit(exitCode.store)
  }
}
