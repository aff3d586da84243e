import { SimpleIdentifyThrottler, type ClientOptions, type IIdentifyThrottler } from 'discord.js'
import type { App } from '../door/app.ts'
import { isApiError } from './ended.ts'
import { awaitStarts } from './session-starts.ts'

/** How long to wait, in milliseconds, before Discord is asked once more how many identifies are left. */
const pauseToAsk = 5000

type BuildThrottler = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>

/**
 * discord.js's own pace of identifies (so many every five seconds), which also spares the day's number: a connection that Discord accepts
 * and drops again and again would otherwise use it up within hours. The first identify of each shard is waited for before connecting.
 * `pace` takes the place of discord.js's.
 */
export const sparingPace =
  (app: Pick<App, 'log' | 'pause'>, pace?: IIdentifyThrottler): BuildThrottler =>
  async (manager) => {
    const own = pace ?? new SimpleIdentifyThrottler((await limitOf(manager)).max_concurrency)
    const begun = new Set<number>()
    const waiting = new Map<number, Promise<void>>()
    return {
      waitForIdentify: async (shardId, signal) => {
        if (begun.has(shardId)) {
          // A connection that closes meanwhile comes back here: it goes on waiting and does not begin to wait anew.
          const turn = waiting.get(shardId) ?? awaitTurn(app, manager)
          waiting.set(shardId, turn)
          await turn.finally(() => signal.aborted || waiting.delete(shardId))
          signal.throwIfAborted()
        }
        begun.add(shardId)
        await own.waitForIdentify(shardId, signal)
      },
    }
  }

type Manager = Parameters<BuildThrottler>[0]

const limitOf = async (manager: Manager, force = false) =>
  (await manager.fetchGatewayInformation(force)).session_start_limit

/** Never rejects: the client would take that for the turn itself. Where Discord refuses to say, the identify will be told why. */
const awaitTurn = async (app: Pick<App, 'log' | 'pause'>, manager: Manager): Promise<void> => {
  for (;;)
    try {
      const due = { now: 1, shards: await manager.getShardCount() }
      return await awaitStarts(app, await limitOf(manager, true), () => limitOf(manager, true), due)
    } catch (error) {
      if (isApiError(error)) return
      await app.pause(pauseToAsk)
    }
}
