/** The arrays that a kept model may hold. */
const arrays = { Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array } as const

/** Where an array stands: its type, the byte where it begins, and how many numbers it has. */
type Place = { readonly array: keyof typeof arrays; readonly from: number; readonly length: number }

/** Every array begins at a multiple of this, as the widest numbers need. */
const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Bytes before the arrays: the length of the description that follows them, and of everything. */
export const head = 8

/**
 * Plain data with typed arrays in it as one stretch of bytes: the arrays one after another, and behind them the data as JSON, in which each
 * array is named by its place. Byte order is that of the machine: for files that stay on it.
 */
export const toBytes = (data: object): Uint8Array<ArrayBuffer> => {
  const found: (readonly [place: Place, bytes: Uint8Array])[] = []
  let end = head
  const text = JSON.stringify(data, (_, value: unknown) => {
    const array = typesOf.find((type) => value instanceof arrays[type])
    if (array === undefined) return value
    const { buffer, byteOffset, byteLength, length } = value as InstanceType<(typeof arrays)[typeof array]>
    const place: Place = { array, from: end, length }
    found.push([place, new Uint8Array(buffer, byteOffset, byteLength)])
    end = aligned(end + byteLength)
    return place
  })
  const description = new TextEncoder().encode(text)
  const all = new Uint8Array(end + description.length)
  new Uint32Array(all.buffer, 0, 2).set([description.length, all.length])
  for (const [{ from }, bytes] of found) all.set(bytes, from)
  all.set(description, end)
  return all
}

const typesOf = Object.keys(arrays) as readonly (keyof typeof arrays)[] // Object.keys gives strings; the keys are the types

/**
 * The same data again, without a copy: its arrays are views of these bytes, which must begin at a multiple of 8 within their buffer. Throws
 * where the bytes are not such data.
 */
export const fromBytes = (bytes: Uint8Array<ArrayBuffer>): unknown => {
  const [length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)
  const description = new TextDecoder().decode(bytes.subarray(bytes.length - length))
  return JSON.parse(description, (_, value: unknown) =>
    isPlace(value) ? new arrays[value.array](bytes.buffer, bytes.byteOffset + value.from, value.length) : value,
  )
}

/** How many bytes there must be, as their head says. */
export const lengthIn = (bytes: Uint8Array<ArrayBuffer>): number | undefined =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, 2)[1]

const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'array' in value
