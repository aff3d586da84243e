import { composeApp, contentOf } from '../compose.ts'
import { loadPack } from '../content/load.ts'
import { handle } from '../door/handle.ts'
import { faultLine } from '../i18n/faults/render.ts'
import { openStore } from '../store/open.ts'
import { createLog } from '../ops/log.ts'
import { interactionFor } from './ask/interaction.ts'
import { parseLine } from './ask/parse-line.ts'
import { replyText } from './ask/reply-text.ts'
import { packFolder, snapshotFolder } from './content/places.ts'
import { complain, exit, print, printJson, runCommandLine } from './terminal.ts'

const usage = `Answers one command, as the bot would in a direct message, as plain text.

npm run --silent ask -- "/define term:核共有" [--lang ja|en] [--json]
npm run --silent ask -- "who owns the bombs?"      (without a slash: a question for /ask)

--lang ja|en   language of the reader (default: the terminal's)
--json         the reply object instead of text
Exits 0 with an answer, 1 when the content has faults, 2 when there is no such command or entry.`

await runCommandLine(usage, {}, async ({ words, lang, json }) => {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) {
    for (const fault of loaded.faults) complain(faultLine(fault, lang))
    return exit.faults
  }
  const content = contentOf(loaded.pack, snapshotFolder)
  const app = composeApp({ store: await openStore('memory'), content: () => content, log: createLog('error') })
  const typed = parseLine(words.join(' '), app.commands)
  const command = app.commands.find(({ name }) => name === typed?.name)
  if (words.length === 0 || !typed || !command) {
    const names = app.commands.map(({ name }) => `/${name}`).join(' ')
    complain(
      lang === 'ja'
        ? `そのコマンドはありません。使えるもの: ${names}`
        : `There is no such command. There are: ${names}`,
    )
    return exit.wrongUse
  }
  const outcome = handle(app, interactionFor(typed, command, lang))
  const reply = 'now' in outcome ? outcome.now : await outcome.work(() => Promise.resolve())
  if (json) printJson(reply)
  else print(replyText(reply))
  return 'refusal' in reply && reply.refusal !== undefined ? exit.wrongUse : exit.done
})
