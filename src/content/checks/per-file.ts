/**
 * A computation over one file (or anything that never changes), whose result is kept as long as the file itself: checking a pack again
 * after a change costs only the files that changed.
 */
export const perFile = <File extends object, Result>(compute: (file: File) => Result): ((file: File) => Result) => {
  const kept = new WeakMap<File, { readonly result: Result }>()
  return (file) => {
    const known = kept.get(file)
    if (known) return known.result
    const result = compute(file)
    kept.set(file, { result })
    return result
  }
}
