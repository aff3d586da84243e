import { createHash } from 'node:crypto'

const hash = (algorithm: 'sha1' | 'sha256', text: string): Buffer => createHash(algorithm).update(text).digest()

/** Anki's ids are moments in milliseconds, and its database check objects to those of the future: these lie between 2020 and 2023. */
const earliest = 1_580_000_000_000
const span = 100_000_000_000

/** An id that is always the same for the same name, so that a deck imported anew updates what is there. */
export const ankiId = (name: string): number => earliest + (hash('sha256', name).readUIntBE(0, 6) % span)

/** The name by which Anki knows a note again in any collection: ten letters are as many as its own have. */
export const ankiGuid = (name: string): string => hash('sha256', name).toString('base64url').slice(0, 10)

/** Anki's checksum of a note: the first eight hexadecimal digits of the SHA-1 of its first field without markup, as a number. */
export const fieldChecksum = (plain: string): number => hash('sha1', plain).readUInt32BE(0)
