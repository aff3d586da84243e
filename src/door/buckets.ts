/**
 * A budget: how much may be taken at once, and how much of it comes back each second. `most` are remembered, and at least the half of them that
 * asked last; whoever is forgotten starts afresh.
 */
export type Budget = { readonly burst: number; readonly perSecond: number; readonly most: number }

/** What is left for somebody, as of a time in seconds. Whoever takes from it lowers `tokens`. */
type Bucket = { tokens: number; at: number }

/** Token buckets of one budget, by whom they belong to: everybody begins with a full one. */
export type Buckets = {
  /** Somebody's bucket with what has come back by now; `at` is in seconds. Work and memory are bounded whoever asks. */
  readonly bucketOf: (key: string, at: number) => Bucket
  /** Seconds until this much can be had from a bucket; 0 for at once. */
  readonly wait: (bucket: Bucket, cost: number) => number
}

/** Makes the buckets of a budget. They age in two halves: nothing is moved or made anew for somebody who asks again. */
export const createBuckets = ({ burst, perSecond, most }: Budget): Buckets => {
  let recent = new Map<string, Bucket>()
  let older = new Map<string, Bucket>()
  const remember = (key: string, bucket: Bucket): Bucket => {
    if (recent.size >= most / 2) {
      older = recent
      recent = new Map()
    }
    recent.set(key, bucket)
    return bucket
  }
  return {
    bucketOf: (key, at) => {
      const bucket = recent.get(key) ?? remember(key, older.get(key) ?? { tokens: burst, at })
      // After the clock was set back the time runs from there: else nothing would come in until it has caught up.
      bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) * perSecond)
      bucket.at = at
      return bucket
    },
    wait: ({ tokens }, cost) => Math.max(0, cost - tokens) / perSecond,
  }
}
