import type { Block } from '../src/cards/card.ts'
import { plainCard } from '../src/cards/plain-card.ts'
import { type CommandContext, defineCommand } from '../src/door/define-command.ts'
import { mayUse } from '../src/door/may.ts'
import { messages } from '../src/i18n/messages.ts'

export const help = defineCommand({
  name: 'help',
  describe: { ja: 'Rontenの使い方を示します', en: 'Show how to use Ronten' },
  example: { ja: '/help', en: '/help' },
  visibility: 'private',
  options: {},
  run: (_, context) => {
    const { help: words } = messages(context.lang)
    return {
      ok: true,
      card: plainCard(words.title, [
        { kind: 'text', text: words.lead },
        ...forEverybody(context),
        ...forModerators(context),
        ...onMessages(context),
        { kind: 'note', text: words.options },
        { kind: 'note', text: words.menuNote },
      ]),
    }
  },
})

type Listed = CommandContext['commands'][number]

const item = ({ name, describe }: Listed, lang: CommandContext['lang'], example?: string): Block => ({
  kind: 'item',
  label: `/${name}`,
  text: describe[lang],
  ...(example === undefined || example === `/${name}` ? {} : { note: example }),
})

const forEverybody = ({ commands, lang }: CommandContext): readonly Block[] =>
  commands.filter(({ who }) => who === 'everyone').map((command) => item(command, lang, command.example[lang]))

/** Moderators alone see their commands: what Discord does not offer to somebody must not be looked for. */
const forModerators = ({ commands, lang, reader }: CommandContext): readonly Block[] => {
  const theirs = commands.filter(({ who }) => who !== 'everyone' && mayUse(who, reader))
  if (theirs.length === 0) return []
  return [{ kind: 'heading', text: messages(lang).help.moderators }, ...theirs.map((command) => item(command, lang))]
}

const onMessages = ({ messageCommands, lang, reader }: CommandContext): readonly Block[] => [
  { kind: 'heading', text: messages(lang).help.onMessage },
  ...messageCommands
    .filter(({ who }) => mayUse(who, reader))
    .map(({ name, describe }): Block => ({ kind: 'item', label: name[lang], text: describe[lang] })),
]
