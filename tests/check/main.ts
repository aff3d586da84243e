import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { complain, exit, print, printJson, runCommandLine } from '../../src/cli/terminal.ts'

const usage = `Checks everything that can be checked without running the tests: format, lint, types, unused code, content.

npm run check [-- --json]

Exits 0 when all is well, 1 when something was found.`

const root = join(import.meta.dirname, '../..')

/** Each check is a program of its own; the compiler reads the page apart, as it runs in a browser. */
const checks: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings', '.'],
  ['types', 'tsc', '-p', '.'],
  ['types of the page', 'tsc', '-p', 'src/preview/page'],
  ['unused code', 'knip', '--no-progress'],
  ['content', 'node', 'src/cli/content.ts', 'check'],
]

type Result = { readonly name: string; readonly ok: boolean; readonly seconds: number; readonly output: string }

const run = async ([name, program, ...args]: (typeof checks)[number]): Promise<Result> => {
  const start = performance.now()
  const child = spawn(join(root, 'node_modules/.bin', program), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.on('data', (part: Buffer) => parts.push(part))
  const { promise, resolve } = Promise.withResolvers<boolean>()
  child.on('error', () => resolve(false))
  child.on('close', (code) => resolve(code === 0))
  const ok = await promise
  const seconds = Math.round((performance.now() - start) / 100) / 10
  return { name, ok, seconds, output: Buffer.concat(parts).toString() }
}

await runCommandLine(usage, {}, async ({ json }) => {
  const results: Result[] = []
  for (const check of checks) {
    const result = await run(check)
    results.push(result)
    if (json) continue
    print(`${result.ok ? 'ok    ' : 'FAILED'}  ${result.name} (${result.seconds} s)`)
    if (!result.ok) complain(result.output)
  }
  if (json) printJson(results)
  return results.every(({ ok }) => ok) ? exit.done : exit.faults
})
