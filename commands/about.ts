import type { Block } from '../src/cards/card.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import { wasRead } from '../src/content/schema/source.ts'
import { sourceIdsOf } from '../src/content/walk.ts'
import { type CommandContext, defineCommand } from '../src/door/define-command.ts'
import { messages } from '../src/i18n/messages.ts'

export const about = defineCommand({
  name: 'about',
  describe: {
    ja: 'Rontenと収録内容、中立の決まりを示します',
    en: 'Say what Ronten is, what it holds and how it stays neutral',
  },
  example: { ja: '/about', en: '/about' },
  visibility: 'private',
  options: {},
  run: (_, context) => ({
    ok: true,
    card: plainCard(messages(context.lang).about.title, [...self(context), ...pack(context)]),
  }),
})

const self = ({ lang }: CommandContext): readonly Block[] => {
  const { about: words } = messages(lang)
  return [
    { kind: 'text', text: words.lead },
    { kind: 'heading', text: words.neutralityTitle },
    ...words.neutrality.map((text): Block => ({ kind: 'item', text })),
    { kind: 'note', text: words.privacy },
  ]
}

const pack = ({ lang, pack: held, invite }: CommandContext): readonly Block[] => {
  const { about: words } = messages(lang)
  const ids = [...new Set(held.entries.flatMap(sourceIdsOf))]
  const read = ids.filter((id) => wasRead(held.source(id))).length
  return [
    { kind: 'heading', text: words.packTitle },
    { kind: 'text', text: held.head.about[lang] },
    { kind: 'item', text: words.pack(held.head.title[lang], held.entries.length, ids.length, read) },
    { kind: 'item', text: words.licence(held.head.licence.name) },
    { kind: 'item', text: words.version(held.version) },
    ...(invite === undefined ? [] : [{ kind: 'link', text: words.invite, url: invite } as const]),
  ]
}
