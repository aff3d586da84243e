import { commands, messageCommands } from '../../commands/index.ts'
import { readConfigWith } from '../config.ts'
import type { Language } from '../content/schema/text.ts'
import { registration } from '../door/registration.ts'
import { differs, type CommandDifference } from '../discord/command-difference.ts'
import { applicationOf, compareCommands, registerCommands } from '../discord/commands-at-discord.ts'
import { inviteLink } from '../door/invite.ts'
import { patientRest } from '../discord/rest.ts'
import { join } from 'node:path'
import { root } from './content/places.ts'
import { complain, exit, print, printJson, runCommandLine } from './terminal.ts'

const usage = `Tells Discord which commands there are: compares first, and writes only what differs.

npm run register                   registers the commands (DISCORD_TOKEN from .env or the environment)
npm run register -- --dry-run      prints the difference and writes nothing

--json   the difference as JSON
Exits 0 when done, 1 when Discord refuses, 2 when called wrongly or without a token.`

await runCommandLine(usage, { 'dry-run': { type: 'boolean' } }, async ({ options, lang, json }) => {
  const read = readConfigWith(join(root, '.env'))
  if (!read.ok) {
    for (const { name, remedy } of read.faults) complain(`${name}: ${remedy[lang]}`)
    return exit.wrongUse
  }
  const { token } = read.config
  if (token === undefined) {
    complain(
      lang === 'ja' ? '.env に DISCORD_TOKEN を正しく設定してください' : 'Set DISCORD_TOKEN in .env to the bot token',
    )
    return exit.wrongUse
  }
  try {
    const rest = patientRest({}, token)
    const { id } = await applicationOf(rest)
    const wanted = registration({ commands, messageCommands })
    const dryRun = options['dry-run'] === true
    const difference = dryRun ? await compareCommands(rest, id, wanted) : await registerCommands(rest, id, wanted)
    if (json) printJson(difference)
    else report(difference, dryRun, lang, inviteLink(id) ?? '')
    return exit.done
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return exit.faults
  }
})

const report = (difference: CommandDifference, dryRun: boolean, lang: Language, invite: string): void => {
  for (const name of difference.added) print(`+ /${name}`)
  for (const name of difference.removed) print(`- /${name}`)
  for (const { name, fields } of difference.changed) print(`~ /${name} (${fields.join(', ')})`)
  const same = lang === 'ja' ? '違いはありません。' : 'Nothing differs.'
  const written = lang === 'ja' ? 'Discordに登録しました。' : 'Registered with Discord.'
  const planned = lang === 'ja' ? '書き込みはしていません(--dry-run)。' : 'Nothing was written (--dry-run).'
  print(differs(difference) ? (dryRun ? planned : written) : same)
  print(lang === 'ja' ? `サーバーに追加するリンク: ${invite}` : `Link that adds it to a server: ${invite}`)
}
