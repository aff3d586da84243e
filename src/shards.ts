/** The shards of this process: all that Discord recommends, or some of so many. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number }

/** One number or a range of them. */
const part = /^(\d{1,5})(?:-(\d{1,5}))?$/

/**
 * Reads `auto`, or shards of a number of them, such as `0,1/4` or `0-7/16`. Undefined for anything else, such as a shard that there cannot
 * be.
 */
export const readShards = (text: string): Shards | undefined => {
  if (text === 'auto') return text
  const [list = '', total = '', ...more] = text.split('/')
  const count = Number(/^\d{1,5}$/.test(total) ? total : 0)
  const ranges = list.split(',').map((each) => part.exec(each.trim()))
  const ids = ranges.flatMap((range) => (range === null ? [] : numbersOf(range)))
  const isWhole = more.length === 0 && ranges.every((range) => range !== null) && ids.length > 0
  if (!isWhole || new Set(ids).size !== ids.length || ids.some((id) => id >= count)) return undefined
  return { ids, count }
}

const numbersOf = ([, first = '', last = first]: RegExpExecArray): readonly number[] =>
  Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) => Number(first) + index)
