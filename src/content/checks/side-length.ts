import type { Argument } from '../schema/point.ts'
import type { Language } from '../schema/text.ts'

/** Characters a reader sees of one side of a debate in one language: claims, reasoning, evidence, replies and cruxes. */
export const sideLength = (side: readonly Argument[], lang: Language): number =>
  side
    .flatMap(({ claim, reasoning, evidence, reply, crux }) => [
      claim,
      reasoning,
      ...evidence.map(({ text }) => text),
      reply.text,
      crux,
    ])
    .reduce((sum, text) => sum + text[lang].length, 0)
