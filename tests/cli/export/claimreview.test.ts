import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimreview } from '../../../src/cli/content/export/claimreview.ts'
import { root } from '../../../src/cli/content/places.ts'
import { realPack } from '../../support/app.ts'
import { from, text } from './exporting.ts'

const pack = realPack()

describe('the claim reviews', () => {
  const made = claimreview.make(from('ja', pack, 'https://github.com/owner/name'))
  const graph = (JSON.parse(text(made.bytes)) as { '@graph': readonly Record<string, unknown>[] })['@graph']
  it('review what the pack rates, and leave out what it does not', () => {
    const rated = pack.ofKind('misconception').filter(({ label }) => label !== 'forecast' && label !== 'contested')
    expect(graph.map(({ claimReviewed }) => claimReviewed)).toEqual(rated.map(({ claim }) => claim.ja))
    expect(made.leftOut[0]?.codes).toEqual(
      pack.ofKind('misconception').filter((entry) => !rated.includes(entry)).map(({ code }) => code), // prettier-ignore
    )
  })
  it('have what schema.org and readers of fact checks ask for, and name nobody', () => {
    for (const review of graph) {
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        author: { '@type': 'Organization', name: 'Ronten' },
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/誤り|ミスリード|情報が古い/) },
        url: expect.stringMatching(
          /^https:\/\/github\.com\/owner\/name\/blob\/HEAD\/content\/nuclear-sharing\/misconceptions\/[\w-]+\.yaml$/,
        ),
        datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        license: pack.head.licence.url,
      })
      expect(existsSync(join(root, String(review['url']).split('/HEAD/')[1] ?? ''))).toBe(true)
      expect(JSON.stringify(review['reviewRating'])).not.toContain('ratingValue')
      expect(review['itemReviewed']).not.toHaveProperty('author')
    }
  })
  it('have no address where nobody said where the content is', () => {
    expect(text(claimreview.make(from('ja')).bytes)).not.toContain('"url": "https://github.com')
  })
})
