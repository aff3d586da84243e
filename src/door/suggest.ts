import { ApplicationCommandOptionType, type APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10'
import type { Entry } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import type { Reply } from './reply.ts'
import type { Situation } from './situation.ts'

/** A choice's name holds 1 to 100 characters (Discord docs, Application Command Option Choice). */
const longest = 100

/** Suggestions for the option being typed: titles in the reader's language, codes as values. All 25 places are used. */
export const suggest = ({ app, reader }: Situation, { data }: APIApplicationCommandAutocompleteInteraction): Reply => {
  const focused = data.options.find((each) => 'focused' in each && each.focused === true)
  const option = app.commands.find(({ name }) => name === data.name)?.options[focused?.name ?? '']
  if (option?.type !== 'entry' || focused?.type !== ApplicationCommandOptionType.String) return nothing
  // Discord always says what is typed, be it nothing; what somebody made up may not.
  if (typeof focused.value !== 'string') return nothing
  return choicesOf(app.content().finder.complete(focused.value, option.kinds, reader.lang), reader.lang)
}

const nothing: Reply = { kind: 'choices', choices: [] }

/** By the list that they name: a list that is remembered is put into words once for each language. */
const kept: Readonly<Record<Language, WeakMap<readonly Entry[], Reply>>> = { ja: new WeakMap(), en: new WeakMap() }

const choicesOf = (entries: readonly Entry[], lang: Language): Reply => {
  const known = kept[lang].get(entries)
  if (known) return known
  const choices = entries.map(({ title, code }) => ({ name: title[lang].slice(0, longest), value: code }))
  const reply: Reply = { kind: 'choices', choices }
  kept[lang].set(entries, reply)
  return reply
}
