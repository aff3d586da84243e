import { parseDocument } from 'yaml'
import { languages, type Language } from '../../content/schema/text.ts'
import { templateOf } from '../../content/template.ts'
import type { TextFile } from '../../door/reply.ts'
import type { Pack } from '../../content/pack.ts'

/** A solved question as it goes out: what the bot's own messages say, without the asker. */
export type Solved = {
  readonly threadId: string
  readonly address: string
  readonly question: string
  /** The lines of the accepted answer, and who gave it as they wished it said. */
  readonly answer: { readonly text: string; readonly by: string } | undefined
}

/**
 * The draft of an entry of questions and answers: the curators' template with the question filled in. The answer stands in a comment: a
 * text of the pack is newly written and sourced, never copied.
 */
export const draftOf = ({ threadId, question, address, answer }: Solved, code: string, today: string): TextFile => {
  const id = `qa-box-${threadId}`
  const draft = parseDocument(templateOf('question', id, code, today))
  const lang = languageOf(question)
  const line = question.replaceAll('\n', ' ')
  draft.setIn(['title', lang], line)
  draft.setIn(['asked', 0, 'writer'], 'box')
  for (const each of languages) draft.setIn(['asked', 0, each], each === lang ? [line] : [])
  const comment = [address, ...(answer === undefined ? [] : ['', ...answer.text.split('\n')])]
  return { name: `${id}.yaml`, text: withComment(String(draft), comment) }
}

/** The schema that the template names must stay in the first line. */
const withComment = (yaml: string, comment: readonly string[]): string => {
  const [first = '', ...rest] = yaml.split('\n')
  return [first, ...comment.map((line) => `# ${line}`.trimEnd()), ...rest].join('\n')
}

/** A question with kana or kanji is Japanese. */
const languageOf = (text: string): Language => (/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : 'en')

/** Codes that no entry of the pack has, in order. */
export const freeCodes = (pack: Pack, count: number): readonly string[] => {
  const used = pack.entries.flatMap(({ code }) => (code.startsWith('q') ? [Number(code.slice(1))] : []))
  const last = Math.max(0, ...used)
  return Array.from({ length: count }, (_, index) => `q${String(last + index + 1).padStart(2, '0')}`)
}
