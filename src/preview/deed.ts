/** The values of a command's options by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

/** What is entered into a modal, by `custom_id`: a text, chosen values, or a tick. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | boolean>>

/** What people do to a message without any bot. */
export type HandDeed = 'pin' | 'unpin' | 'delete'

/** What a person does, as the server takes it. */
export type Deed =
  | { readonly do: 'language'; readonly locale: string }
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'post'; readonly values: ModalValues }
  | { readonly do: 'slash'; readonly command: string; readonly values: OptionValues }
  | {
      readonly do: 'suggest'
      readonly command: string
      readonly option: string
      readonly typed: string
      readonly values: OptionValues
    }
  | { readonly do: 'press'; readonly messageId: string; readonly customId: string }
  | { readonly do: 'choose'; readonly messageId: string; readonly customId: string; readonly chosen: readonly string[] }
  | { readonly do: 'context'; readonly command: string; readonly messageId: string }
  | { readonly do: 'hand'; readonly deed: HandDeed; readonly messageId: string }
  | { readonly do: 'submit'; readonly modalId: string; readonly values: ModalValues }
  | { readonly do: 'open'; readonly entry: string; readonly language: 'ja' | 'en' | null }
  | { readonly do: 'renew'; readonly messageId: string }
  | { readonly do: 'permit'; readonly permission: string; readonly allowed: boolean }
