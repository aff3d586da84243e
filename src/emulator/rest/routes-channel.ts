import { channelWire } from '../wire/channel.ts'
import { inChannel } from './access.ts'
import { json } from './answer.ts'
import type { Route } from './request.ts'

/** Channels (Discord docs, Channel resource). */
export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    run: (request) => inChannel(request, 0n, ({ channel }) => json(channelWire(request.world, channel))),
  },
]
