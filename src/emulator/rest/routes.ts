import type { Route } from './request.ts'
import { callbackRoutes } from './routes-callback.ts'
import { channelRoutes } from './routes-channel.ts'
import { commandRoutes } from './routes-command.ts'
import { guildRoutes } from './routes-guild.ts'
import { identityRoutes } from './routes-identity.ts'
import { messageRoutes } from './routes-message.ts'
import { pinRoutes } from './routes-pin.ts'
import { threadRoutes } from './routes-thread.ts'
import { webhookRoutes } from './routes-webhook.ts'

/** Every route that exists. Pins stand before messages: `pins` would otherwise be taken for a message id. */
const ROUTES: readonly Route[] = [
  ...identityRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...channelRoutes,
  ...guildRoutes,
]

/** The route of a request with its parameters, or null. */
export const matchRoute = (
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | null => {
  const parts = path.split('/')
  for (const route of ROUTES) {
    const pattern = route.path.split('/')
    if (route.method !== method || pattern.length !== parts.length) continue
    if (!pattern.every((part, index) => part.startsWith(':') || part === parts[index])) continue
    const params = pattern.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), parts[index] ?? '']] : []))
    return { route, params: Object.fromEntries(params) as Record<string, string> } // pairs of strings by construction
  }
  return null
}
