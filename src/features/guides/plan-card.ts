import type { Block, Card, CardAction } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { paginate } from '../../cards/paginate.ts'
import type { EntryOf } from '../../content/schema/entry.ts'
import type { Action } from '../../door/action.ts'
import { openEntry } from '../../door/open-entry.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import { timingOf } from './timing.ts'
import { guidesWords } from './words.ts'

/** The plan of a meeting: what to read when, what to ask, and how to end. A page beyond the last is the last. */
export const planCard = (guide: EntryOf<'guide'>, page: number, context: CardContext): Card => {
  const { lang } = context
  const words = guidesWords[lang]
  const pages = paginate(planBlocks(guide, context), context.format)
  const shown = Math.min(page, pages.length)
  const date = dateText(guide.asOf, lang)
  const footer = words.planFooter(`${guide.code}@${guide.version}`, date)
  return {
    title: guide.title[lang],
    label: words.planLabel,
    blocks: pages[shown - 1] ?? [],
    footer:
      pages.length === 1
        ? footer
        : [footer, messages(lang).card.page(shown, pages.length)].join(lang === 'ja' ? ' ・ ' : ' · '),
    pages: pages.length,
    buttons: buttonsOf(guide, { page: shown, pages: pages.length }, context),
    menu: {
      prompt: words.openEntries,
      items: [
        ...guide.steps.flatMap(({ entry: id }) => {
          const entry = context.pack.byId(id)
          return entry ? [openEntry(entry, context)] : []
        }),
        { ...openEntry(guide, context), label: words.wholeGuide },
      ],
    },
  }
}

const planBlocks = (guide: EntryOf<'guide'>, { lang, pack }: CardContext): readonly Block[] => {
  const words = guidesWords[lang]
  const { card } = messages(lang)
  const { steps, rest } = timingOf(guide)
  return [
    { kind: 'lead', text: guide.summary[lang] },
    { kind: 'heading', text: words.planTimes },
    ...guide.steps.map(({ entry: id, focus }, index): Block => {
      const entry = pack.byId(id)
      const name = entry === undefined ? id : `${entry.title[lang]} (${entry.code})`
      return { kind: 'item', label: `${steps[index]} ${name}`, text: focus[lang] }
    }),
    ...(rest === undefined
      ? []
      : [{ kind: 'item', label: `${rest.time} ${words.rest}`, text: words.restAbout(rest.minutes) } as const]),
    { kind: 'heading', text: card.questions },
    ...guide.questions.map((question): Block => ({ kind: 'item', text: question[lang] })),
    { kind: 'heading', text: words.quizTitle },
    { kind: 'text', text: words.quiz(guide.code) },
  ]
}

const buttonsOf = (
  { code, version }: EntryOf<'guide'>,
  { page, pages }: { readonly page: number; readonly pages: number },
  { lang, seenBy }: CardContext,
): readonly CardAction[] => {
  const { actions } = messages(lang)
  const spoken = seenBy === 'reader' ? lang : 'own'
  const other = lang === 'ja' ? 'en' : 'ja'
  const plan = (at: number, to: 'ja' | 'en' | 'own'): Action => ({ do: 'plan', code, version, page: at, lang: to })
  return [
    ...(page < pages ? [{ label: actions.next, action: plan(page + 1, spoken) }] : []),
    ...(page > 1 ? [{ label: actions.previous, action: plan(page - 1, spoken) }] : []),
    { label: actions.otherLanguage, action: plan(page, other) },
    { label: guidesWords[lang].summary, action: { do: 'summary', code, lang: spoken } },
  ]
}
