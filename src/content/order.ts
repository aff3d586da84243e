import { type Entry, type Kind, kinds } from './schema/entry.ts'

const rank = Object.fromEntries(Object.keys(kinds).map((kind, index) => [kind, index])) as Readonly<
  Record<Kind, number>
>

/** Orders entries by kind and then by code, as lists show them: t01, t02, …, m01, … */
export const codeOrder = (a: Entry, b: Entry): number =>
  rank[a.kind] - rank[b.kind] || a.code.localeCompare(b.code, 'en', { numeric: true })
