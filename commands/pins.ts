import { defineCommand } from '../src/door/define-command.ts'
import { moderatedGuild } from '../src/features/pins/may-pin.ts'
import { showList } from '../src/features/pins/show-list.ts'

export const pins = defineCommand({
  name: 'pins',
  describe: {
    ja: 'このサーバーのピン留めを一覧し、更新します',
    en: 'List the pins of this server and refresh them',
  },
  example: { ja: '/pins', en: '/pins' },
  visibility: 'private',
  who: 'pinners',
  options: {},
  run: (_, context) => {
    const guild = moderatedGuild(context)
    return guild.ok ? { later: () => showList(context.app, guild.id, 1, context.lang) } : guild
  },
})
