/** CRC-32C (Castagnoli) of some bytes, as RFC 3720 appendix B.4 has it. */
export function crc32c(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  }
  return ~crc >>> 0;
}

/** Some bytes and their CRC-32C, little endian: what the codec `crc32c` makes of them. */
export function withChecksum(bytes: Uint8Array): Uint8Array {
  const checked = new Uint8Array(bytes.length + 4);
  checked.set(bytes);
  new DataView(checked.buffer).setUint32(bytes.length, crc32c(bytes), true);
  return checked;
}

/**
 * A shard: the inner chunks one after another, then the index with an offset and a length for each, and the
 * checksum of the index. An inner chunk that is missing has 2^64 - 1 for both.
 *
 * @see Zarr v3, codec `sharding_indexed`, binary shard format
 */
export function makeShard(innerChunks: readonly (Uint8Array | undefined)[]): Uint8Array {
  const index = new DataView(new ArrayBuffer(16 * innerChunks.length));
  let offset = 0;
  for (const [i, chunk] of innerChunks.entries()) {
    index.setBigUint64(16 * i, chunk ? BigInt(offset) : 2n ** 64n - 1n, true);
    index.setBigUint64(16 * i + 8, chunk ? BigInt(chunk.length) : 2n ** 64n - 1n, true);
    offset += chunk?.length ?? 0;
  }
  const parts = [
    ...innerChunks.filter((chunk) => chunk !== undefined),
    withChecksum(new Uint8Array(index.buffer)),
  ];
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
