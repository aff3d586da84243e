import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture of eight bits each of red, green and blue, row by row. */
type Pixels = { readonly width: number; readonly height: number; readonly bytes: Buffer }

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
const bytesPerPixel = 3

/**
 * Stores a screenshot with 256 colours at most, which takes about a third of the room. The rare shades at the edges of letters become
 * the nearest frequent ones. Takes what browsers write: eight bits, red, green and blue, not interlaced (PNG specification, 11.2).
 */
export const withFewColours = (png: Buffer): Buffer => {
  const { width, height, bytes } = decode(png)
  const colours = new Uint32Array(width * height).map((_, at) => bytes.readUIntBE(at * bytesPerPixel, bytesPerPixel))
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ordered = [...counts].toSorted(([a, most], [b, least]) => least - most || a - b).map(([colour]) => colour)
  const palette = ordered.slice(0, 256)
  const places = new Map(ordered.map((colour) => [colour, nearest(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (const [at, colour] of colours.entries()) rows[at + Math.floor(at / width) + 1] = places.get(colour) ?? 0
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const entries = Buffer.alloc(palette.length * bytesPerPixel)
  for (const [at, colour] of palette.entries()) entries.writeUIntBE(colour, at * bytesPerPixel, bytesPerPixel)
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const nearest = (palette: readonly number[], colour: number): number => {
  const exact = palette.indexOf(colour)
  if (exact >= 0) return exact
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

const decode = (png: Buffer): Pixels => {
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const filtered = inflateSync(Buffer.concat(parts))
  const row = width * bytesPerPixel
  if (filtered.length !== height * (row + 1)) throw new Error('not a picture of eight bits of red, green and blue')
  const bytes = Buffer.alloc(height * row)
  for (let at = 0; at < bytes.length; at += 1) {
    const [y, x] = [Math.floor(at / row), at % row]
    const left = x < bytesPerPixel ? 0 : (bytes[at - bytesPerPixel] ?? 0)
    const above = bytes[at - row] ?? 0
    const corner = x < bytesPerPixel ? 0 : (bytes[at - row - bytesPerPixel] ?? 0)
    const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filtered[y * (row + 1)] ?? 0]
    bytes[at] = (filtered[y * (row + 1) + 1 + x] ?? 0) + (predicted ?? 0)
  }
  return { width, height, bytes }
}

/** The neighbour nearest to left + above - corner (PNG specification, 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs)
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return left
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
