import { noChannel, type Channel } from '../door/channel.ts'
import type { RestOptions } from './rest.ts'

/** The channel port, which loads what sends requests when it is first used: that takes longer than the rest of a start. */
export const lazyChannel = (options: RestOptions, token: string): Channel => {
  let loading: Promise<Channel> | undefined
  const load = () => (loading ??= import('./channel.ts').then(({ channelAt }) => channelAt(options, token)))
  const calls = Object.keys(noChannel).map((name) => [
    name,
    async (...args: readonly unknown[]) => {
      const channel = await load()
      // The name is one of the port's own, and so the arguments are those of this very call.
      return (channel[name as keyof Channel] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
    },
  ])
  return Object.fromEntries(calls) as Channel
}
