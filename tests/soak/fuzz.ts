import { print } from '../../src/cli/terminal.ts'
import { fuzzDoor } from './fuzz-door.ts'
import { fuzzEndpoint } from './fuzz-endpoint.ts'

const programs = { door: fuzzDoor, endpoint: fuzzEndpoint } as const

/**
 * Hands `rounds` broken and forged interactions to the door and to the endpoint, from a seed, one after the other. What is wrong with the
 * answers is shown by kind; true where nothing is.
 */
export const soakFuzz = async (
  places: readonly (keyof typeof programs)[],
  rounds: number,
  seed: number,
): Promise<boolean> => {
  let isWell = true
  for (const place of places) {
    print(`at the ${place}:`)
    isWell = (await programs[place](rounds, seed)) && isWell
  }
  return isWell
}
