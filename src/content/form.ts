import { hashOfFolder } from './read.ts'

/** Changes whenever the code that makes snapshots does: an old program's snapshot is then not found. The compiled program holds it as it is. */
export const contentForm = hashOfFolder(import.meta.dirname, '.ts').slice(0, 12)
