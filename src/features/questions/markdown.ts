import type { Language } from '../../content/schema/text.ts'
import type { TextFile } from '../../door/reply.ts'
import type { Solved } from './draft.ts'
import { questionsWords } from './words.ts'

/** Solved questions with their answers as a Markdown file. Texts stand in quotes, so that nothing in them is read as a heading or a list. */
export const markdownOf = (solved: readonly Solved[], lang: Language, today: string): TextFile => {
  const { export: words, post } = questionsWords[lang]
  const lines = solved.flatMap(({ question, answer, address }, index) => [
    '',
    `## ${words.question} ${index + 1}`,
    '',
    ...quoted(question),
    '',
    ...(answer === undefined ? [words.noAnswer] : [`**${post.answer}** (${answer.by})`, '', ...quoted(answer.text)]),
    '',
    `<${address}>`,
  ])
  return { name: `questions-${today}.md`, text: [`# ${words.heading} (${today})`, ...lines, ''].join('\n') }
}

/** With strokes where Markdown would read more than words: signs, addresses (GFM, Autolinks), and what begins a list or underlines a heading. */
const quoted = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(
      (line) =>
        `> ${line
          .replace(/[\\*_`<>[\]#|~&@]|:(?=\/\/)|(?<=\bwww)\./gi, (sign) => `\\${sign}`)
          .replace(/^(\s*\d*)([-+=.)])/, '$1\\$2')}`,
    )
