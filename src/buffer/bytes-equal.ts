type Compare = (a: Uint8Array, b: Uint8Array) => number;

// Node compares with memcmp; a browser has no such call and gets the loop.
const nativeCompare: Compare | undefined =
  typeof globalThis.Buffer?.compare === "function" ? globalThis.Buffer.compare : undefined;

// Below this a loop beats the call into native code.
const smallest = 32;

// Large enough that the native call per chunk is cheap, small enough that the loop over the last one is.
const chunkLength = 4096;

/** Whether two byte arrays have the same length and the same bytes. Copies nothing. */
export function bytesEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  if (nativeCompare !== undefined && a.length >= smallest) return nativeCompare(a, b) === 0;
  return firstDifferenceWithin(a, b, 0, a.length) === -1;
}

/**
 * The offset of the first byte in which `a` and `b` differ, or -1 where they are equal. Where one is the
 * beginning of the other, the length of the shorter.
 */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  // They mostly are, and one native call is the quickest way to know.
  if (bytesEqual(a, b)) return -1;
  const common = Math.min(a.length, b.length);
  const start = nativeCompare === undefined ? 0 : equalPrefix(a, b, common, nativeCompare);
  const found = firstDifferenceWithin(a, b, start, common);
  if (found !== -1) return found;
  return a.length === b.length ? -1 : common;
}

/** The length of a common prefix, in whole chunks: the first difference lies in the chunk that follows. */
function equalPrefix(a: Uint8Array, b: Uint8Array, length: number, compare: Compare): number {
  let start = 0;
  for (; start + chunkLength <= length; start += chunkLength) {
    const end = start + chunkLength;
    if (compare(a.subarray(start, end), b.subarray(start, end)) !== 0) break;
  }
  return start;
}

function firstDifferenceWithin(a: Uint8Array, b: Uint8Array, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    if (a[index] !== b[index]) return index;
  }
  return -1;
}
