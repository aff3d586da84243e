import { defineCommand } from '../src/door/define-command.ts'
import { messages } from '../src/i18n/messages.ts'

export const help = defineCommand({
  name: 'help',
  describe: { ja: 'Rontenの使い方を示します', en: 'Show how to use Ronten' },
  example: { ja: '/help', en: '/help' },
  visibility: 'private',
  options: {},
  run: (_, { lang, commands, messageCommands }) => {
    const { help: words } = messages(lang)
    return {
      ok: true,
      card: {
        title: words.title,
        label: undefined,
        blocks: [
          { kind: 'text', text: words.lead },
          ...commands.map((command) => ({
            kind: 'item' as const,
            label: `/${command.name}`,
            text: command.describe[lang],
            ...(command.example[lang] === `/${command.name}` ? {} : { note: command.example[lang] }),
          })),
          ...messageCommands.map(({ name, describe }) => ({
            kind: 'item' as const,
            label: name[lang],
            text: `${describe[lang]} ${words.onMessage}`,
          })),
          { kind: 'note', text: words.options },
          { kind: 'note', text: words.menuNote },
        ],
        footer: undefined,
        pages: 1,
        buttons: [],
        menu: undefined,
      },
    }
  },
})
