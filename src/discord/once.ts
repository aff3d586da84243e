/**
 * Tells what comes for the first time from what came before. Remembers at least `least` ids, those that came last: the gateway delivers an
 * interaction again where it does not know whether it arrived (Discord docs, Gateway, "Resuming"). A copy is left alone, so that ids are enough.
 * The endpoint needs more (http/answer-once.ts): there a copy is a request of its own that waits for an answer.
 */
export const createOnce = (least: number): ((id: string) => boolean) => {
  let recent = new Set<string>()
  let older = new Set<string>()
  return (id) => {
    if (recent.has(id) || older.has(id)) return false
    recent.add(id)
    if (recent.size >= least) {
      older = recent
      recent = new Set()
    }
    return true
  }
}
