import type { EntryOf } from '../../content/schema/entry.ts'

/** Minutes since the start of a meeting as a clock shows them: 65 is 1:05. */
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** When each step of a guide is due, counted from the start (`0:00–0:05`), and what is left afterwards for talk and quiz. */
export const timingOf = (
  guide: EntryOf<'guide'>,
): {
  readonly steps: readonly string[]
  readonly rest: { readonly time: string; readonly minutes: number } | undefined
} => {
  let at = 0
  const steps = guide.steps.map(({ minutes }) => {
    const from = at
    at += minutes
    return `${clock(from)}–${clock(at)}`
  })
  const left = guide.minutes - at
  return { steps, rest: left > 0 ? { time: `${clock(at)}–${clock(guide.minutes)}`, minutes: left } : undefined }
}
