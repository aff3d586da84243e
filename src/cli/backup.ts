import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readConfigWith } from '../config.ts'
import { backupFile } from '../store/backup.ts'
import { fileIn } from '../store/open.ts'
import { root } from './content/places.ts'
import { complain, exit, print, printJson, runCommandLine } from './terminal.ts'

const usage = `Copies the bot's SQLite file while the bot may go on running.

npm run --silent backup -- [FILE] [--json]

FILE           where to (default: backups/ronten-DATE.sqlite in DATA_DIR); it must not be there yet
--json         what was written, as JSON
Restoring: stop the bot, delete ronten.sqlite-wal and ronten.sqlite-shm in DATA_DIR, put the copy in the place of ronten.sqlite, start.
With DATABASE_URL this does nothing: use pg_dump and pg_restore, which come with PostgreSQL.
Exits 0 when the copy is written and sound, 1 when it is not, 2 when there is nothing to copy or FILE is there.`

/** Why there is no copy. */
const refusals = {
  database: {
    ja: 'DATABASE_URL が設定されています。PostgreSQL付属の pg_dump を使ってください。',
    en: 'DATABASE_URL is set: use pg_dump, which comes with PostgreSQL.',
  },
  nothing: {
    ja: 'データがまだありません。DATA_DIR を確かめてください: ',
    en: 'There is no data yet. Check DATA_DIR: ',
  },
  there: { ja: 'そのファイルはもうあります: ', en: 'That file is there already: ' },
  broken: { ja: 'コピーが壊れています。もう一度お試しください。', en: 'The copy is damaged. Please try again.' },
} as const

await runCommandLine(usage, {}, async ({ words, lang, json }) => {
  const read = readConfigWith(join(root, '.env'), { NODE_ENV: '', DISCORD_TOKEN: '' })
  if (!read.ok) {
    for (const { name, remedy } of read.faults) complain(`${name}: ${remedy[lang]}`)
    return exit.wrongUse
  }
  if (read.config.databaseUrl !== undefined) {
    complain(refusals.database[lang])
    return exit.wrongUse
  }
  const folder = resolve(root, read.config.dataFolder)
  const from = fileIn(folder)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const to = words[0] === undefined ? join(folder, 'backups', `ronten-${stamp}.sqlite`) : resolve(words[0])
  if (!existsSync(from)) {
    complain(refusals.nothing[lang] + from)
    return exit.wrongUse
  }
  if (existsSync(to)) {
    complain(refusals.there[lang] + to)
    return exit.wrongUse
  }
  mkdirSync(dirname(to), { recursive: true })
  try {
    if (!(await backupFile(from, to))) throw new Error(refusals.broken[lang])
  } catch (error) {
    rmSync(to, { force: true })
    complain(error instanceof Error ? error.message : String(error))
    return exit.faults
  }
  if (json) printJson({ file: to })
  else print(to)
  return exit.done
})
