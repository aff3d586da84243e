/** How many of how many. */
export type Share = { readonly hits: number; readonly of: number }

/** Counts the items that pass. */
export const shareOf = <T>(items: readonly T[], passes: (item: T) => boolean): Share => ({
  hits: items.filter(passes).length,
  of: items.length,
})

/** From 0 to 1 with four digits; null where there was nothing to count. */
export const ratioOf = ({ hits, of }: Share): number | null => (of === 0 ? null : Math.round((hits / of) * 1e4) / 1e4)

/** For people: `74.6 % (97/130)`. */
export const shareText = (share: Share): string =>
  share.of === 0 ? '–' : `${((share.hits / share.of) * 100).toFixed(1)} % (${share.hits}/${share.of})`

/** The measures of one part by their names, in the order in which they are shown. */
export type Scores = Readonly<Record<string, Share>>
