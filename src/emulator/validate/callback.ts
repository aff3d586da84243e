import { InteractionResponseType as Answer, MessageFlags as F } from 'discord-api-types/v10'
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod'
import type { JsonObject } from './json.ts'
import { integer, isObject } from './json.ts'
import { checkMessageRules } from './message.ts'
import type { Problem } from './problem.ts'
import { problemsOf } from './problem.ts'
import { choiceValue } from './rules/choice-value.ts'
import { deferralFlags } from './rules/deferral-flags.ts'
import { localeKey } from './rules/locale-key.ts'
import { modalEnabled } from './rules/modal-enabled.ts'
import { modalSize } from './rules/modal-size.ts'
import { selectOptions } from './rules/select-options.ts'
import { uniqueCustomId } from './rules/unique-custom-id.ts'
import { checkSchema } from './schema.ts'

/** Flags that a first answer accepts (Discord docs, Receiving and Responding, callback data). */
export const CALLBACK_FLAGS =
  F.SuppressEmbeds | F.Ephemeral | F.IsComponentsV2 | F.IsVoiceMessage | F.SuppressNotifications

/** Flags that an edit accepts (Discord docs, Message resource, Edit Message). */
export const EDIT_FLAGS = F.SuppressEmbeds | F.IsComponentsV2

const AT = ['data'] as const

/**
 * Judges a callback by the schema of its type and by our rules.
 * @param existingFlags flags of the message that a type 7 changes, else 0
 */
export const checkCallback = (callback: JsonObject, existingFlags: number): readonly Problem[] => {
  const body = isObject(callback['data']) ? callback['data'] : {}
  const flags = integer(body['flags'])
  switch (callback['type']) {
    case Answer.Pong:
      return checkSchema('PongInteractionCallbackRequest', PongInteractionCallbackRequestSchema, callback)
    case Answer.ChannelMessageWithSource:
      return [
        ...checkMessageRules({ body, at: AT, flags, allowedFlags: CALLBACK_FLAGS }),
        ...checkSchema(
          'CreateMessageInteractionCallbackRequest',
          CreateMessageInteractionCallbackRequestSchema,
          callback,
        ),
      ]
    case Answer.DeferredChannelMessageWithSource:
      return [
        ...deferralFlags(callback),
        ...checkSchema(
          'CreateMessageInteractionCallbackRequest',
          CreateMessageInteractionCallbackRequestSchema,
          callback,
        ),
      ]
    case Answer.DeferredMessageUpdate:
      return [
        ...deferralFlags(callback),
        ...checkSchema(
          'UpdateMessageInteractionCallbackRequest',
          UpdateMessageInteractionCallbackRequestSchema,
          callback,
        ),
      ]
    case Answer.UpdateMessage:
      return [
        ...checkMessageRules({ body, at: AT, flags: flags | existingFlags, allowedFlags: EDIT_FLAGS | F.Ephemeral }),
        ...checkSchema(
          'UpdateMessageInteractionCallbackRequest',
          UpdateMessageInteractionCallbackRequestSchema,
          callback,
        ),
      ]
    case Answer.ApplicationCommandAutocompleteResult:
      return [
        ...choiceValue(body['choices'], [...AT, 'choices']),
        ...localeKey(body, AT),
        ...checkSchema(
          'ApplicationCommandAutocompleteCallbackRequest',
          ApplicationCommandAutocompleteCallbackRequestSchema,
          callback,
        ),
      ]
    case Answer.Modal:
      return [
        ...[modalSize, modalEnabled, uniqueCustomId, selectOptions].flatMap((rule) => rule({ body, at: AT })),
        ...checkSchema('ModalInteractionCallbackRequest', ModalInteractionCallbackRequestSchema, callback),
      ]
    default:
      return [
        problemsOf('callback-type')(['type'], 'Not a callback type that an interaction accepts.', 'BASE_TYPE_CHOICES'),
      ]
  }
}
