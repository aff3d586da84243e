/** What sort of interaction was answered: a command, suggestions while typing, a press, or a form. */
export type Sort = 'command' | 'suggest' | 'press' | 'form'

/** What became of a request. `cause` says why a request was declined or refused: a bounded set of codes, and empty otherwise. */
export type Came = {
  /** `later`: work was begun, whose outcome is told apart. */
  readonly outcome: 'answer' | 'later' | 'offer' | 'decline' | 'refusal' | 'bug'
  readonly cause: string
}

/**
 * What happens and can be counted. Everything in it comes from bounded sets (commands, actions, codes): never who asked, where, or what.
 */
export type Measured =
  /** An interaction was answered, or its work begun. `command` is a command's or an action's name. */
  | ({ readonly what: 'answered'; readonly sort: Sort; readonly command: string; readonly seconds: number } & Came)
  /** Work that an interaction had begun is over. */
  | ({ readonly what: 'worked'; readonly command: string; readonly seconds: number } & Came)
  /** Discord did not take an answer: a code of its own, or `network`. */
  | { readonly what: 'undelivered'; readonly cause: string }
  /** A request had to wait for its turn, or was given up for that. */
  | { readonly what: 'rate-limited'; readonly scope: string }
  /**
   * How many requests Discord has refused lately; 10,000 in 10 minutes bar the address (Discord docs, Rate Limits). The count begins anew in
   * so many milliseconds.
   */
  | { readonly what: 'invalid-requests'; readonly count: number; readonly milliseconds: number }
  | { readonly what: 'job'; readonly job: string; readonly ok: boolean }
  | { readonly what: 'reload'; readonly ok: boolean }
  /** What the store holds: pins that show an older version, and work that is under way or was interrupted. */
  | { readonly what: 'kept'; readonly stalePins: number; readonly openOperations: number }

/** Takes note of what happened. Cheap, and never throws. */
export type Measure = (measured: Measured) => void
