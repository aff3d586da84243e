import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const module = join(import.meta.dirname, '../../src/threads.js')
/** What a process has set once it begins as the program does. */
const threadsWith = (variables: Record<string, string>): string =>
  spawnSync(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(module)}).then(({ useTwoThreads }) => (useTwoThreads(), console.log(process.env.UV_THREADPOOL_SIZE)))`,
    ],
    { env: { PATH: process.env['PATH'], ...variables }, encoding: 'utf8' },
  ).stdout.trim()

it('how many threads check signatures? Two, or as many as whoever runs it says', () => {
  expect(threadsWith({})).toBe('2')
  expect(threadsWith({ UV_THREADPOOL_SIZE: '6' })).toBe('6')
})
