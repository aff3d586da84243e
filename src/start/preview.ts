import { complain } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import type { App } from '../door/app.ts'
import type { LiveContent } from '../live/follow-content.ts'
import { exitCode } from '../ops/exit-codes.ts'
import { onShutdown } from '../ops/shutdown.ts'
import { afterPage, prepare } from './content.ts'

/** Runs the local preview until a signal ends the process. */
export const preview = async (app: App, live: LiveContent, { previewPort }: Config): Promise<void> => {
  const { startPreview } = await import('../preview/start.ts').catch(explainMissing)
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
