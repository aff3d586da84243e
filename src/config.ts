import { config as readEnvFile } from 'dotenv'
import { z } from 'zod'
import type { Language } from './content/schema/text.ts'
import { readShards, type Shards } from './shards.ts'

const blankIsMissing = (value: unknown): unknown => (value === '' ? undefined : value)

const port = z.preprocess(blankIsMissing, z.coerce.number().int().min(1024).max(65_535).optional())
const host = z.preprocess(blankIsMissing, z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).optional())

const Environment = z
  .object({
    NODE_ENV: z.preprocess(blankIsMissing, z.enum(['production', 'development', 'test']).optional()),
    DISCORD_TOKEN: z.preprocess(
      blankIsMissing,
      // Three parts joined by dots, as the developer portal shows it; a public key or a client secret is not.
      z
        .string()
        .regex(/^[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}$/)
        .optional(),
    ),
    TRANSPORT: z.preprocess(blankIsMissing, z.enum(['gateway', 'http']).optional()),
    // 32 bytes as hexadecimal digits, as the developer portal shows it.
    DISCORD_PUBLIC_KEY: z.preprocess(
      blankIsMissing,
      z
        .string()
        .regex(/^[0-9a-f]{64}$/i)
        .optional(),
    ),
    SHARDS: z.preprocess(
      blankIsMissing,
      z
        .string()
        .transform((text, context) => readShards(text) ?? context.addIssue('shards'))
        .optional(),
    ),
    HTTP_HOST: host,
    HTTP_PORT: port,
    OPS_HOST: host,
    OPS_PORT: port,
    LOG_LEVEL: z.preprocess(blankIsMissing, z.enum(['error', 'warn', 'info', 'silent']).optional()),
    DATA_DIR: z.preprocess(blankIsMissing, z.string().optional()),
    DATABASE_URL: z.preprocess(blankIsMissing, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    REPOSITORY_URL: z.preprocess(
      blankIsMissing,
      // Short enough to leave room for the rest of a link, which holds 512 characters in all.
      z
        .url({ protocol: /^https$/ })
        .max(200)
        .regex(/^[^?#]+$/)
        .optional(),
    ),
    PREVIEW_PORT: port,
  })
  .refine(
    ({ NODE_ENV, TRANSPORT, DISCORD_TOKEN }) =>
      (NODE_ENV !== 'production' && TRANSPORT === undefined) || DISCORD_TOKEN !== undefined,
    { path: ['DISCORD_TOKEN'] },
  )
  .refine(({ TRANSPORT, DISCORD_PUBLIC_KEY }) => TRANSPORT !== 'http' || DISCORD_PUBLIC_KEY !== undefined, {
    path: ['DISCORD_PUBLIC_KEY'],
  })

/** An address to listen at. */
type Address = { readonly host: string; readonly port: number }

/** How this process runs. */
export type Config = {
  /** Discord's token, or undefined for the local preview. */
  readonly token: string | undefined
  /** Where interactions come in by signed HTTP requests; undefined for the gateway. */
  readonly http: (Address & { readonly publicKey: string }) | undefined
  /** Where health and metrics are served; undefined for nowhere. */
  readonly ops: Address | undefined
  /** The shards of this process, over the gateway. */
  readonly shards: Shards
  readonly logLevel: 'error' | 'warn' | 'info' | 'silent'
  /** The folder of the SQLite file, where no database is named. */
  readonly dataFolder: string
  /** The PostgreSQL database to keep things in, instead of a file. */
  readonly databaseUrl: string | undefined
  /** Where the bot's content is worked on, without a slash at its end: reports of problems lead to its issues. */
  readonly repository: string | undefined
  /** The port the preview tries first. */
  readonly previewPort: number
}

/** The variables that are wrong, and what each should hold. Values are never repeated: they may be secrets. */
export type ConfigFaults = readonly { readonly name: string; readonly remedy: Readonly<Record<Language, string>> }[]

const portRemedy = { ja: '1024から65535までの数字にしてください', en: 'must be a number from 1024 to 65535' }
const addressRemedy = {
  ja: '待ち受けるIPアドレス(127.0.0.1、0.0.0.0 など)か localhost にしてください',
  en: 'must be an IP address to listen at, such as 127.0.0.1 or 0.0.0.0, or localhost',
}

const remedies: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NODE_ENV: {
    ja: 'production、development、test のいずれかにしてください',
    en: 'must be production, development or test',
  },
  DISCORD_TOKEN: {
    ja: 'Discord開発者ポータルの Bot ページのトークンをそのまま貼り付けてください(NODE_ENV=production か TRANSPORT を指定した場合は必須です)',
    en: 'must be the token from the Bot page of the Discord developer portal (NODE_ENV=production and TRANSPORT require it)',
  },
  TRANSPORT: { ja: 'gateway か http にしてください', en: 'must be gateway or http' },
  DISCORD_PUBLIC_KEY: {
    ja: 'Discord開発者ポータルの General Information ページにある Public Key(64桁の16進数)を貼り付けてください(TRANSPORT=http では必須です)',
    en: 'must be the Public Key from the General Information page of the Discord developer portal, 64 hexadecimal digits (TRANSPORT=http requires it)',
  },
  SHARDS: {
    ja: 'auto にするか、「0,1/4」「0-7/16」のように、このプロセスが受け持つシャードの番号と総数を書いてください',
    en: 'must be auto, or the shards of this process and how many there are in all, such as 0,1/4 or 0-7/16',
  },
  HTTP_HOST: addressRemedy,
  HTTP_PORT: portRemedy,
  OPS_HOST: addressRemedy,
  OPS_PORT: portRemedy,
  DATABASE_URL: {
    ja: 'postgresql://利用者:パスワード@ホスト:5432/データベース の形にしてください',
    en: 'must look like postgresql://user:password@host:5432/database',
  },
  REPOSITORY_URL: {
    ja: 'GitHubリポジトリのURLを https://github.com/所有者/名前 の形(200文字以内)で書くか、空にしてください',
    en: 'must be the address of the GitHub repository, https://github.com/owner/name (at most 200 characters), or empty',
  },
  LOG_LEVEL: { ja: 'error、warn、info、silent のいずれかにしてください', en: 'must be error, warn, info or silent' },
  PREVIEW_PORT: portRemedy,
}

const loopback = '127.0.0.1'

/** Reads the configuration from variables. All faults come at once. */
export const readConfig = (
  variables: Readonly<Record<string, string | undefined>>,
): { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: ConfigFaults } => {
  const read = Environment.safeParse(variables)
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
    return { ok: false, faults: names.map((name) => ({ name, remedy: remedies[name] ?? { ja: '', en: '' } })) }
  }
  const { DISCORD_TOKEN, LOG_LEVEL, DATA_DIR, DATABASE_URL, REPOSITORY_URL, PREVIEW_PORT } = read.data
  const { TRANSPORT, DISCORD_PUBLIC_KEY: publicKey, HTTP_HOST, HTTP_PORT, OPS_HOST, OPS_PORT, SHARDS } = read.data
  return {
    ok: true,
    config: {
      token: DISCORD_TOKEN,
      http:
        TRANSPORT === 'http' && publicKey !== undefined
          ? { host: HTTP_HOST ?? loopback, port: HTTP_PORT ?? 8080, publicKey }
          : undefined,
      ops: OPS_PORT === undefined ? undefined : { host: OPS_HOST ?? loopback, port: OPS_PORT },
      shards: SHARDS ?? 'auto',
      logLevel: LOG_LEVEL ?? (DISCORD_TOKEN === undefined ? 'warn' : 'info'),
      dataFolder: DATA_DIR ?? 'data',
      databaseUrl: DATABASE_URL,
      repository: REPOSITORY_URL?.replace(/\/+$/, ''),
      previewPort: PREVIEW_PORT ?? 4780,
    },
  }
}

/**
 * Reads the configuration from the variables of the process together with those of a file, which give way to what is set already; it need not be
 * there. `fixed` stands whatever they say. A file that is there and cannot be read is a fault: a bot without its token would show a preview instead.
 */
export const readConfigWith = (
  envFile: string,
  fixed: Readonly<Record<string, string>> = {},
): ReturnType<typeof readConfig> => {
  const { error } = readEnvFile({ path: envFile, quiet: true })
  return error === undefined || error.code === 'ENOENT'
    ? readConfig({ ...process.env, ...fixed })
    : { ok: false, faults: [{ name: envFile, remedy: unreadable }] }
}

const unreadable = {
  ja: '読めません。フォルダではなくファイルか、読み取り権限があるか確かめてください',
  en: 'cannot be read. It must be a file and no folder, which whoever runs Ronten may read',
}
