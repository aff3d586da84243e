/** The candidate that shares most letter pairs with a misspelt id, to be offered as what was meant; empty where none is near. */
export const nearest = (id: string, candidates: readonly string[]): string => {
  const wanted = pairs(id)
  const score = (candidate: string): number => {
    const have = pairs(candidate)
    const shared = [...wanted].filter((pair) => have.has(pair)).length
    return (2 * shared) / (wanted.size + have.size)
  }
  const best = candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .toSorted((a, b) => b.score - a.score)[0]
  return best !== undefined && best.score >= 0.5 ? best.candidate : ''
}

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, index) => text.slice(index, index + 2)))
