import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const keyName = 'player-key'

/**
 * Gives the name under which what a person has learnt is kept: an HMAC (SHA-256) of the user id with a key of this installation, so that
 * the table alone tells nobody who it is about.
 */
export const playerNames = async (db: Kysely<Tables>): Promise<(userId: string) => string> => {
  await db
    .insertInto('secret')
    .values({ name: keyName, value: randomBytes(32).toString('base64') })
    // Of several replicas that start at once the first one's key stays.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { value } = await db.selectFrom('secret').select('value').where('name', '=', keyName).executeTakeFirstOrThrow()
  const key = Buffer.from(value, 'base64')
  return (userId) => createHmac('sha256', key).update(userId).digest('base64url')
}
