import { compileProgram } from './compile/program.ts'
import { compiledFolder } from '../program.js'
import { complain, exit, print, printJson, runCommandLine } from './terminal.ts'

const usage = `Compiles the program into a few files in .cache, from which it starts in half the time. npm ci does this by itself.

npm run --silent compile [-- --json]

--json   how many sources it was made of, as JSON
Once a source changes, the program starts from its sources again, until this has run.
Exits 0, also where the bundler is not installed (npm ci --omit=dev): the program starts from its sources then.`

const said = {
  ja: {
    done: (sources: number) => `プログラムをまとめました(元のファイル ${sources} 件)。`,
    missing: 'rolldown が入っていないため、元のファイルのまま起動します。',
  },
  en: {
    done: (sources: number) => `The program is compiled (${sources} sources).`,
    missing: 'rolldown is not installed: the program starts from its sources.',
  },
} as const

await runCommandLine(usage, {}, async ({ json, lang }) => {
  const sources = await compileProgram(compiledFolder)
  if (json) printJson({ sources: sources ?? 0 })
  else if (sources === undefined) complain(said[lang].missing)
  else print(said[lang].done(sources))
  return exit.done
})
