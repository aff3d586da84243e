import type { Fault, FaultCode } from './fault.ts'

/** A curator looks at a changed sentence before giving it a version: such a text is right and can be shown. */
const awaitsVersion: ReadonlySet<FaultCode> = new Set<FaultCode>(['changed-without-version', 'draft'])

/** Whether a fault keeps a pack from being shown, and not only from being published. */
export const keepsFromShowing = ({ code }: Fault): boolean => !awaitsVersion.has(code)
