import type { Problem } from '../validate/problem.ts'
import type { Refusal } from './refusal.ts'

/** What a route answers: a body, nothing (204), a refusal or the faults of the request's body. */
export type Answer =
  | { readonly kind: 'json'; readonly body: unknown; readonly status?: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }

/** 200 with a body, or another status. */
export const json = (body: unknown, status = 200): Answer => {
  return { kind: 'json', body, status }
}

/** 204 without a body. */
export const EMPTY: Answer = { kind: 'empty' }

/** An error of Discord's list. */
export const refuse = (refusal: Refusal): Answer => {
  return { kind: 'refused', refusal }
}

/** Error 50035 with the nested problems. */
export const faulty = (problems: readonly Problem[]): Answer => {
  return { kind: 'faulty', problems }
}
