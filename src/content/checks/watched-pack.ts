import { isDeepStrictEqual } from 'node:util'
import type { Pack } from '../pack.ts'

/** What was read of something that was looked up: the thing itself, and which of its keys. */
type Read<Found> = { readonly found: Found; readonly keys: Set<string | symbol> }

/**
 * A pack that remembers what was read of the entries and sources that were looked up in it. `holds` tells whether all of it reads the same in
 * another pack: then whatever was made of it would come out the same.
 */
export const watchedPack = (pack: Pack): { readonly pack: Pack; readonly holds: (other: Pack) => boolean } => {
  const entries = watchedLookUp(pack.byId)
  const sources = watchedLookUp(pack.source)
  let readElse = false
  return {
    pack: new Proxy(pack, {
      get: (target, key): unknown => {
        if (key === 'byId') return entries.lookUp
        if (key === 'source') return sources.lookUp
        readElse = true
        return Reflect.get(target, key)
      },
    }),
    // That every source is there which was there before has been checked by then: the look-up does not throw.
    holds: (other) => other === pack || (!readElse && entries.holds(other.byId) && sources.holds(other.source)),
  }
}

const watchedLookUp = <Found extends object | undefined>(lookUp: (id: string) => Found) => {
  const reads = new Map<string, Read<Found>>()
  return {
    lookUp: (id: string): Found => {
      const found = lookUp(id)
      const { keys } = reads.get(id) ?? { keys: new Set() }
      reads.set(id, { found, keys })
      return found && watchedKeys(found, keys)
    },
    holds: (other: (id: string) => Found): boolean => reads.entries().every(([id, read]) => readsSame(read, other(id))),
  }
}

const watchedKeys = <T extends object>(value: T, keys: Set<string | symbol>): T =>
  new Proxy(value, {
    get: (target, key): unknown => {
      keys.add(key)
      return Reflect.get(target, key)
    },
  })

const readsSame = <Found extends object | undefined>({ found, keys }: Read<Found>, now: Found): boolean => {
  if (found === now) return true
  if (found === undefined || now === undefined) return false
  return keys.values().every((key) => isDeepStrictEqual(Reflect.get(found, key), Reflect.get(now, key)))
}
