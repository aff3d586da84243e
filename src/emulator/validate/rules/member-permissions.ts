import { ALL_PERMISSIONS } from '../../world/permissions.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'

const problem = problemsOf('member-permissions')

/** `default_member_permissions` is a decimal string of bits that exist. Source: Discord docs, Application Commands, Permissions. */
export const memberPermissions: Rule<CommandSubject> = ({ body, at }) => {
  const value = body['default_member_permissions']
  if (value === undefined || value === null) return []
  const valid = typeof value === 'string' && /^\d+$/u.test(value) && (BigInt(value) & ~ALL_PERMISSIONS) === 0n
  return valid ? [] : [problem([...at, 'default_member_permissions'], 'Not a decimal string of known permissions.')]
}
