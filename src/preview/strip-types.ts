import { stripTypeScriptTypes } from 'node:module'

const notice = 'stripTypeScriptTypes is an experimental feature'

/**
 * The same module without its types, as a browser runs it.
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
    return stripTypeScriptTypes(source)
  } finally {
    if (own !== undefined) Object.defineProperty(process, 'emitWarning', own)
  }
}
