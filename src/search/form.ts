import { hashOfFolder } from '../content/read.ts'

/** Changes whenever the code that learns does: an old program's model is then not found. The compiled program holds it as it is. */
export const searchForm = hashOfFolder(import.meta.dirname, '.ts').slice(0, 12)
