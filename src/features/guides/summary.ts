import { blocksMarkdown } from '../../cards/to-markdown.ts'
import type { CardContext } from '../../cards/context.ts'
import { sourcesView } from '../../cards/views/sources.ts'
import { link } from '../../cards/markdown.ts'
import type { EntryOf } from '../../content/schema/entry.ts'
import type { TextFile } from '../../door/reply.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import { timingOf } from './timing.ts'
import { guidesWords } from './words.ts'

/** A guide as a Markdown file to hand round: everything a meeting needs, with sources and licence, in one language. */
export const guideSummary = (guide: EntryOf<'guide'>, context: CardContext): TextFile => {
  const { lang, pack, today } = context
  const words = guidesWords[lang]
  const { card, kinds } = messages(lang)
  const entries = guide.steps.map(({ entry }) => pack.byId(entry)).filter((entry) => entry !== undefined)
  const { licence, title } = pack.head
  const reference = card.footer(`${guide.code}@${guide.version}`, dateText(guide.asOf, lang))
  const parts = [
    `# ${guide.title[lang]}`,
    `${kinds.guide} ${reference}`,
    guide.summary[lang],
    `## ${card.goals}`,
    list(guide.goals.map((goal) => goal[lang])),
    `## ${card.steps} (${card.minutes(guide.minutes)})`,
    ...stepParts(guide, context),
    `## ${card.questions}`,
    list(guide.questions.map((question) => question[lang])),
    `## ${words.quizTitle}`,
    words.quiz(guide.code),
    `## ${words.sources}`,
    blocksMarkdown(sourcesView({ entries }, context), 2),
    `## ${words.licence}`,
    `${link(licence.name, licence.url)} ${words.licenceLine(title[lang], pack.version, dateText(today, lang))}`,
  ]
  return { name: `${guide.code}-${guide.id}-${lang}.md`, text: `${parts.join('\n\n')}\n` }
}

const list = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n')

const stepParts = (guide: EntryOf<'guide'>, { lang, pack }: CardContext): readonly string[] => {
  const words = guidesWords[lang]
  const { card } = messages(lang)
  const { steps, rest } = timingOf(guide)
  return [
    ...guide.steps.flatMap(({ entry: id, focus }, index) => {
      const entry = pack.byId(id)
      if (!entry) return []
      const name = `${entry.title[lang]} (${entry.code}@${entry.version}, ${card.asOf(dateText(entry.asOf, lang))})`
      return [`### ${steps[index]} ${name}`, entry.summary[lang], `${words.focus}: ${focus[lang]}`]
    }),
    ...(rest === undefined ? [] : [`### ${rest.time} ${words.rest}`]),
  ]
}
