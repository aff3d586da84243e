import type { Pack } from '../content/pack.ts'
import { isKept } from './model/keep.ts'

/**
 * Whether what finding learns from this pack has been kept in a folder: loading it then takes a fifth of a second. Otherwise it has to be
 * learnt, which takes seconds and must not happen while somebody waits for an answer.
 */
export const isLearnt = ({ version }: Pack, models: string): boolean =>
  ['finding', 'belonging', 'messages'].every((name) => isKept(name, { folder: models, version }))
