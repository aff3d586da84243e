import type { Language } from '../../content/schema/text.ts'
import { sourceIdsOf } from '../../content/walk.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { packOrFaults } from './pack-or-faults.ts'

type Line = { readonly lang: Language; readonly json: boolean }

/** How many addresses are asked at once, and how long each may take, in milliseconds. */
const atOnce = 8
const patience = 15_000

type Result = { readonly id: string; readonly url: string; readonly status: number | string }

/**
 * Asks every address that the pack cites whether it still answers. Goes out to the network, so it is run by hand or on a schedule, never
 * by the tests. Some sites refuse programs: what is listed is to be looked at, not to be believed.
 */
export const checkLinks = async ({ lang, json }: Line) => {
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const ids = [...new Set([...pack.entries.flatMap(sourceIdsOf), ...sourceIdsOf({ events: pack.timeline })])]
  const waiting = ids.flatMap((id) => {
    const { url } = pack.source(id)
    return url === null ? [] : [{ id, url }]
  })
  const total = waiting.length
  const results: Result[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      results.push({ ...next, status: await statusOf(next.url) })
      if (process.stderr.isTTY) process.stderr.write(`\r${results.length}/${total}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const broken = results.filter(({ status }) => status !== 200).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (json) printJson({ checked: total, broken })
  else {
    for (const { id, url, status } of broken) print(`${status}  ${id}  ${url}`)
    complain(lang === 'ja' ? `${total}件中${broken.length}件を確かめてください` : `${broken.length} of ${total} to look at`)
  }
  return broken.length === 0 ? exit.done : exit.faults
}

const statusOf = async (url: string): Promise<number | string> => {
  try {
    const response = await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(patience) })
    await response.body?.cancel()
    return response.status
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
