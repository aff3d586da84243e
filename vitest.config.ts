import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // discord.js would take a token from the environment by itself. Programs that tests start find themselves compiled.
    env: { DISCORD_TOKEN: '', NODE_ENV: 'test', NODE_COMPILE_CACHE: '.cache/compile' },
    globalSetup: ['tests/support/learnt.ts', 'tests/support/postgres.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // What is waited for comes soon, but for a browser on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    // Files share a process, so that each does not load discord.js and the schemas anew.
    isolate: false,
    // Tests wait for browsers, databases and other processes as much as they compute.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'commands/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
})
