import { MessageFlags } from 'discord-api-types/v10'
import type { JsonObject } from '../json.ts'
import { integer, isObject } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'

const problem = problemsOf('deferral-flags')

/**
 * A deferral carries nothing but the Ephemeral flag; the V2 flag belongs to the edit that follows.
 * Source: Discord docs, Receiving and Responding, callback type 5; issues 7515 and 7910 of Discord's documentation.
 */
export const deferralFlags = (callback: JsonObject): readonly Problem[] => {
  const data = isObject(callback['data']) ? callback['data'] : {}
  const others = Object.keys(data).filter((key) => key !== 'flags')
  const excess = integer(data['flags']) & ~MessageFlags.Ephemeral
  return [
    ...others.map((key) => problem(['data', key], 'A deferral carries nothing but flags.')),
    ...(excess === 0 ? [] : [problem(['data', 'flags'], `Flag ${excess} is not accepted in a deferral.`)]),
  ]
}
