/** A request that Discord turns down: HTTP status, error code and sentence. */
export type Refusal = {
  readonly status: number
  readonly code: number
  readonly message: string
}

/** The refusals that the emulator knows (Discord docs, Opcodes and Status Codes, JSON Error Codes). */
export const REFUSALS = {
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMember: { status: 404, code: 10007, message: 'Unknown Member' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  unknownCommand: { status: 404, code: 10063, message: 'Unknown application command' },
  pinsFull: { status: 400, code: 30003, message: 'Maximum number of pins reached for the channel (250)' },
  tooManyCommands: { status: 400, code: 30032, message: 'Maximum number of application commands reached (100)' },
  alreadyAcknowledged: { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' },
  tagRequired: { status: 400, code: 40067, message: 'A tag is required to create a forum post in this channel' },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  notYours: { status: 403, code: 50005, message: 'Cannot edit a message authored by another user' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  wrongChannelType: { status: 400, code: 50024, message: 'Cannot execute action on this channel type' },
  missingPermissions: { status: 403, code: 50013, message: 'Missing Permissions' },
  systemMessage: { status: 403, code: 50021, message: 'Cannot execute action on a system message' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  archivedThread: { status: 400, code: 50083, message: 'Thread is archived' },
  noHistory: { status: 403, code: 160002, message: 'Cannot reply without permission to read message history' },
  threadExists: { status: 400, code: 160004, message: 'A thread has already been created for this message' },
  threadLocked: { status: 403, code: 160005, message: 'Thread is locked' },
  unknownTag: { status: 404, code: 10087, message: 'Unknown tag' },
  notJson: { status: 400, code: 50109, message: 'The request body contains invalid JSON.' },
} as const satisfies Record<string, Refusal>
