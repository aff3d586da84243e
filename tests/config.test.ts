import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig, readConfigWith } from '../src/config.ts'

const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB'
const faultsOf = (variables: Record<string, string>) => {
  const read = readConfig(variables)
  return read.ok ? [] : read.faults.map(({ name }) => name)
}

describe('how is it configured?', () => {
  it('without anything: the preview, quiet', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: {
        token: undefined,
        shards: 'auto',
        logLevel: 'warn',
        dataFolder: 'data',
        databaseUrl: undefined,
        previewPort: 4780,
      },
    })
  })
  it('with empty lines, as .env.example has them: the same', () => {
    expect(readConfig({ DISCORD_TOKEN: '', NODE_ENV: '', LOG_LEVEL: '', PREVIEW_PORT: '' })).toEqual(readConfig({}))
  })
  it('with a token: the bot', () => {
    expect(readConfig({ DISCORD_TOKEN: token })).toMatchObject({ ok: true, config: { token, logLevel: 'info' } })
  })
})

describe('which shards does a process have?', () => {
  const shardsOf = (SHARDS: string) => {
    const read = readConfig({ SHARDS })
    return read.ok ? read.config.shards : read.faults.map(({ name }) => name)
  }
  it('all that Discord recommends, or those that are named', () => {
    expect([shardsOf(''), shardsOf('auto')]).toEqual(['auto', 'auto'])
    expect(shardsOf('0,1/4')).toEqual({ ids: [0, 1], count: 4 })
    expect(shardsOf('2, 4-6/16')).toEqual({ ids: [2, 4, 5, 6], count: 16 })
  })
  it.each(['4/4', '0', '/4', '0,0/4', '3-1/4', '0/', '0/0', '-1/4', '0/4/8', 'all', '0x1/4', '0-99999999/4'])(
    '%s: is said to be wrong',
    (text) => expect(shardsOf(text)).toEqual(['SHARDS']),
  )
})

describe('how do interactions arrive?', () => {
  const publicKey = 'a1'.repeat(32)
  const configOf = (variables: Record<string, string>) => {
    const read = readConfig(variables)
    return read.ok ? read.config : read.faults.map(({ name }) => name)
  }
  it('over the gateway, unless somebody says otherwise', () => {
    expect(configOf({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey })).toMatchObject({ http: undefined })
  })
  it('over HTTP with the key to check them by, on loopback at first', () => {
    expect(configOf({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, TRANSPORT: 'http' })).toMatchObject({
      http: { publicKey, host: '127.0.0.1', port: 8080 },
    })
  })
  it('wherever it is told to listen', () => {
    const variables = { DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey, TRANSPORT: 'http' }
    expect(configOf({ ...variables, HTTP_HOST: '0.0.0.0', HTTP_PORT: '3000', OPS_PORT: '9464' })).toMatchObject({
      http: { host: '0.0.0.0', port: 3000 },
      ops: { host: '127.0.0.1', port: 9464 },
    })
  })
  it.each([
    [{ TRANSPORT: 'http', DISCORD_TOKEN: token }, 'DISCORD_PUBLIC_KEY'],
    [{ TRANSPORT: 'http', DISCORD_PUBLIC_KEY: publicKey }, 'DISCORD_TOKEN'],
    [{ TRANSPORT: 'gateway' }, 'DISCORD_TOKEN'],
    [{ TRANSPORT: 'https', DISCORD_TOKEN: token }, 'TRANSPORT'],
    [{ DISCORD_PUBLIC_KEY: token }, 'DISCORD_PUBLIC_KEY'],
    [{ HTTP_HOST: 'example.com' }, 'HTTP_HOST'],
    [{ OPS_PORT: '80' }, 'OPS_PORT'],
  ])('not with %j, where %s is wrong', (variables, name) => {
    expect(configOf(variables)).toEqual([name])
  })
})

describe('where do reports of problems lead?', () => {
  const repositoryOf = (REPOSITORY_URL: string) => {
    const read = readConfig({ REPOSITORY_URL })
    return read.ok ? read.config.repository : read.faults.map(({ name }) => name)
  }
  it('nowhere, unless somebody says it', () => {
    expect(repositoryOf('')).toBeUndefined()
  })
  it('to the repository, with or without a slash at its end', () => {
    expect(repositoryOf('https://github.com/owner/name/')).toBe('https://github.com/owner/name')
  })
  it.each([
    'http://github.com/o/n',
    'github.com/o/n',
    'https://github.com/o/n?a=b',
    `https://github.com/${'x'.repeat(200)}`,
  ])('not to %s', (address) => {
    expect(repositoryOf(address)).toEqual(['REPOSITORY_URL'])
  })
})

describe('what is said of a bad .env?', () => {
  it('everything that is wrong, at once', () => {
    expect(faultsOf({ NODE_ENV: 'prod', LOG_LEVEL: 'loud', PREVIEW_PORT: '80', DISCORD_TOKEN: 'x' })).toEqual(
      expect.arrayContaining(['NODE_ENV', 'LOG_LEVEL', 'PREVIEW_PORT', 'DISCORD_TOKEN']),
    )
  })
  it('that production needs a token', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual(['DISCORD_TOKEN'])
  })
  it('never what stood there: it may be a secret', () => {
    expect(JSON.stringify(readConfig({ DISCORD_TOKEN: 'hunter2-hunter2', LOG_LEVEL: 's3cret' }))).not.toMatch(
      /hunter2|s3cret/,
    )
  })
  it('what to do, in both languages', () => {
    const read = readConfig({ DISCORD_TOKEN: 'x' })
    expect(read.ok ? undefined : read.faults[0]?.remedy).toMatchObject({
      ja: expect.stringMatching(/トークン/),
      en: expect.stringMatching(/token/),
    })
  })
  it('that it cannot be read, as where a container was given a folder in its place; not that it is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ronten-env-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    expect(readConfigWith(folder)).toMatchObject({ ok: false, faults: [{ name: folder }] })
    expect(readConfigWith(join(folder, '.env'), { NODE_ENV: '', DISCORD_TOKEN: '' }).ok).toBe(true)
  })
})
