import type { APIUser } from 'discord-api-types/v10'
import { part, type Part } from './piece.ts'

/** How somebody is called. */
export const nameOf = ({ global_name, username }: APIUser): string => global_name ?? username

/** The picture of somebody. */
export const avatar = (user: APIUser): Part =>
  part(
    'span',
    { class: user.bot === true ? 'avatar app' : `avatar shade-${Number(BigInt(user.id) % 4n)}`, 'aria-hidden': 'true' },
    user.bot === true ? '論' : ([...nameOf(user)][0] ?? ''),
  )
