import { strFromU8 } from 'fflate'
import type { Pack } from '../../../src/content/pack.ts'
import type { Language } from '../../../src/content/schema/text.ts'
import { realPack } from '../../support/app.ts'

/** What is exported on the day of the tests: the bot's own pack, or another. */
export const from = (lang: Language, pack: Pack = realPack(), repository?: string) => ({
  pack,
  lang,
  repository,
  today: '2026-11-26',
})

/** A file of text as it reads. */
export const text = (bytes: Uint8Array | string): string => (typeof bytes === 'string' ? bytes : strFromU8(bytes))
