import type { Pack } from '../../content/pack.ts'
import type { Kind } from '../../content/schema/entry.ts'
import type { OptionValues } from '../deed.ts'

/** The command that looks an entry of each kind up, and its option for the name. What /ask is asked by name, it answers. */
export const lookUps: Readonly<Record<Kind, readonly [command: string, option: string]>> = {
  term: ['define', 'term'],
  misconception: ['myth', 'claim'],
  debate: ['proscons', 'question'],
  case: ['case', 'place'],
  comparison: ['compare', 'pair'],
  question: ['ask', 'question'],
  guide: ['guide', 'guide'],
}

/** The private look-up of an entry, by its id or code: what to type. Undefined where there is no such entry. */
export const lookUpOf = (
  pack: Pack,
  named: string,
  language: 'ja' | 'en' | null,
): { readonly command: string; readonly values: OptionValues } | undefined => {
  const entry = pack.byId(named) ?? pack.byCode(named)
  if (entry === undefined) return undefined
  const [command, option] = lookUps[entry.kind]
  return {
    command,
    values: { [option]: entry.id, private: true, ...(language === null ? {} : { language }) },
  }
}
