import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/** Nothing that a browser does by itself: no updates, no reports, no first-run pages. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// A browser's sandbox does not work for the superuser.
const isSuperuser = process.getuid?.() === 0

/** The browsers to try: those of the system first, then the one that comes as a package (Linux on x64 only). */
const candidates: readonly (() => Promise<LaunchOptions | undefined>)[] = [
  async () => ({ channel: 'chrome' }),
  async () => ({ channel: 'msedge' }),
  async () => (existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : undefined),
  async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executablePath: await packaged.executablePath(), chromiumSandbox: false }
  },
]

/**
 * Starts the first browser that there is.
 * @returns undefined, with a line on standard error, where there is none
 * @throws in continuous integration, where the browser's tests must not be left out
 */
export const openBrowser = async (): Promise<Browser | undefined> => {
  const failures: string[] = []
  for (const candidate of candidates) {
    try {
      const options = await candidate()
      if (options !== undefined)
        return await chromium.launch({ args: quiet, chromiumSandbox: !isSuperuser, ...options })
    } catch (error) {
      failures.push(String(error).split('\n')[0] ?? '')
    }
  }
  const message = `No browser: install Chrome, Edge or Chromium. Tried:\n${failures.join('\n')}`
  if (process.env['CI'] !== undefined) throw new Error(message)
  process.stderr.write(`\nSKIPPED, NOT RUN: the tests in a browser. ${message}\n`)
  return undefined
}
