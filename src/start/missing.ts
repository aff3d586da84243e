import { complain } from '../cli/terminal.ts'
import { exitCode } from '../ops/exit-codes.ts'

/** The preview needs packages that an installation for production leaves out. */
export const explainMissing = (error: unknown): never => {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
  complain('Without DISCORD_TOKEN this opens the preview, which needs the development packages: run npm ci.')
  process.exit(exitCode.configuration)
}
