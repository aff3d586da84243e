import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10'
import { encodeAction } from '../door/action.ts'
import type { Block, Card } from './card.ts'
import { fence, link } from './markdown.ts'

/** A card as Discord's Components V2: one container, then at most one row of buttons and one menu. */
export const cardComponents = (card: Card): APIMessageTopLevelComponent[] => {
  const [head, ...body] = textDisplays(card)
  const footer = card.footer === undefined ? [] : [`-# ${card.footer}`]
  const texts = [head, ...body, ...footer].filter((text) => text !== undefined)
  return [
    {
      type: ComponentType.Container,
      components: texts.flatMap((content, index) => [
        ...(index > 0 && index === texts.length - footer.length ? [{ type: ComponentType.Separator } as const] : []),
        { type: ComponentType.TextDisplay, content } as const,
      ]),
    },
    ...actionRows(card),
  ]
}

/** The texts of a card in order, without its footer: the title with the answer first, so that it can stand alone. */
export const textDisplays = (card: Card): readonly string[] => {
  const title = card.title === '' ? [] : [`### ${card.title}`]
  const label = card.label === undefined ? [] : [`-# ${card.label}`]
  const sections: string[][] = [[...title, ...label]]
  for (const block of card.blocks) {
    if (block.kind === 'heading' && (sections.at(-1)?.length ?? 0) > 0) sections.push([])
    sections.at(-1)?.push(...blockLines(block))
  }
  return sections.map((lines) => lines.join('\n')).filter((text) => text !== '')
}

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'lead':
      return [`**${block.text}**`]
    case 'heading':
      return [`**${block.text}**${block.note === undefined ? '' : ` ${block.note}`}`]
    case 'text':
      return [block.text]
    case 'quote':
      return [`> ${block.text}`]
    case 'item':
      return [
        `- ${block.label === undefined ? '' : `**${block.label}**: `}${block.text}`,
        ...(block.note === undefined ? [] : [`-# ${block.note}`]),
      ]
    case 'source':
      return [`${block.number}. ${block.url === null ? block.text : link(block.text, block.url)}`, `-# ${block.note}`]
    case 'note':
      return [`-# ${block.text}`]
    case 'link':
      return [`- ${link(block.text, block.url)}`]
    case 'code':
      return [fence(block.text)]
  }
}

/** The buttons and the menu of a card; none where it has none. */
export const actionRows = (card: Card): APIActionRowComponent<APIComponentInMessageActionRow>[] => [
  ...(card.buttons.length === 0
    ? []
    : [
        {
          type: ComponentType.ActionRow as const,
          components: card.buttons.map(({ label, action }, index) => ({
            type: ComponentType.Button as const,
            // One primary button a group (Discord docs, design guidelines for buttons).
            style:
              index === 0 && card.buttonsAlike !== true
                ? (ButtonStyle.Primary as const)
                : (ButtonStyle.Secondary as const),
            label,
            custom_id: encodeAction(action),
          })),
        },
      ]),
  ...(card.menu === undefined || card.menu.items.length === 0
    ? []
    : [
        {
          type: ComponentType.ActionRow as const,
          components: [
            {
              type: ComponentType.StringSelect as const,
              custom_id: encodeAction({ do: 'menu' }),
              placeholder: card.menu.prompt,
              options: card.menu.items.map(({ label, action, about }) => ({
                label: clip(label),
                value: encodeAction(action),
                ...(about === undefined ? {} : { description: clip(about) }),
              })),
            },
          ],
        },
      ]),
]

/** Labels and descriptions of a choice hold at most 100 characters (Discord docs, String Select). */
const clip = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`)
