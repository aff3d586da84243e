import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A page that was opened, and what it must not do: write to the console, fail, or ask anybody else for anything. */
export type Opened = {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens a page in a browser that has seen nothing before. */
export const openPage = async (browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> => {
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1000, height: 700 },
    ...options,
  })
  const page = await context.newPage()
  // Enough for a machine that is busy with other tests besides.
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:)/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(url)
  await page.locator('#message').waitFor()
  return { page, context, complaints, close: () => context.close() }
}

/** How far a page can be scrolled sideways, in pixels. */
export const sidewaysScroll = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
