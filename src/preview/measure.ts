import { limits } from '../cards/size.ts'
import { componentsIn } from '../emulator/validate/components.ts'
import { isObject, text, type JsonObject } from '../emulator/validate/json.ts'
import { MAX_COMPONENTS } from '../emulator/validate/rules/component-count.ts'
import { MAX_CONTENT } from '../emulator/validate/rules/content-length.ts'
import { bytesOfText, MAX_TEXT_BYTES } from '../emulator/validate/rules/text-bytes.ts'
import { charactersOfText, MAX_TEXT } from '../emulator/validate/rules/text-total.ts'
import type { Meter } from './tools-protocol.ts'

/** Longest `custom_id` (Discord docs, Component Reference). */
const longestCustomId = 100

/**
 * The sizes of a message or modal against Discord's limits, counted as the emulator's rules count them. A modal has no texts to limit but
 * its `custom_id`s; what holds neither components nor content has nothing to measure.
 */
export const metersOf = (data: unknown): readonly Meter[] => {
  if (!isObject(data) || !('components' in data || 'content' in data)) return []
  const isModal = typeof data['custom_id'] === 'string'
  return [...(isModal ? [] : messageMeters(data)), meter('customId', longestIdIn(data), longestCustomId)]
}

const meter = (name: Meter['name'], value: number, limit: number, budget: number | null = null): Meter => ({
  name,
  value,
  limit,
  budget,
})

const messageMeters = ({ components, content }: JsonObject): readonly Meter[] => [
  meter('characters', charactersOfText(components), MAX_TEXT, limits.card.characters),
  meter('bytes', bytesOfText(components), MAX_TEXT_BYTES, limits.card.bytes),
  meter('components', componentsIn(components, []).length, MAX_COMPONENTS),
  meter('content', text(content).length, MAX_CONTENT),
]

const longestIdIn = (data: JsonObject): number =>
  Math.max(
    ...[{ component: data }, ...componentsIn(data['components'], [])].map(
      ({ component }) => text(component['custom_id']).length,
    ),
  )
