import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { openRehearsal } from '../preview/rehearsing.ts'
import { handsOn } from './hands.ts'
import { openPage } from './opened.ts'

/** A preview whose bot does what a rehearsal needs, the page on it, and hands on that page. */
export type Rehearsed = {
  readonly rehearsal: Awaited<ReturnType<typeof openRehearsal>>
  readonly page: Page
  readonly hands: ReturnType<typeof handsOn>
}

/**
 * Opens a rehearsal before each test and calls `begin` with it; closes it after, where neither the page nor the local Discord may have had
 * anything to complain of.
 */
export const rehearseEach = (browser: Browser | undefined, begin: (rehearsed: Rehearsed) => void): void => {
  let close: () => Promise<void>
  beforeEach(async () => {
    if (browser === undefined) throw new Error('no browser')
    const rehearsal = await openRehearsal()
    const opened = await openPage(browser, rehearsal.url)
    close = async () => {
      await opened.close()
      const { faults } = rehearsal.emulator
      await rehearsal.close()
      expect([opened.complaints, faults]).toEqual([[], []])
    }
    begin({ rehearsal, page: opened.page, hands: handsOn(opened.page) })
  })
  afterEach(() => close())
}
