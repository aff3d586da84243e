import { bumpEntry } from './content/bump.ts'
import { checkPack } from './content/check.ts'
import { listEntries } from './content/list.ts'
import { writeSchemas } from './content/schema.ts'
import { complain, exit, runCommandLine } from './terminal.ts'

const usage = `Works on the content packs.

npm run --silent content -- list [--json]            all entries: id, code, kind, version, as-of date, titles
npm run --silent content -- check [DIR] [--json]     every fault as file:line:col  what is wrong  what to write
npm run --silent content -- bump ID "理由" ["why"]   raises an entry's version with its line of history
npm run --silent content -- bump --drafts "理由" ["why"]   the same for every draft (version: 0)
npm run --silent content -- schema                   writes the JSON Schemas that editors use

--lang ja|en   language of messages (default: the terminal's)
Exits 0 when done, 1 when faults were found, 2 when called wrongly.`

await runCommandLine(usage, { drafts: { type: 'boolean' } }, (line) => {
  const [verb, ...words] = line.words
  switch (verb) {
    case 'list':
      return listEntries(line)
    case 'check':
      return checkPack(line, words[0])
    case 'bump':
      return bumpEntry(line, line.options.drafts === true ? undefined : words.shift(), words)
    case 'schema':
      return writeSchemas()
    default:
      complain(usage)
      return exit.wrongUse
  }
})
