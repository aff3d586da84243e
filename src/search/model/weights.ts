/**
 * Weights in two bytes each: a weight is its whole number times `step`, and off by at most half a step, which is 1/65,534 of the greatest
 * weight, or half of that where none is negative. One byte was tried: it changed one decision in a hundred messages.
 */
export type Weights = { readonly steps: Uint16Array | Int16Array; readonly step: number }

/** Rounds weights to steps. */
export const inSteps = (weights: Float32Array): Weights => {
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
  const isSigned = weights.some((weight) => weight < 0)
  const step = greatest / (isSigned ? 0x7fff : 0xffff)
  const steps = isSigned ? new Int16Array(weights.length) : new Uint16Array(weights.length)
  for (const [place, weight] of weights.entries()) steps[place] = Math.round(weight / step)
  return { steps, step }
}
