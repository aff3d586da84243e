import type { Kind } from './schema/entry.ts'

const text = (indent: string): string => `\n${indent}ja: \n${indent}en: `

const point = (indent: string): string => `text:${text(`${indent}  `)}
${indent}cite: [] # 読んだ出典のid / ids of sources that were read
${indent}asOf: 
${indent}basis: # treaty, law, official-statement, official-document, scholarly, press, estimate, disputed`

const points = `points:
  - ${point('    ')}`

const argument = `    - claim:${text('        ')}
      reasoning:${text('        ')}
      evidence:
        - ${point('          ')}
      reply: # 相手側の最も強い反論 / the other side's strongest reply
        text:${text('          ')}
        cite: []
      crux:${text('        ')}`

/** What each kind has besides the parts that all have, in the order in which a reader meets it. */
const parts: Readonly<Record<Kind, string>> = {
  term: points,
  question: points,
  misconception: `claim: # よくある言い方を一度だけ / the claim as people say it, once${text('  ')}
label: # "false", misleading, contested, outdated, forecast
flatters: # supporters, opponents, neither
misleads:${text('  ')}
kernel: # 一理あるところ / what is true in it
  ${point('  ')}
${points}
closing: # もう一度、事実で / the fact once more${text('  ')}
nearMisses: # 似ていて正しい文 / true statements that sound alike
  - ja: 
    en: `,
  debate: `${points}
sides:
  for:
${argument}
  against:
${argument}
commonGround:
  - ${point('    ')}
matters:
  fact:
    - ja: 
      en: 
  value:
    - ja: 
      en: `,
  case: `status:${text('  ')}
${points}
events:
  - date: 
    ${point('    ')}`,
  comparison: `columns:
  - id: first
    label:${text('      ')}
  - id: second
    label:${text('      ')}
rows:
  - question:${text('      ')}
    cells:
      first:${text('        ')}
      second:${text('        ')}
    cite: []
    asOf: 
    basis: `,
  guide: `minutes: 60
goals:
  - ja: 
    en: 
steps:
  - entry: 
    minutes: 10
    focus:${text('      ')}
questions:
  - ja: 
    en: 
quiz: []`,
}

/** A new entry's file with every key in place and nothing filled in; editors complete it by the schema that its first line names. */
export const templateOf = (kind: Kind, id: string, code: string, today: string): string => `# yaml-language-server: $schema=../../schema/${kind}.json
id: ${id}
code: ${code}
title:${text('  ')}
reading: # 題名の読み(ひらがな) / the Japanese title in hiragana
aliases:
  ja: []
  en: []
asked:
  - writer: a
    ja: []
    en: []
summary: # 最初の文で答える / answers in its first sentence${text('  ')}
${parts[kind]}
related: []
asOf: ${today}
reviewDays: 365 # 変わりやすい事実なら90 / 90 where facts change quickly
version: 0
history: []
`
