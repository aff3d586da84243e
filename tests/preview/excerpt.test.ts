import type { APIMessage } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { excerptOf } from '../../src/preview/pieces/excerpt.ts'

// What an excerpt reads of a message.
const message = (content: string, components: readonly object[] = []): APIMessage =>
  ({ content, components }) as unknown as APIMessage

test.each([
  ['核共有は **違法** だ\n次の行', '核共有は 違法 だ 次の行'],
  ['- a\n- [b](https://example.org)\n-# c', 'a b c'],
  ['', ''],
  ['𠮷'.repeat(90), `${'𠮷'.repeat(80)}…`],
])('the first words of %j', (content, words) => {
  expect(excerptOf(message(content))).toBe(words)
})

test('the words of a card, without those of its buttons', () => {
  const card = {
    type: 17,
    components: [
      { type: 10, content: '### 核共有' },
      { type: 9, components: [{ type: 10, content: '仕組み' }], accessory: { type: 2, label: 'x' } },
      { type: 1, components: [{ type: 2, label: 'もっと詳しく' }] },
    ],
  }
  expect(excerptOf(message('', [card]))).toBe('核共有 仕組み')
})
