import { stripTypeScriptTypes } from 'node:module'

const notice = 'stripTypeScriptTypes is an experimental feature'

/**
 * The same module without its types and comments, as a browser runs it.
 *
 * Node announces once that the function behind this may change. Node 24, which this program requires, has it, so the notice tells its
 * reader nothing; it is dropped by its text while the function runs, and every other warning goes its way.
 */
export const withoutTypes = (source: string): string => {
  const own = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  const emitWarning = process.emitWarning.bind(process)
  // One implementation for all overloads: what it gets, it passes on.
  process.emitWarning = ((...parameters: Parameters<typeof emitWarning>): void => {
    if (!String(parameters[0]).startsWith(notice)) emitWarning(...parameters)
  }) as typeof emitWarning
  try {
    return withoutBlanks(source, stripTypeScriptTypes(source))
  } finally {
    if (own !== undefined) Object.defineProperty(process, 'emitWarning', own)
  }
}

/**
 * Takes out the blanks that stand where types stood, and comments that have lines of their own; every line keeps its number. Such a blank
 * differs from the source, and what is inside a string, a template or a regular expression never does: so their blanks stay. That no line
 * within a template looks like a comment is seen to by a test, which compares what the compiler reads before and after.
 */
const withoutBlanks = (source: string, stripped: string): string =>
  stripped
    .replace(/[^\S\n]+/g, (run, at: number) => {
      if (source.startsWith(run, at)) return run
      const [before = '\n', after = '\n'] = [stripped[at - 1], stripped[at + run.length]]
      return before === '\n' || '\n,)'.includes(after) ? '' : ' '
    })
    .replace(/^[ \t]*(?:\/\/.*|\/\*[^]*?\*\/[ \t]*)$/gm, (comment) => comment.replace(/[^\n]/g, ''))
