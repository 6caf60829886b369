/** How the parts of a shard lie in it. */
export interface ShardLayout {
  /** In which order the inner chunks lie, by their numbers. */
  order: readonly number[];
  /** How many unused bytes lie in front of each inner chunk. */
  gap: number;
}

/** Where an inner chunk lies in its shard; 2^64 - 1 twice where there is none. */
export interface Extent {
  offset: bigint;
  length: bigint;
}

/** What the index says of an inner chunk that is empty. */
export const emptyInner: Extent = { offset: 2n ** 64n - 1n, length: 2n ** 64n - 1n };

/** The unused bytes of a shard. */
const unused = 0xee;

/**
 * A shard with its inner chunks in some order, and the index at the end, little endian, without a checksum.
 *
 * @see Zarr v3, codec `sharding_indexed`, binary shard format
 */
export function makeShard(innerChunks: readonly Uint8Array[], { order, gap }: ShardLayout): Uint8Array {
  const extents = innerChunks.map(() => emptyInner);
  const total = innerChunks.reduce((sum, chunk) => sum + gap + chunk.length, 0);
  const body = new Uint8Array(total).fill(unused);
  let at = 0;
  for (const number of order) {
    const chunk = innerChunks[number] ?? new Uint8Array();
    at += gap;
    body.set(chunk, at);
    extents[number] = { offset: BigInt(at), length: BigInt(chunk.length) };
    at += chunk.length;
  }
  return joined(body.subarray(0, at), makeIndex(extents));
}

/** The index of a shard: offset and length of each inner chunk, as 64-bit numbers. */
export function makeIndex(extents: readonly Extent[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(16 * extents.length));
  for (const [i, { offset, length }] of extents.entries()) {
    view.setBigUint64(16 * i, offset, true);
    view.setBigUint64(16 * i + 8, length, true);
  }
  return new Uint8Array(view.buffer);
}

/** The parts, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
