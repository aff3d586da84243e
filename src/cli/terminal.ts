import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { languages, type Language } from '../content/schema/text.ts'
import { languageOf } from '../i18n/language.ts'

/** Exit codes of every command: done, found faults, wrong use. */
export const exit = { done: 0, faults: 1, wrongUse: 2 } as const
type Exit = (typeof exit)[keyof typeof exit]

const common = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

/** What a command line was read as. */
export type CommandLine<O extends ParseArgsOptionsConfig> = {
  readonly words: readonly string[]
  readonly options: ReturnType<typeof parseArgs<{ options: O & typeof common; allowPositionals: true }>>['values']
  readonly lang: Language
  readonly json: boolean
}

/** The language of the terminal: --lang, else what LC_ALL, LC_MESSAGES or LANG say. */
const languageOfTerminal = (chosen: string | undefined): Language | undefined => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return chosen === undefined ? languageOf(LC_ALL || LC_MESSAGES || LANG) : languages.find((lang) => lang === chosen)
}

/**
 * Reads the process's command line and runs `main` with it. `--help` prints the usage and exits 0; an unknown option or language prints
 * the reason and the usage to standard error and exits 2. Every command also knows `--json` and `--lang ja|en`.
 */
export const runCommandLine = async <const O extends ParseArgsOptionsConfig>(
  usage: string,
  options: O,
  main: (line: CommandLine<O>) => Exit | Promise<Exit>,
): Promise<void> => {
  // Whoever reads our output may stop early, as `head` does: that is no failure.
  process.stdout.on('error', () => process.exit())
  const line = readCommandLine(options)
  if (typeof line === 'string') {
    process.stderr.write(`${line}\n\n${usage}\n`)
    process.exitCode = exit.wrongUse
    return
  }
  if (line.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  process.exitCode = await main(line)
}

const readCommandLine = <O extends ParseArgsOptionsConfig>(
  options: O,
): (CommandLine<O> & { help: boolean }) | string => {
  try {
    const { values, positionals } = parseArgs({ options: { ...options, ...common }, allowPositionals: true })
    // The options of all commands are among the values, whatever else a command adds to them.
    const shared = values as { help?: boolean; json?: boolean; lang?: string }
    const lang = languageOfTerminal(shared.lang)
    if (!lang) return `--lang: ja | en`
    return {
      words: positionals,
      options: values,
      lang,
      json: shared.json === true,
      help: shared.help === true,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Prints a line for people. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Prints a line about a failure. */
export const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/** Prints a value for programs. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))
