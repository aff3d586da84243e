import type { OptionValues } from '../deed.ts'
import type { CommandView } from '../protocol.ts'

/** What stands in an option's field. `chosen` is what a suggestion or a list stands for; typing undoes the choice. */
export type Entered = { readonly text: string; readonly chosen: string | number | boolean | undefined }

/** Why a command cannot be sent yet. */
export type Lack = { readonly option: string; readonly why: 'required' | 'fromList' }

/**
 * The values of a command as Discord's client would send them, or the first option that keeps it from sending. An option with fixed
 * choices takes nothing else; one with suggestions takes free text too (Discord docs, Autocomplete).
 */
export const valuesOf = (
  { options }: CommandView,
  entered: ReadonlyMap<string, Entered>,
): { readonly ok: true; readonly values: OptionValues } | { readonly ok: false; readonly lack: Lack } => {
  const values: Record<string, string | number | boolean> = {}
  for (const { name, kind, required } of options) {
    const { text = '', chosen } = entered.get(name) ?? {}
    if (chosen !== undefined) values[name] = chosen
    else if (text.trim() === '') {
      if (required) return { ok: false, lack: { option: name, why: 'required' } }
    } else if (kind === 'text' || kind === 'suggest') values[name] = text
    else return { ok: false, lack: { option: name, why: 'fromList' } }
  }
  return { ok: true, values }
}

/** The commands whose name or description holds what was typed after the slash; those whose name begins with it first. */
export const matchingCommands = (commands: readonly CommandView[], typed: string): readonly CommandView[] => {
  const wanted = typed.trim().toLowerCase()
  const rank = ({ name, label, description }: CommandView): number =>
    [
      name.startsWith(wanted) || label.startsWith(wanted),
      name.includes(wanted) || label.includes(wanted),
      description.toLowerCase().includes(wanted),
      true,
    ].indexOf(true)
  return commands.filter((command) => rank(command) < 3).toSorted((a, b) => rank(a) - rank(b))
}
