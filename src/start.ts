import { join, relative, resolve } from 'node:path'
import { packFolder, root, snapshotFolder } from './cli/content/places.ts'
import { complain } from './cli/terminal.ts'
import { composeApp, contentOf } from './compose.ts'
import { readConfig, variablesOf, type Config } from './config.ts'
import { loadPack } from './content/load.ts'
import type { GatewayOptions } from './discord/gateway.ts'
import type { RestOptions } from './discord/rest.ts'
import type { App, Log } from './door/app.ts'
import type { Language } from './content/schema/text.ts'
import { faultLine } from './i18n/faults/render.ts'
import { languageOf } from './i18n/language.ts'
import { createLog } from './ops/log.ts'
import { onShutdown } from './ops/shutdown.ts'
import { isLearnt } from './search/is-learnt.ts'
import { storeFaultOf } from './store/fault.ts'
import { openStore, type Store } from './store/open.ts'

/** When what finding has learnt is loaded, in milliseconds: that takes most of a second, and should not meet the first page. */
const afterStart = 3000

/**
 * Exit codes: content or configuration with faults, a Discord that ended the connection for good or cannot be reached, a store that cannot be
 * opened, and a token that Discord does not accept.
 */
const exit = { content: 1, configuration: 2, discord: 3, store: 4, token: 5 } as const

/**
 * Starts the bot: against Discord where there is a token, otherwise as a local preview.
 * @param options where Discord is, for tests
 */
export const start = async (options: RestOptions = {}): Promise<void> => {
  const lang = languageOf(process.env['LC_ALL'] || process.env['LANG'])
  const read = readConfig(variablesOf(join(root, '.env')))
  if (!read.ok) {
    for (const { name, remedy } of read.faults) complain(`${name}: ${remedy[lang]}`)
    process.exit(exit.configuration)
  }
  const loaded = loadPack(packFolder, snapshotFolder)
  // The preview shows a changed sentence before it has its version.
  const pack = loaded.ok ? loaded.pack : read.config.token === undefined ? loaded.unversioned : undefined
  if (!loaded.ok) for (const fault of loaded.faults) complain(faultLine(fault, lang))
  if (!pack) process.exit(exit.content)
  const content = contentOf(pack, snapshotFolder)
  // What finding has learnt is kept: then it is loaded once the start is over. Only new content has to be learnt first.
  if (isLearnt(pack, snapshotFolder)) setTimeout(() => content.finder.prepare(), afterStart).unref()
  else {
    complain(lang === 'ja' ? '新しい内容を学習しています(十数秒)' : 'Learning from new content (some 15 seconds)')
    content.finder.prepare()
  }
  const log = createLog(read.config.logLevel)
  const { repository } = read.config
  const parts = { content: () => content, log, repository, store: await storeFor(read.config, log, lang) }
  await (read.config.token === undefined
    ? preview(parts, read.config)
    : live(parts, read.config.token, { ...options, shards: read.config.shards }))
}

type Parts = Pick<App, 'content' | 'log' | 'repository' | 'store'>

/** The preview's Discord goes with the process, and so does what is kept about it. */
const storeFor = async ({ token, databaseUrl, dataFolder }: Config, log: Log, lang: Language): Promise<Store> => {
  if (token === undefined) return openStore('memory')
  const onError = (error: Error): void => log.warn({ err: error }, 'lost a connection to the database')
  try {
    return await openStore(
      databaseUrl === undefined ? { folder: resolve(root, dataFolder) } : { url: databaseUrl, onError },
    )
  } catch (error) {
    log.error({ err: error }, 'could not open the store')
    const [name, place] = databaseUrl === undefined ? ['DATA_DIR', resolve(root, dataFolder)] : ['DATABASE_URL', '…']
    complain(
      lang === 'ja'
        ? `${name}: 保存先(${place})を開けません。書き込み権限、空き容量、接続先を確かめてください`
        : `${name}: cannot open the store (${place}). Check its permissions, the free space or the address`,
    )
    return process.exit(exit.store)
  }
}

const live = async (parts: Parts, token: string, options: GatewayOptions): Promise<void> => {
  const { runLive } = await import('./discord/live.ts')
  try {
    const { ended } = await runLive(composeApp(parts), token, options)
    process.exit(exit[ended])
  } catch (error) {
    parts.log.error({ err: error }, 'could not start')
    process.exit(storeFaultOf(error) === undefined ? exit.discord : exit.store)
  }
}

const preview = async (parts: Parts, { previewPort }: Config): Promise<void> => {
  const { startPreview } = await import('./preview/start.ts').catch(explainMissing)
  const { followContent } = await import('./preview/live/live-content.ts')
  // Paths from where the preview was started: a terminal or an editor can open them.
  const name = relative(process.cwd(), packFolder) || '.'
  const followed = { folder: packFolder, name, models: snapshotFolder, after: afterStart }
  const following = followContent(parts.content(), followed, parts.log)
  const running = await startPreview(composeApp({ ...parts, content: following.content }), previewPort, following)
  complain(`Preview, not connected to Discord: ${running.url}`)
  onShutdown(running.close)
}

/** The preview needs packages that an installation for production leaves out. */
const explainMissing = (error: unknown): never => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
  complain('Without DISCORD_TOKEN this opens the preview, which needs the development packages: run npm ci.')
  process.exit(exit.configuration)
}
