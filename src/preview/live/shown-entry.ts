import type { APIMessage } from 'discord-api-types/v10'
import { decodeAction, encodeAction } from '../../door/action.ts'
import { componentsIn } from '../../emulator/validate/components.ts'

/** Every card of an entry ends with its code and version: `t01@3`. */
const reference = /\b([a-z]\d{2,3})@\d+\b/g

/** The entry whose card a message is, by its code; undefined where it is none. */
export const entryShown = ({ content, components }: APIMessage): string | undefined => {
  const texts = componentsIn(components, []).flatMap(({ component }) =>
    typeof component['content'] === 'string' ? component['content'] : [],
  )
  return [...(texts.at(-1) ?? content).matchAll(reference)].at(-1)?.[1]
}

/**
 * The press that shows a private card again as it is: the same view and page of the entry, in the same language. A private card offers to
 * share just what it shows, so that its button says what that is; undefined where a message is no such card.
 */
export const showsAgain = ({ components }: APIMessage): string | undefined => {
  const ids = componentsIn(components, []).flatMap(({ component }) => {
    const options = Array.isArray(component['options']) ? component['options'] : []
    return [component['custom_id'], ...options.map(({ value }: { readonly value?: unknown }) => value)]
  })
  const actions = ids.map((id) => (typeof id === 'string' ? decodeAction(id) : undefined))
  const shared = actions.find((action) => action?.do === 'share')
  return shared?.do === 'share' ? encodeAction({ ...shared, do: 'show' }) : undefined
}
