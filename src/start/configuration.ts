import { join } from 'node:path'
import { root } from '../cli/content/places.ts'
import { complain } from '../cli/terminal.ts'
import { readConfigWith, type Config } from '../config.ts'
import type { Language } from '../content/schema/text.ts'
import { exitCode } from '../ops/exit-codes.ts'

/** The configuration from the environment and .env; ends the process, naming every fault, where it cannot be used. */
export const configuration = (lang: Language): Config => {
  const read = readConfigWith(join(root, '.env'))
  if (read.ok) return read.config
  for (const { name, remedy } of read.faults) complain(`${name}: ${remedy[lang]}`)
  return process.exit(exitCode.configuration)
}
