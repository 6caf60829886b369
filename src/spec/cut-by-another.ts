import { bytesEqual } from "../buffer/index.js";
import type { ByteRequest } from "../store/index.js";

/** Bytes of one write, cut out where another one's size has them. */
interface Cut {
  /** Whose bytes they are, by description. */
  of: string;
  by: string;
}

/** Fewer bytes than this may be found anywhere. */
const fewest = 8;

/**
 * Finds whose bytes an answer consists of, and whose size it was cut by: a store that asks for the size first and reads
 * then, when another write has come between. Undefined where the bytes are not all of one write, or lie elsewhere.
 */
export function cutByAnother(
  bytes: Uint8Array,
  request: ByteRequest | undefined,
  writes: ReadonlyMap<string, Uint8Array>,
): Cut | undefined {
  if (bytes.length < fewest) return undefined;
  for (const [of, value] of writes)
    for (const [by, { length }] of writes)
      if (by !== of && bytesEqual(value.subarray(...windowOf(request, length)), bytes)) return { of, by };
  return undefined;
}

/** Where in a value of this size the bytes lie that are asked for. */
function windowOf(request: ByteRequest | undefined, size: number): [start: number, end: number] {
  if (request === undefined) return [0, size];
  if ("suffix" in request) return [Math.max(0, size - request.suffix), size];
  if ("offset" in request) return [request.offset, size];
  return [request.start, Math.min(request.end, size)];
}
