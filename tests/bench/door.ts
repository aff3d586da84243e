import { openSync } from 'node:fs'
import type { APIInteraction } from 'discord-api-types/v10'
import { print, printJson } from '../../src/cli/terminal.ts'
import { composeApp } from '../../src/compose.ts'
import type { Log } from '../../src/door/app.ts'
import { handle } from '../../src/door/handle.ts'
import { readInteraction } from '../../src/door/read-interaction.ts'
import { callbackBytes } from '../../src/door/wire.ts'
import { linesTo } from '../../src/ops/lines-to.ts'
import { createLog } from '../../src/ops/log.ts'
import { openStore } from '../../src/store/open.ts'
import { tableText } from '../eval/report/table.ts'
import { realContent } from '../support/app.ts'
import { median } from '../support/child.ts'
import { interactionFor, scenarios } from './http/requests.ts'

const amount = 10_000

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }

/**
 * Interactions a second on one core from the wire's text to the answer's, without network and signature: parse, check, handle, put into JSON.
 * Without a log, and with one that is written to nowhere.
 */
export const benchDoor = async (rounds: number, json: boolean): Promise<void> => {
  const content = realContent()
  content.finder.prepare()
  const store = await openStore('memory')
  const logs = {
    'no log': quiet,
    'log at info': createLog('info', [], linesTo(openSync('/dev/null', 'w'))),
  }
  const terms = content.pack.ofKind('term')
  const rows = []
  for (const scenario of scenarios.slice(0, 2))
    for (const [name, log] of Object.entries(logs)) {
      const app = composeApp({ content: () => content, store, log, admission: () => ({ ok: true }) })
      const perSecond: number[] = []
      const cpu: number[] = []
      for (let round = 0; round <= rounds; round++) {
        const texts = Array.from({ length: amount }, (_, index) =>
          JSON.stringify(interactionFor(scenario, terms, index)),
        )
        const begin = performance.now()
        const used = process.cpuUsage()
        for (const text of texts) {
          const read = readInteraction(JSON.parse(text))
          const outcome = handle(app, read ?? ({} as APIInteraction)) // nothing is refused here; if it were, the answer would say so
          if (!('now' in outcome) || outcome.now.kind === 'text') throw new Error('a look-up was not answered')
          callbackBytes(outcome.now)
        }
        const { user, system } = process.cpuUsage(used)
        // The first round warms up.
        if (round === 0) continue
        perSecond.push(amount / ((performance.now() - begin) / 1000))
        cpu.push((user + system) / amount)
      }
      rows.push({
        scenario,
        log: name,
        perSecond: Math.round(median(perSecond)),
        cpuMicroseconds: Math.round(median(cpu) * 10) / 10,
      })
    }
  await store.close()
  if (json) return printJson({ rounds, amount, rows })
  print(tableText([['', 'log', 'interactions/s', 'CPU µs each'], ...rows.map((row) => Object.values(row).map(String))]))
}
