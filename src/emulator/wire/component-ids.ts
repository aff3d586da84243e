import type { APIMessageTopLevelComponent } from 'discord-api-types/v10'
import { componentsIn } from '../validate/components.ts'
import type { JsonObject } from '../validate/json.ts'
import { integer, isObject } from '../validate/json.ts'

const withIds = (component: JsonObject, next: () => number): JsonObject => {
  const id = integer(component['id']) > 0 ? integer(component['id']) : next()
  const entries = Object.entries(component).map(([key, value]) => {
    if (key === 'components' && Array.isArray(value)) {
      return [key, value.map((child: unknown) => (isObject(child) ? withIds(child, next) : child))] as const
    }
    if ((key === 'accessory' || key === 'component') && isObject(value)) return [key, withIds(value, next)] as const
    return [key, value] as const
  })
  return { ...Object.fromEntries(entries), id }
}

/**
 * Numbers the components that have no id, as the server does: rising from 1, depth first, around the ids given.
 * Source: Discord docs, Components reference, "Anatomy of a Component".
 */
export const assignComponentIds = (components: readonly JsonObject[]): readonly JsonObject[] => {
  const taken = new Set(componentsIn(components, []).map(({ component }) => integer(component['id'])))
  let last = 0
  const next = (): number => {
    do last += 1
    while (taken.has(last))
    return last
  }
  return components.map((component) => withIds(component, next))
}

/** The same for the components of a message whose body was validated. */
export const messageComponents = (list: unknown): APIMessageTopLevelComponent[] => {
  const components = Array.isArray(list) ? list.filter(isObject) : []
  // Validated by Discord's schema before it comes here.
  return assignComponentIds(components) as unknown as APIMessageTopLevelComponent[]
}
