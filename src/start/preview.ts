import type { Waiting } from '../preview/waiting.ts'
import { complain } from '../cli/terminal.ts'
import type { Config } from '../config.ts'
import type { App } from '../door/app.ts'
import type { LiveContent } from '../live/follow-content.ts'
import { onShutdown } from '../ops/shutdown.ts'
import { afterPage, prepare } from './content.ts'
import { explainMissing } from './missing.ts'

/** Runs the local preview until a signal ends the process. */
export const preview = async (
  app: App,
  live: LiveContent,
  { previewPort }: Config,
  waiting: Waiting | undefined,
): Promise<void> => {
  const { startPreview } = await import('../preview/start.ts').catch(explainMissing)
  const running = await startPreview(app, previewPort, live, waiting)
  complain(`Preview, not connected to Discord: ${running.url}`)
  setTimeout(prepare, afterPage, live).unref()
  onShutdown(running.close, app.log)
}
