import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

const token = 'MTIwMDAwMDAwMDAwMDAwMDAwMA.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB'
const faultsOf = (variables: Record<string, string>) => {
  const read = readConfig(variables)
  return read.ok ? [] : read.faults.map(({ name }) => name)
}

describe('how is it configured?', () => {
  it('without anything: the preview, quiet', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: { token: undefined, logLevel: 'warn', dataFolder: 'data', databaseUrl: undefined, previewPort: 4780 },
    })
  })
  it('with empty lines, as .env.example has them: the same', () => {
    expect(readConfig({ DISCORD_TOKEN: '', NODE_ENV: '', LOG_LEVEL: '', PREVIEW_PORT: '' })).toEqual(readConfig({}))
  })
  it('with a token: the bot', () => {
    expect(readConfig({ DISCORD_TOKEN: token })).toMatchObject({ ok: true, config: { token, logLevel: 'info' } })
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
})
