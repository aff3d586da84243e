import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { packFolder, root, snapshotFolder } from './cli/content/places.ts'
import { complain } from './cli/terminal.ts'
import { composeApp } from './compose.ts'
import { readConfig, variablesOf, type Config } from './config.ts'
import { compiledPack } from './content/compiled.ts'
import type { Loaded } from './content/load.ts'
import type { Pack } from './content/pack.ts'
import type { GatewayOptions } from './discord/gateway.ts'
import type { App, Log } from './door/app.ts'
import type { Language } from './content/schema/text.ts'
import { faultLine } from './i18n/faults/render.ts'
import { languageOf } from './i18n/language.ts'
import { followContent, type LiveContent } from './live/follow-content.ts'
import { passwordsIn } from './ops/censor.ts'
import { exitCode } from './ops/exit-codes.ts'
import { createLog } from './ops/log.ts'
import { giveBackMemory } from './ops/memory.ts'
import { onCrash, onShutdown } from './ops/shutdown.ts'
import { createWatch, unwatched, type Watch } from './ops/watch.ts'
import { isLearnt } from './search/is-learnt.ts'
import { storeFaultOf } from './store/fault.ts'
import { openStore, type Store } from './store/open.ts'

/** When the preview loads what finding has learnt, and looks at the files, in milliseconds: that takes a core from the first page. */
const afterPage = 3000

/**
 * Starts the bot: against Discord where there is a token, otherwise as a local preview.
 * @param options where Discord is, for tests
 */
export const start = async (options: GatewayOptions = {}): Promise<void> => {
  const lang = languageOf(process.env['LC_ALL'] || process.env['LANG'])
  const config = configuration(lang)
  const { ops, token, databaseUrl, repository } = config
  const log = createLog(config.logLevel, [token, ...passwordsIn(databaseUrl)])
  onCrash(log)
  const pack = await packFor(config, lang)
  const store = await storeFor(config, log, lang)
  const watch = ops === undefined ? unwatched : await createWatch(ops, log)
  const { measure } = watch
  const live = follow(pack, config, { log, measure })
  if (live.state().learning) complain(words[lang].learning)
  const isLearning = () => live.state().learning
  if (ops !== undefined)
    await watch.listen({ content: live.content, isLearning, store }).catch((error: unknown) => {
      log.error({ err: error }, 'could not listen for health and metrics')
      complain(words[lang].port('OPS_PORT', ops))
      process.exit(exitCode.configuration)
    })
  process.on('SIGHUP', live.check)
  const app = composeApp({ content: live.content, log, measure, repository, store })
  await (token === undefined
    ? preview(app, live, config)
    : connect(app, live, { token, http: config.http, options: { ...options, shards: config.shards }, watch, lang }))
}

/** What checks content is loaded only where content has changed since it was last checked. */
const load = async (): Promise<Loaded> => {
  const pack = compiledPack(packFolder, snapshotFolder)
  if (pack) return { ok: true, pack }
  const { loadPack } = await import('./content/load.ts')
  return loadPack(packFolder, snapshotFolder)
}

const words = {
  ja: {
    learning: '新しい内容を学習しています(十数秒)。その間も、名前での検索には答えます',
    store: (name: string, place: string) =>
      `${name}: 保存先(${place})を開けません。書き込み権限、空き容量、接続先を確かめてください`,
    port: (name: string, { host, port }: Address) =>
      `${name}: ${host} のポート${port}で待ち受けられません。ほかのプログラムが使っていないか確かめるか、別の番号にしてください`,
  },
  en: {
    learning: 'Learning from new content (some 15 seconds); names are answered all the while',
    store: (name: string, place: string) =>
      `${name}: cannot open the store (${place}). Check its permissions, the free space or the address`,
    port: (name: string, { host, port }: Address) =>
      `${name}: cannot listen on port ${port} of ${host}. See whether another program uses it, or choose another number`,
  },
} as const satisfies Record<Language, object>

type Address = NonNullable<Config['ops']>

const configuration = (lang: Language): Config => {
  const read = readConfig(variablesOf(join(root, '.env')))
  if (read.ok) return read.config
  for (const { name, remedy } of read.faults) complain(`${name}: ${remedy[lang]}`)
  return process.exit(exitCode.configuration)
}

const packFor = async ({ token }: Config, lang: Language): Promise<Pack> => {
  const loaded = await load()
  if (loaded.ok) return loaded.pack
  for (const fault of loaded.faults) complain(faultLine(fault, lang))
  // The preview shows a changed sentence before it has its version.
  return (token === undefined ? loaded.unversioned : undefined) ?? process.exit(exitCode.content)
}

const follow = (pack: Pack, { token }: Config, parts: Pick<App, 'log' | 'measure'>): LiveContent => {
  const isPreview = token === undefined
  // Paths from where the program was started: a terminal or an editor can open them.
  const name = relative(process.cwd(), packFolder) || '.'
  return followContent(
    pack,
    {
      folder: packFolder,
      name,
      snapshots: snapshotFolder,
      models: modelsFolder(pack),
      manner: isPreview ? 'eager' : 'calm',
      after: isPreview ? afterPage : 0,
    },
    parts,
  )
}

/** Where what finding learns is kept: beside the compiled content, or for this process alone where that cannot be written. */
const modelsFolder = (pack: Pack): string => {
  if (isLearnt(pack, snapshotFolder)) return snapshotFolder
  try {
    mkdirSync(snapshotFolder, { recursive: true })
    accessSync(snapshotFolder, constants.W_OK)
    return snapshotFolder
  } catch {
    // A read-only file system, as in a container. A name of its own: nobody else can have put anything there.
    return mkdtempSync(join(tmpdir(), 'ronten-'))
  }
}

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
    complain(
      databaseUrl === undefined
        ? words[lang].store('DATA_DIR', resolve(root, dataFolder))
        : words[lang].store('DATABASE_URL', '…'),
    )
    return process.exit(exitCode.store)
  }
}

type Connecting = {
  readonly token: string
  readonly http: Config['http']
  readonly options: GatewayOptions
  readonly watch: Watch
  readonly lang: Language
}

const connect = async (
  app: App,
  live: LiveContent,
  { token, http, options, watch, lang }: Connecting,
): Promise<void> => {
  const { runLive } = await import('./discord/live.ts')
  // What finding has learnt is loaded once the bot is connected: it takes less than a second, and no question should wait for it.
  const connected = () => setImmediate(prepare, live)
  try {
    const { ended } = await runLive(app, token, { ...options, http }, { watch, connected, close: live.close })
    process.exit(exitCode[ended])
  } catch (error) {
    app.log.error({ err: error }, 'could not start')
    if (http !== undefined && cannotListen(error)) {
      complain(words[lang].port('HTTP_PORT', http))
      process.exit(exitCode.configuration)
    }
    process.exit(storeFaultOf(error) === undefined ? exitCode.discord : exitCode.store)
  }
}

/** Loads what finding has learnt; the start is over then, and its memory is given back. */
const prepare = (live: LiveContent): void => {
  live.content().finder.prepare()
  giveBackMemory()
}

const cannotListen = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen'

const preview = async (app: App, live: LiveContent, { previewPort }: Config): Promise<void> => {
  const { startPreview } = await import('./preview/start.ts').catch(explainMissing)
  const running = await startPreview(app, previewPort, live)
  complain(`Preview, not connected to Discord: ${running.url}`)
  setTimeout(prepare, afterPage, live).unref()
  onShutdown(running.close, app.log)
}

/** The preview needs packages that an installation for production leaves out. */
const explainMissing = (error: unknown): never => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
  complain('Without DISCORD_TOKEN this opens the preview, which needs the development packages: run npm ci.')
  process.exit(exitCode.configuration)
}
