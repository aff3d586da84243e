import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/content/document.ts'
import { type Kind, kinds } from '../../src/content/schema/entry.ts'
import { templateOf } from '../../src/content/template.ts'
import { validate } from '../../src/content/validate.ts'

describe('what does a new entry start from?', () => {
  it.each(Object.keys(kinds) as Kind[])('a %s with every key in place, and nothing but gaps to fill', (kind) => {
    const parsed = parseYaml('new.yaml', templateOf(kind, 'a-new-entry', 'x01'.replace('x', kinds[kind].letter), '2026-12-01'))
    expect(parsed.faults).toEqual([])
    const result = validate<unknown>(parsed, kinds[kind].schema)
    const codes = result.ok ? [] : [...new Set(result.faults.map(({ code }) => code))]
    expect(codes.filter((code) => ['missing-key', 'unknown-key', 'other'].includes(code))).toEqual([])
    expect(codes).toContain('empty')
  })
  it('its first line names the schema for editors', () => {
    expect(templateOf('term', 'x', 't99', '2026-12-01').split('\n')[0]).toBe('# yaml-language-server: $schema=../../schema/term.json')
  })
})
