import { join } from 'node:path'

/** The folder of this program. */
export const root = join(import.meta.dirname, '../../..')

/** The pack that the bot answers from. */
export const packFolder = join(root, 'content/nuclear-sharing')

/** Where compiled packs are kept between starts. */
export const snapshotFolder = join(root, '.cache')
