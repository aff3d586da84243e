import type { Part, Piece } from '../../src/preview/pieces/piece.ts'

/** All elements in pieces, each before what is in it. */
export const partsIn = (pieces: readonly Piece[]): readonly Part[] =>
  pieces.flatMap((piece) => (typeof piece === 'object' && 'parts' in piece ? [piece, ...partsIn(piece.parts)] : []))
