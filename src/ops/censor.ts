/**
 * What no line of the log may hold, wherever a library has put it: tokens of interactions in addresses of REST (webhooks and callbacks),
 * bot tokens, passwords in addresses of databases, values of telling keys, and the ids of people in addresses.
 */
const secret = new RegExp(
  [
    /(?<=\/webhooks\/\d+\/)[^/?\s"\\]+/,
    /(?<=\/interactions\/\d+\/)[^/?\s"\\]+/,
    /(?<=\/(?:users|members)\/)\d+/,
    /[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}/,
    // A password may hold an @: the last one before the host ends it.
    /(?<=[a-z]:\/\/[^\s:/@"]*:)[^\s/"]+(?=@)/,
    // Tokens of interactions are base64 of "interaction:…".
    /aW50ZXJhY3Rpb2[\w+/=-]+/,
    /(?<=\\?"(?:token|authorization|password|secret|cookie)\\?":\s*\\?")(?:[^"\\]|\\[^"])+/,
    /(?<=\b(?:Bot|Bearer) )[\w.-]{20,}/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)

/** Lines about what went as it should are put together from Ronten's own words, and there are as many as interactions. */
const isOwn = (line: string): boolean => line.startsWith('{"level":"info"') && !line.includes('"err":')

/**
 * Makes what cuts secrets out of a line. `known` are secrets of this process, cut out wherever and however they stand; blank ones count for
 * nothing.
 */
export const createCensor = (known: readonly (string | undefined)[] = []): ((line: string) => string) => {
  const given = known.filter((word): word is string => word !== undefined && word !== '')
  const words = [...new Set(given.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))]
  return (line) => {
    const text = words.reduce((rest, word) => rest.replaceAll(word, '…'), line)
    return isOwn(line) ? text : text.replaceAll(secret, '…')
  }
}

/** The password in the address of a database, as it stands there and as it is meant. */
export const passwordsIn = (address: string | undefined): readonly string[] => {
  if (address === undefined || !URL.canParse(address)) return []
  const { password } = new URL(address)
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password]
  }
}
