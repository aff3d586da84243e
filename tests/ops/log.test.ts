import { DiscordAPIError, RateLimitError } from '@discordjs/rest'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/ops/log.ts'
import { passwordsIn } from '../../src/ops/censor.ts'

const botToken = ['MTIwMDAwMDAwMDAwMDAwMDAwMA', 'Gabcde', 'x'.repeat(38)].join('.')
const interactionToken = `aW50ZXJhY3Rpb246${'9'.repeat(80)}`
const password = 'p@ss/w"rd'
const databaseUrl = `postgresql://ronten:${encodeURIComponent(password)}@db.example:5432/ronten`
const typed = '核は誰のものですか'
const userId = '300000000000000007'

const secrets = [botToken, interactionToken, password, encodeURIComponent(password), typed, userId]

/** What the log holds after one line. */
const lineOf = (fields: object): string => {
  let written = ''
  createLog('info', [botToken, ...passwordsIn(databaseUrl)], {
    write: (line) => {
      written += line
    },
  }).error(fields, 'failed')
  return written
}

const apiError = (url: string) =>
  new DiscordAPIError(
    {
      message: 'Invalid Form Body',
      code: 50_035,
      errors: { content: { _errors: [{ code: 'X', message: 'too long' }] } },
    },
    50_035,
    400,
    'PATCH',
    url,
    { files: undefined, body: { content: typed, token: botToken } },
  )

const webhook = `https://discord.com/api/v10/webhooks/1200000000000000000/${interactionToken}/messages/@original`
const callback = `https://discord.com/api/v10/interactions/1300000000000000001/${interactionToken}/callback`
const member = `https://discord.com/api/v10/guilds/400/members/${userId}`

const rowError = Object.assign(new pg.DatabaseError('duplicate key value violates unique constraint', 1, 'error'), {
  code: '23505',
  detail: `Key (player)=(${userId}) already exists. ${typed}`,
  constraint: 'player_pkey',
  config: { headers: { authorization: `Bot ${botToken}` } },
})

const nasty: readonly (readonly [string, object])[] = [
  ['an answer that Discord refused', { err: apiError(webhook) }],
  ['a callback that came too late', { err: apiError(callback) }],
  ['a member who could not be read', { err: apiError(member) }],
  [
    'a rate limit',
    {
      err: new RateLimitError({
        global: false,
        hash: 'x',
        limit: 5,
        majorParameter: `1200000000000000000:${interactionToken}`,
        method: 'POST',
        retryAfter: 1,
        route: '/webhooks/:id/:token',
        scope: 'user',
        sublimitTimeout: 0,
        timeToReset: 1,
        url: webhook,
      }),
    },
  ],
  ['a database that refused a row', { err: rowError }],
  ['a database that cannot be reached', { err: new Error(`connect ECONNREFUSED ${databaseUrl}`) }],
  [
    'a chain of causes',
    {
      err: new Error('outer', {
        cause: new AggregateError([apiError(webhook), new Error(`Authorization: Bot ${botToken}`)], 'inner'),
      }),
    },
  ],
  [
    'an error whose message holds JSON',
    { err: new Error(JSON.stringify({ token: interactionToken, body: { password } })) },
  ],
  ['something that is no error', { err: { token: botToken, content: typed } }],
  [
    'fields that a library filled',
    { warning: `GET ${webhook}`, deep: { headers: { authorization: `Bot ${botToken}` } } },
  ],
]

describe('what does the log keep to itself?', () => {
  it.each(nasty)('tokens, passwords, texts and people in %s', (_, fields) => {
    const line = lineOf(fields)
    for (const secret of secrets) {
      expect(line).not.toContain(secret)
      expect(line).not.toContain(JSON.stringify(secret).slice(1, -1))
    }
    expect(() => JSON.parse(line) as unknown).not.toThrow()
  })
})

describe('what does it tell of an error?', () => {
  it('where it happened, what Discord said, and what caused it', () => {
    const line = JSON.parse(
      lineOf({ interaction: '1300000000000000001', err: new Error('outer', { cause: apiError(callback) }) }),
    )
    expect(line).toMatchObject({
      level: 'error',
      interaction: '1300000000000000001',
      err: {
        message: 'outer',
        stack: expect.stringContaining('log.test.ts'),
        cause: {
          code: 50_035,
          status: 400,
          method: 'PATCH',
          url: 'https://discord.com/api/v10/interactions/1300000000000000001/…/callback',
        },
      },
    })
  })
  it('which constraint a row broke, without the row', () => {
    expect(JSON.parse(lineOf({ err: rowError }))).toMatchObject({ err: { code: '23505', constraint: 'player_pkey' } })
  })
})
