import { ComponentType } from 'discord-api-types/v10'
import type { JsonObject, JsonPath } from './json.ts'
import { isObject, objectsIn } from './json.ts'

/** One component of a body and where it stands. */
export type PlacedComponent = {
  readonly component: JsonObject
  readonly path: JsonPath
}

/** Every component of a list with the nested ones: children, a section's accessory, a label's field. Depth first. */
export const componentsIn = (list: unknown, at: JsonPath): readonly PlacedComponent[] => {
  return objectsIn(list).flatMap(([index, component]) => placed(component, [...at, index]))
}

const placed = (component: JsonObject, path: JsonPath): readonly PlacedComponent[] => {
  const single = (key: string): readonly PlacedComponent[] => {
    const child = component[key]
    return isObject(child) ? placed(child, [...path, key]) : []
  }
  return [
    { component, path },
    ...componentsIn(component['components'], [...path, 'components']),
    ...single('accessory'),
    ...single('component'),
  ]
}

/** The text displays among components. */
export const textDisplaysIn = (list: unknown, at: JsonPath): readonly PlacedComponent[] => {
  return componentsIn(list, at).filter(({ component }) => component['type'] === ComponentType.TextDisplay)
}
