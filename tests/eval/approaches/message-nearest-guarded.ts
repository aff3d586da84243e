import { isNoStatement, nearest, type MessageApproach } from './message-nearest.ts'

/** Nearness, with the ways of speaking that state nothing left out by patterns; nothing is learnt about stating. */
export const approach: MessageApproach = nearest(isNoStatement)
