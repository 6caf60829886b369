import type { RangeByteRequest, SuffixByteRequest } from "../../store/index.js";

const chunks = 64;
const chunkBytes = 64 * 1024;

/** Two 64-bit numbers for each inner chunk, and a checksum, as the sharding codec writes them. */
const indexBytes = chunks * 16 + 4;

/** Bytes of the shard that is timed: 64 inner chunks of 64 KiB and their index. */
export const shardBytes = chunks * chunkBytes + indexBytes;

/** How many inner chunks one operation reads. */
const chunksRead = 16;

/** Bytes that one operation on a shard moves. */
export const shardMovedBytes = indexBytes + chunksRead * chunkBytes;

/** The parts of a shard that one operation asks for: first the index. */
export function shardRequests(
  order: "sequential" | "random",
): [index: SuffixByteRequest, ...chunks: RangeByteRequest[]] {
  // A stride without a common divisor comes to every chunk before any comes again, and to no neighbours.
  const stride = order === "random" ? 27 : 1;
  const requests = Array.from({ length: chunksRead }, (_, read) => {
    const start = ((read * stride) % chunks) * chunkBytes;
    return { start, end: start + chunkBytes };
  });
  return [{ suffix: indexBytes }, ...requests];
}
