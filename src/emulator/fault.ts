/** One thing the bot sent that Discord would refuse, or that Ronten forbids itself. */
export type Fault = {
  /** Method and path, without the host and without secret tokens. */
  readonly route: string
  /** Name of the broken rule, e.g. `unique-custom-id` or `schema:MessageCreateRequest`. */
  readonly rule: string
  /** Where in the body, dotted, e.g. `data.components.0.label`; empty for the whole body. */
  readonly path: string
  readonly message: string
  readonly body: unknown
  /** The interaction that it was meant to answer, or null. */
  readonly interactionId: string | null
}
