import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Eyes } from './pieces/eyes.ts'
import { markdown } from './pieces/markdown-pieces.ts'
import type { Part } from './pieces/piece.ts'
import type { FieldView, FormView } from './protocol.ts'

/** A modal as the page shows one: its fields and texts in order. What Ronten does not use is left out. */
export const formView = ({ title, components }: APIModalInteractionResponseCallbackData, eyes: Eyes): FormView => ({
  title,
  parts: components.flatMap((component): readonly (FieldView | Part)[] => {
    switch (component.type) {
      case ComponentType.Label:
        return [{ label: component.label, about: component.description ?? '', component: component.component }]
      case ComponentType.ActionRow:
        // The older form: a text input that carries its own label.
        return component.components.map((input) => ({ label: input.label ?? '', about: '', component: input }))
      case ComponentType.TextDisplay:
        return [markdown(component.content, eyes)]
      default:
        return []
    }
  }),
})
