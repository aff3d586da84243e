import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { define } from '../../commands/define.ts'
import { commands, messageCommands } from '../../commands/index.ts'
import { defineCommand } from '../../src/door/define-command.ts'
import { registration } from '../../src/door/registration.ts'
import { compareCommands, registerCommands } from '../../src/discord/commands-at-discord.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const wanted = registration({ commands, messageCommands })
const rest = () => patientRest({ api: emulator.restUrl }, emulator.token)
const writes = async (work: () => Promise<unknown>): Promise<number> => {
  let count = 0
  emulator.disturb((method) => (method === 'PUT' ? (count++, null) : null))
  await work()
  emulator.disturb(null)
  return count
}

describe('when does registration write?', () => {
  it('the first time, everything', async () => {
    const difference = await registerCommands(rest(), emulator.applicationId, wanted)
    expect(difference.added).toEqual([
      ...commands.map(({ name }) => name),
      ...messageCommands.map(({ name }) => name.en),
    ])
    expect(emulator.faults).toEqual([])
  })
  it('the second time, nothing', async () => {
    expect(await writes(() => registerCommands(rest(), emulator.applicationId, wanted))).toBe(0)
  })
  it('never while it only compares', async () => {
    expect(await writes(() => compareCommands(rest(), emulator.applicationId, []))).toBe(0)
  })
  it('names what is new, what is gone and which fields differ', async () => {
    const other = defineCommand({
      ...define,
      name: 'define',
      describe: { ja: '別の説明', en: 'Another description' },
    })
    const fresh = defineCommand({ ...define, name: 'fresh' })
    const difference = await compareCommands(
      rest(),
      emulator.applicationId,
      registration({ commands: [other, fresh], messageCommands }),
    )
    expect(difference.added).toEqual(['fresh'])
    expect(difference.removed).toEqual(commands.slice(1).map(({ name }) => name))
    expect(difference.changed).toEqual([{ name: 'define', fields: ['description', 'description_localizations'] }])
  })
})
