import { bumpEntry } from './content/bump.ts'
import { checkPack } from './content/check.ts'
import { exportPack } from './content/export.ts'
import { checkLinks } from './content/links.ts'
import { listEntries } from './content/list.ts'
import { newEntry } from './content/new.ts'
import { historyOf, showEntry } from './content/one-entry.ts'
import { reportPack } from './content/report.ts'
import { writeSchemas } from './content/schema.ts'
import { complain, exit, runCommandLine } from './terminal.ts'

const usage = `Works on the content packs. ID is an entry's id or code.

npm run --silent content -- list [--json]            all entries: id, code, kind, version, as-of date, titles
npm run --silent content -- check [DIR] [--json]     every fault as file:line:col  what is wrong  what to write
npm run --silent content -- check --against DIR      the same, and whether texts repeat those of another folder
npm run --silent content -- show ID [--json]         an entry as its cards read
npm run --silent content -- history ID [--json]      what changed in it, when and why
npm run --silent content -- new KIND ID              a template with editor completion
npm run --silent content -- bump ID "理由" ["why"]   raises an entry's version with its line of history
npm run --silent content -- bump --drafts "理由" ["why"]   the same for every draft (version: 0)
npm run --silent content -- report [--json]          counts, grounds, balance, phrasings, what is due for review
npm run --silent content -- links [--json]           asks every cited address whether it answers (network)
npm run --silent content -- export FORMAT [--out FILE] [--json]   a file for others: anki (a deck), csv (RFC 4180),
                                                     markdown, claimreview (JSON-LD), json (both languages)
npm run --silent content -- schema                   writes the JSON Schemas that editors use

--lang ja|en   language of messages and exports (default: the terminal's)
Exits 0 when done, 1 when faults were found, 2 when called wrongly.`

await runCommandLine(
  usage,
  { drafts: { type: 'boolean' }, against: { type: 'string' }, out: { type: 'string' } },
  (line) => {
    const [verb, ...words] = line.words
    switch (verb) {
      case 'list':
        return listEntries(line)
      case 'check':
        return checkPack(line, words[0], line.options.against)
      case 'show':
        return showEntry(line, words[0])
      case 'history':
        return historyOf(line, words[0])
      case 'new':
        return newEntry(line, words[0], words[1])
      case 'bump':
        return bumpEntry(line, line.options.drafts === true ? undefined : words.shift(), words)
      case 'report':
        return reportPack(line)
      case 'links':
        return checkLinks(line)
      case 'export':
        return exportPack(line, words[0], line.options.out)
      case 'schema':
        return writeSchemas()
      case undefined:
      default:
        complain(usage)
        return exit.wrongUse
    }
  },
)
