import { isObject } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('no-mentions')

const isEmptyList = (value: unknown): boolean => {
  return Array.isArray(value) && value.length === 0
}

/**
 * Ronten never pings anybody: every create and every edit carries `allowed_mentions: {parse: []}` and no lists.
 * Source: Ronten's own rule, because a missing field falls back to Discord's defaults, also in an edit
 * (Discord docs, Message resource, Allowed Mentions).
 */
export const noMentions: Rule<MessageSubject> = ({ body, at }) => {
  const mentions = body['allowed_mentions']
  if (!isObject(mentions)) return [problem([...at, 'allowed_mentions'], 'Must be {"parse": []}.')]
  const parse = isEmptyList(mentions['parse']) ? [] : ['parse']
  const lists = ['users', 'roles'].filter((key) => mentions[key] !== undefined && !isEmptyList(mentions[key]))
  return [...parse, ...lists].map((key) => problem([...at, 'allowed_mentions', key], 'Must be an empty list.'))
}
