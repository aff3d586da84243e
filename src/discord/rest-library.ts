import { createRequire } from 'node:module'
import type * as Library from '@discordjs/rest'

/**
 * The library that sends requests, in the one form that discord.js loads it in. Imported as a module it would be there twice over the gateway,
 * with classes of errors that do not know each other, and 4 MB more.
 */
// What the package's types describe holds for both of its forms.
const library = createRequire(import.meta.url)('@discordjs/rest') as typeof Library

export const { DefaultRestOptions, DiscordAPIError, HTTPError, RateLimitError, REST, RESTEvents } = library
