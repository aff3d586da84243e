import { MessageFlags } from 'discord-api-types/v10'
import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10'
import type { JsonObject } from '../validate/json.ts'
import { integer, isObject, objectsIn, text } from '../validate/json.ts'
import type { StoredFile } from '../world/types.ts'
import type { World } from '../world/world.ts'
import { messageComponents } from './component-ids.ts'

/** A body from the bot together with the files that came with it, by the index of their form field. */
export type MessageBody = {
  readonly body: JsonObject
  readonly files: ReadonlyMap<number, StoredFile>
  /** Where files can be fetched, without a slash at the end. */
  readonly fileUrl: string
}

const attachmentsOf = (world: World, kept: readonly APIAttachment[], input: MessageBody): APIAttachment[] => {
  const described = objectsIn(input.body['attachments']).map(([, one]) => one)
  // An edit that lists attachments keeps only those listed (Discord docs, Message resource, Edit Message).
  const staying = Array.isArray(input.body['attachments'])
    ? kept.filter((file) => described.some((one) => one['id'] === file.id))
    : kept
  const added = [...input.files].map(([index, file]) => {
    const id = world.nextId()
    world.files.set(id, file)
    const url = `${input.fileUrl}/${id}/${encodeURIComponent(file.name)}`
    const description = text(described.find((one) => String(one['id']) === String(index))?.['description'])
    return {
      id,
      filename: file.name,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description === '' ? {} : { description }),
    } satisfies APIAttachment
  })
  return [...staying, ...added]
}

/** Replaces `attachment://name` by the address of the file and gives media items the fields that the server adds. */
const resolveMedia = (value: unknown, attachments: readonly APIAttachment[]): unknown => {
  if (Array.isArray(value)) return value.map((one: unknown) => resolveMedia(one, attachments))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, one]) => {
    if ((key !== 'media' && key !== 'file') || !isObject(one)) return [key, resolveMedia(one, attachments)] as const
    const name = text(one['url']).replace(/^attachment:\/\//u, '')
    const file = attachments.find(({ filename }) => filename === name)
    const url = file?.url ?? text(one['url'])
    return [key, { ...one, url, proxy_url: url, ...(file === undefined ? {} : { attachment_id: file.id }) }] as const
  })
  return Object.fromEntries(entries)
}

const flagsOf = (message: APIMessage, body: JsonObject): number => {
  const before = message.flags ?? 0
  if (body['flags'] === undefined || body['flags'] === null) return before
  // Ephemeral and V2 are fixed once set; the rest follows the body.
  const fixed = before & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.Loading)
  return fixed | integer(body['flags'])
}

/** A message with a validated body applied: given fields replace, missing ones stay, null empties. */
export const applyBody = (world: World, message: APIMessage, input: MessageBody): APIMessage => {
  const { body } = input
  const attachments = attachmentsOf(world, message.attachments, input)
  const changed = {
    ...message,
    ...(body['content'] === undefined ? {} : { content: text(body['content']) }),
    // Validated by Discord's schema before it comes here.
    ...(body['embeds'] === undefined
      ? {}
      : { embeds: objectsIn(body['embeds']).map(([, e]) => e) as unknown as APIEmbed[] }),
    ...(body['components'] === undefined
      ? {}
      : { components: messageComponents(resolveMedia(body['components'] ?? [], attachments)) }),
    flags: flagsOf(message, body),
    attachments,
  }
  return changed
}

/** Whether a message would show nothing at all (Discord refuses it with error 50006). */
export const isBlank = (message: APIMessage): boolean => {
  return (
    message.content === '' &&
    message.embeds.length === 0 &&
    (message.components ?? []).length === 0 &&
    message.attachments.length === 0 &&
    message.poll === undefined
  )
}
