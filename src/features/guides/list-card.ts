import type { Block, Card } from '../../cards/card.ts'
import type { CardContext } from '../../cards/context.ts'
import { paginate } from '../../cards/paginate.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { openEntry } from '../../door/open-entry.ts'
import { guidesWords } from './words.ts'

/** A menu lists 25 (Discord docs, String Select); a pack with more guides than that offers the rest by name. */
const most = 25

/** All guides of the pack, one line each with its first goal, to be opened from a menu. Goals are left out where one message cannot hold them. */
export const guideListCard = (context: CardContext): Card => {
  const { lang, pack } = context
  const words = guidesWords[lang]
  const guides = pack.ofKind('guide').slice(0, most)
  if (guides.length === 0) return plainCard(words.listTitle, [{ kind: 'text', text: words.noGuides }])
  const lines = (how: 'with goals' | 'bare'): readonly Block[] => [
    { kind: 'text', text: words.list },
    ...guides.map(({ title, code, minutes, goals }): Block => ({
      kind: 'item',
      label: `${title[lang]} (${code})`,
      text: words.listLine(minutes, how === 'bare' ? undefined : goals[0]?.[lang]),
    })),
  ]
  const whole = lines('with goals')
  return plainCard(words.listTitle, paginate(whole, context.format).length === 1 ? whole : lines('bare'), {
    menu: { prompt: words.listMenu, items: guides.map((guide) => openEntry(guide, context)) },
  })
}
