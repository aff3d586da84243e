import { textDisplaysIn } from '../components.ts'
import { text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

/** Bytes beyond which Discord was measured to answer HTTP 500. */
export const MAX_TEXT_BYTES = 10_170

/** What each text display adds to that sum. */
const BYTES_PER_DISPLAY = 12

/** What a message's components come to in that sum. */
export const bytesOfText = (components: unknown): number =>
  textDisplaysIn(components, []).reduce(
    (sum, { component }) => sum + Buffer.byteLength(text(component['content'])) + BYTES_PER_DISPLAY,
    0,
  )

const problem = problemsOf('text-bytes')

/**
 * UTF-8 bytes of all text displays plus 12 for each stay within 10,170.
 * Source: issue 8554 of Discord's documentation (measured, undocumented); Discord answers 500, the emulator 400.
 */
export const textBytes: Rule<MessageSubject> = ({ body, at }) => {
  const bytes = bytesOfText(body['components'])
  if (bytes <= MAX_TEXT_BYTES) return []
  return [problem([...at, 'components'], `${bytes} bytes of text; at most ${MAX_TEXT_BYTES}.`)]
}
