import { kinds, type EntryOf } from '../../../content/schema/entry.ts'
import { messages } from '../../../i18n/messages.ts'
import type { ExportFormat, ExportSource } from './format.ts'
import { namedSources } from './sources.ts'
import { exportWords } from './words.ts'

type Misconception = EntryOf<'misconception'>

/**
 * A ClaimReview is read by machines as a verdict on a claim. A forecast cannot be checked, and a contested claim is one on which the pack
 * gives no verdict: to publish either as a review would say more than its entry does.
 */
const hasVerdict = ({ label }: Misconception): boolean => label !== 'forecast' && label !== 'contested'

/** Claims with their ratings as JSON-LD (schema.org, ClaimReview; Google Search Central, Fact Check). */
export const claimreview: ExportFormat = {
  ending: 'jsonld',
  make: (source) => {
    const all = source.pack.ofKind('misconception')
    const reviews = all.filter(hasVerdict).map((entry) => reviewOf(entry, source))
    const without = all.filter((entry) => !hasVerdict(entry)).map(({ code }) => code)
    return {
      bytes: `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`,
      entries: reviews.length,
      leftOut: without.length === 0 ? [] : [{ codes: without, why: exportWords[source.lang].noVerdict }],
    }
  },
}

const reviewOf = (entry: Misconception, { pack, lang, repository }: ExportSource) => ({
  '@type': 'ClaimReview',
  ...(repository === undefined
    ? {}
    : { url: `${repository}/blob/HEAD/content/${pack.head.id}/${kinds.misconception.folder}/${entry.id}.yaml` }),
  identifier: `${entry.code}@${entry.version}`,
  inLanguage: lang,
  author: { '@type': 'Organization', name: 'Ronten' },
  datePublished: entry.history[0]?.date ?? entry.asOf,
  dateModified: entry.history.at(-1)?.date ?? entry.asOf,
  license: pack.head.licence.url,
  claimReviewed: entry.claim[lang],
  // Nobody is named: the claim is one that people make, not one person's.
  itemReviewed: { '@type': 'Claim', text: entry.claim[lang] },
  // A label in words and no number: the pack rates on no scale.
  reviewRating: { '@type': 'Rating', alternateName: messages(lang).labels[entry.label] },
  reviewBody: entry.summary[lang],
  citation: namedSources(entry, pack, lang).map(({ name, note, url }) => ({
    '@type': 'CreativeWork',
    name,
    description: note,
    ...(url === null ? {} : { url }),
  })),
})
