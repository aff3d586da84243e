import pg from 'pg'
import { expect, it } from 'vitest'
import { storeFaultOf } from '../../src/store/fault.ts'

// PostgreSQL docs, Appendix A; the disk of a server cannot be filled here.
it.each([
  ['53100', 'disk_full', 'full'],
  ['53300', 'too_many_connections', 'away'],
  ['25006', 'read_only_sql_transaction', 'read-only'],
  ['57P03', 'cannot_connect_now', 'away'],
  ['28P01', 'invalid_password', 'away'],
  ['23505', 'unique_violation', undefined],
])('what is it when PostgreSQL says %s (%s)?', (code, name, fault) => {
  expect(storeFaultOf(Object.assign(new pg.DatabaseError(name, 1, 'error'), { code }))).toBe(fault)
})
